// A text that says something: what is asked of every field in which somebody has to write. What nobody sees counts for nothing.

/** Characters that show nothing: ignorable and formatting ones, controls, and blanks that are no spaces. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;

/** A text as it is seen: without what shows nothing, and without space around it. */
export function visible(value: string): string {
  return value.replaceAll(unseen, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : '')).trim();
}

/** Whether nothing is seen of a text. */
export function isBlank(value: string | undefined): boolean {
  return visible(value ?? '') === '';
}

/** Whether a text can be a reason or an explanation: at least so many visible characters, and among them a letter or a digit. */
export function explains(value: string | undefined, least = 5): boolean {
  const seen = visible(value ?? '');
  return Array.from(seen).length >= least && /[\p{L}\p{N}]/u.test(seen);
}
