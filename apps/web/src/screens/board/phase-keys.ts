// The phases of the cycle by their words in the address. Of their own, since the address is read before the screen is loaded.

/** The phases in the order of the year; payments are told apart from the books of the treasurers. */
export const phases = ['rencana', 'anggaran', 'dana', 'bendahara', 'ubah', 'monev'] as const;

/** One phase. */
export type Phase = (typeof phases)[number];
