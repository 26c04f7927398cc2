// What the middle of the screen of a chain can show. Of its own, since the address is read before the screen is loaded.

/** What the screen can show. */
export const panes = ['alur', 'edisi', 'dokumen'] as const;
