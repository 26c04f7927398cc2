// How long something that will come is waited for.

/** Milliseconds after which what has not come never will: a bound, not a wait, so it is far more than a busy machine needs. */
export const patience = 180_000;
