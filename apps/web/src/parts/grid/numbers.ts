// Numbers as people type and paste them, `1.234.567,89` or `1234567.89`, read into the wire form and written back for reading.

const clean = (typed: string): string => typed.replace(/^\s*rp\.?/i, '').replace(/[\s\u00a0\u202f]/g, '');

/** Splits what was typed into whole digits and decimals; undefined where it is no number or could mean two. */
function partsOf(typed: string): { whole: string; decimals: string } | undefined {
  const text = clean(typed);
  if (text === '-') return { whole: '0', decimals: '' }; // spreadsheets show zero as a dash
  const plain = /^(\d+)(?:\.(\d+))?$/.exec(text);
  const indonesian = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  const english = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text) ?? /^([1-9]\d{0,2}(?:,\d{3}){2,})$/.exec(text);
  const match = indonesian ?? plain ?? english;
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return { whole, decimals: match[2] ?? '' };
}

/** Reads typed money into decimal rupiah with two digits; undefined when it is not money of zero or more. */
export function readMoney(typed: string): string | undefined {
  const parts = partsOf(typed);
  if (parts === undefined || parts.whole.length > 16 || parts.decimals.length > 2) return undefined;
  return `${parts.whole}.${parts.decimals.padEnd(2, '0')}`;
}

/** Reads a typed quantity or rate into a decimal string without idle zeros; undefined when it is none. */
export function readDecimal(typed: string): string | undefined {
  const parts = partsOf(typed);
  if (parts === undefined) return undefined;
  const decimals = parts.decimals.replace(/0+$/, '');
  if (parts.whole.length > 12 || decimals.length > 6) return undefined;
  return decimals === '' ? parts.whole : `${parts.whole}.${decimals}`;
}

const isWire = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

/** Writes a wire number for reading, `1.234.567,5`; text that is no number comes back as it is. */
export function showNumber(wire: string): string {
  if (!isWire(wire)) return wire;
  const [whole = '', decimals = ''] = wire.split('.');
  const rest = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return rest === '' ? grouped : `${grouped},${rest}`;
}

/** Writes money for reading: sen only where there are any, then both digits. */
export function showMoney(wire: string): string {
  const shown = showNumber(wire);
  return isWire(wire) && /,\d$/.test(shown) ? `${shown}0` : shown;
}

/** Writes a wire number for a cell editor or another spreadsheet: decimal comma, no grouping. */
export function plainNumber(wire: string): string {
  return isWire(wire) ? showNumber(wire).replaceAll('.', '') : wire;
}
