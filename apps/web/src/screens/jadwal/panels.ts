// The parts of the screen of the schedule. Of its own, since the address is read before the screen is loaded.

/** The parts of the screen, by their words in the address. */
export const panels = ['tahun', 'kunci', 'setelan', 'susulan', 'riwayat'] as const;
