// How wide a column of figures is: as its longest figure, whatever that is. The one place that decides it; no screen counts pixels for money.

/** What groups digits, which is half as wide as a digit. */
const narrow = /[.,\s]/g;

/** Room for a figure in widths of a digit. Every digit of the app's font has one width; in bold it is a little wider. */
export function digitsWide(figure: string): number {
  const marks = figure.match(narrow)?.length ?? 0;
  return figure.length - marks / 2;
}

/** The width of a column that holds figures, as a length of CSS in the font of the regular weight; `beside` is what stands there besides, in pixels. */
export function figureWidth(digits: number, beside = 0): string {
  return `calc(${(digits * 1.08).toFixed(2)} * 1ch + ${17 + beside}px)`;
}

/** The longest of some figures, at least `least`, in widths of a digit. */
export function longest(figures: Iterable<string>, least = 0): number {
  let most = least;
  for (const it of figures) most = Math.max(most, digitsWide(it));
  return most;
}

/** The longest word of a heading, or all of a short one, in widths of a digit: what is longer is broken between its words. */
export function headingWide(label: string): number {
  const words = label.split(' ').map((it) => it.length);
  return Math.max(...words, Math.min(label.length, 10)) * 1.05;
}
