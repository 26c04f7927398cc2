// One thing outside has one identity however it is typed: numbers and names of firms are compared without case, accents, spaces and punctuation. Keys of
// claims are made here and stand in tables and entries, so what is made of a text never changes once a release has claims; a test holds samples of it.

import { visible } from '../engine/said.ts';

/** Forms of a firm, which stand before or after its name; what only says that it is listed or of the state is no part of a name. */
const forms: ReadonlySet<string> = new Set(['pt', 'cv', 'ud', 'pd', 'fa', 'firma', 'koperasi', 'yayasan', 'toko']);
const asides: ReadonlySet<string> = new Set(['tbk', 'persero']);

/** Letters as they are compared: of compatible forms one, without accents and case, without what nobody sees. */
const folded = (value: string): string =>
  visible(value.normalize('NFKD')).replaceAll(/\p{M}/gu, '').toUpperCase().toLowerCase();

interface Part {
  readonly text: string;
  /** What stands between it and the part before. */
  readonly gap: string;
}

function partsOf(value: string, kind: RegExp): readonly Part[] {
  let end = 0;
  return [...value.matchAll(kind)].map(({ 0: text, index }) => {
    const gap = value.slice(end, index);
    end = index + text.length;
    return { text, gap };
  });
}

/** Joins what was written apart: single letters with nothing but dots and spaces between them, as in `C.V.` and `P T`. */
function joined(
  parts: readonly Part[],
  gap: RegExp,
  alike: (one: string, other: string) => boolean,
): readonly string[] {
  const made: string[] = [];
  let open = false;
  for (const part of parts) {
    const single = Array.from(part.text).length === 1;
    const last = made.at(-1);
    if (open && single && last !== undefined && gap.test(part.gap) && alike(last, part.text))
      made[made.length - 1] = last + part.text;
    else made.push(part.text);
    open = single;
  }
  return made;
}

const isNumber = (text: string): boolean => /^\p{N}/u.test(text);

/**
 * A number or text of letters as it is compared: runs of letters and of digits in their order, abbreviations joined and zeros before a number left out.
 * So `STS-9`, `sts 9`, `STS9`, `S.T.S-09` are one, and `1/11` and `11/1` are two. A text without either is itself.
 */
export function identityOf(value: string): string {
  const simple = folded(value);
  const parts = joined(
    partsOf(simple, /\p{L}+|\p{N}+/gu),
    /^[.\s]+$/,
    // Letters alone: `1.1` and `11` are two numbers.
    (one, other) => !isNumber(one) && !isNumber(other),
  );
  return parts.length === 0 ? simple : parts.map((it) => it.replace(/^0+(?=\d)/, '')).join(' ');
}

/** The name of a firm or person as it is compared: `CV. Maju`, `C.V. MAJU`, `C V Maju` and `Maju, CV` are one, `PT Maju` is another. */
export function nameOf(value: string): string {
  const simple = folded(value);
  const words = joined(partsOf(simple, /[\p{L}\p{N}]+/gu), /^[.\s]+$/, () => true).filter((it) => !asides.has(it));
  if (words.length === 0) return simple;
  const form = words.filter((it) => forms.has(it));
  return [...form, ...words.filter((it) => !forms.has(it))].join(' ');
}

/** The digits of a number that is written with dots, dashes or spaces. */
export function digitsOf(value: string): string {
  return value.replaceAll(/[\s.-]/g, '');
}
