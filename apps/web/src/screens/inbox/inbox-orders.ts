// What the inbox is sorted by. Of its own, since the address is read before the screen is loaded.

/** Their deadline, how long they wait, what they are called, their agency, their money. */
export const inboxOrders = ['tenggat', 'menunggu', 'dokumen', 'opd', 'nilai'] as const;
