// What the middle of the screen of a paper can show. Of its own, since the address is read before the screen is loaded.

/** What the middle of the screen can show. */
export const panes = ['isi', 'riwayat', 'ubah'] as const;
