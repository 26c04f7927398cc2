// Chance that can be repeated: a small seeded generator, so that the same seed plays the same year.

/** Seeded chance. Not for secrets. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  readonly pick: (below: number) => number;
  /** Whether something happens that happens `percent` times in a hundred. */
  readonly happens: (percent: number) => boolean;
}

/** Chance from a word: the same word gives the same numbers (FNV-1a to seed, mulberry32 to step). */
export function chanceFrom(word: string): Chance {
  let state = 2_166_136_261;
  for (let index = 0; index < word.length; index += 1) state = Math.imul(state ^ word.charCodeAt(index), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { pick: (below) => next() % below, happens: (percent) => next() % 100 < percent };
}
