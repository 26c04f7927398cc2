// How the list of reports is sorted. Of its own, since the address is read before the screen is loaded.

/** What is to be written first, what is to be verified first, by code. */
export const dueOrders = ['tulis', 'periksa', 'kode'] as const;

/** One of {@link dueOrders}. */
export type DueOrder = (typeof dueOrders)[number];
