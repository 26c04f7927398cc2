// Values of a body are unknown until looked at; these read them as text.

/** The text of a value; anything but text and numbers is empty. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}
