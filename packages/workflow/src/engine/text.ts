// What people read: every sentence exists in Indonesian and in English, side by side, so neither can be forgotten.

/** A sentence in both languages of the product; `id` is what officers see first. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** The two languages, Indonesian first. */
export type Language = keyof Text;

/** Builds a {@link Text} from its two wordings. */
export function text(id: string, en: string): Text {
  return { id, en };
}
