// One thing outside has one identity however it is typed: numbers and names of firms are compared without case, spaces and punctuation.

/** Forms of a firm, which stand before or after its name; what only says that it is listed or of the state is no part of a name. */
const forms: ReadonlySet<string> = new Set(['pt', 'cv', 'ud', 'pd', 'fa', 'firma', 'koperasi', 'yayasan', 'toko']);
const asides: ReadonlySet<string> = new Set(['tbk', 'persero']);

const simple = (value: string): string => value.normalize('NFKC').toLowerCase().trim();

/**
 * A number or text of letters as it is compared: runs of letters and of digits in their order, so that `STS-9`, `sts 9` and ` STS9 ` are one, and
 * `1/11` and `11/1` are two. A text without either is itself.
 */
export function identityOf(value: string): string {
  const parts = simple(value).match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.length === 0 ? simple(value) : parts.join(' ');
}

/** The name of a firm or person as it is compared: `CV. Maju`, `C.V. MAJU` and `Maju, CV` are one, `PT Maju` is another. */
export function nameOf(value: string): string {
  const words = (
    simple(value)
      .replaceAll('.', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((it) => !asides.has(it));
  if (words.length === 0) return simple(value);
  const form = words.filter((it) => forms.has(it));
  return [...form, ...words.filter((it) => !forms.has(it))].join(' ');
}

/** The digits of a number that is written with dots, dashes or spaces. */
export function digitsOf(value: string): string {
  return value.replaceAll(/[\s.-]/g, '');
}
