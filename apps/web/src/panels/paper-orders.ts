// What a list of papers is sorted by. Of its own, since the address is read before the screen is loaded.

/** When they moved last, what they are called, their agency, their money. */
export const paperOrders = ['diperbarui', 'dokumen', 'opd', 'nilai'] as const;
