// Money and quantities, exact. Money is integer sen in a bigint; quantities and rates are decimal strings that are scaled to integers.

/** An amount of money in sen (1/100 rupiah), exact and signed. */
export type Sen = bigint;

const MONEY = /^-?\d{1,16}(\.\d{1,2})?$/;
// What is reckoned of money may be longer than what may be given.
const RECKONED = /^-?\d+(\.\d{1,2})?$/;
const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;
const SCALE_DIGITS = 6;
const SCALE = 10n ** BigInt(SCALE_DIGITS);

/** The most money that a paper may be about: what a column of a database holds, with room for sums of many. */
export const mostMoney: Sen = 10n ** 18n;

/** Whether a string is money as it travels: rupiah with at most two decimals and no separators, such as `6220350.00`. */
export function isMoney(value: string): boolean {
  return typeof value === 'string' && MONEY.test(value);
}

/** Whether a string is a non-negative quantity or rate with at most six decimals, such as `2.5`. */
export function isDecimal(value: string): boolean {
  return typeof value === 'string' && DECIMAL.test(value);
}

/**
 * Reads a decimal rupiah string into sen; throws a plain Error on anything else, since callers validate first.
 * @example parseMoney('6220350.5') // 622035050n
 */
export function parseMoney(value: string): Sen {
  if (!RECKONED.test(value)) throw new Error(`not money: ${value}`);
  const negative = value.startsWith('-');
  const [rupiah = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const sen = BigInt(rupiah) * 100n + BigInt(fraction.padEnd(2, '0'));
  return negative ? -sen : sen;
}

/**
 * Writes sen as a plain decimal rupiah string with two digits, the form used on the wire, in JSON and in CSV.
 * @example moneyText(622035050n) // '6220350.50'
 */
export function moneyText(sen: Sen): string {
  const negative = sen < 0n;
  const digits = (negative ? -sen : sen).toString().padStart(3, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const MINUS = '\u2212';

/**
 * Writes sen for a reader: `Rp 6.220.350` and, where there are sen, `Rp 6.220.350,50`; below zero with a minus sign, which is no hyphen.
 * @example rupiah(622035050n) // 'Rp 6.220.350,50'
 */
export function rupiah(sen: Sen): string {
  const [whole = '0', fraction = '00'] = moneyText(sen < 0n ? -sen : sen).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sen < 0n ? MINUS : ''}Rp ${grouped}${fraction === '00' ? '' : `,${fraction}`}`;
}

/** Reads a non-negative decimal with at most six digits behind the point as an integer of millionths; throws a plain Error on anything else. */
export function parseDecimal(value: string): bigint {
  if (!DECIMAL.test(value)) throw new Error(`not a decimal: ${value}`);
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole) * SCALE + BigInt(fraction.padEnd(SCALE_DIGITS, '0'));
}

/**
 * Writes an integer of millionths, zero or more, as a decimal without needless zeros.
 * @example decimalText(2500000n) // '2.5'
 */
export function decimalText(millionths: bigint): string {
  const digits = millionths.toString().padStart(SCALE_DIGITS + 1, '0');
  const fraction = digits.slice(-SCALE_DIGITS).replace(/0+$/, '');
  return `${digits.slice(0, -SCALE_DIGITS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Divides with halves rounded away from zero; both arguments may be any bigint but a zero divisor. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const a = dividend < 0n ? -dividend : dividend;
  const b = divisor < 0n ? -divisor : divisor;
  const quotient = (a * 2n + b) / (b * 2n);
  return negative ? -quotient : quotient;
}

/**
 * The money of one budget line: the product of up to four volumes, the unit price and PPN, rounded once, half up, to whole rupiah.
 * Volumes and the PPN rate (percent) are decimal strings; the price and the answer are sen.
 * @example lineTotal({ volumes: ['245'], price: 3000000n, ppn: '0' }) // 735000000n
 */
export function lineTotal(line: { volumes: readonly string[]; price: Sen; ppn: string }): Sen {
  let numerator = line.price;
  let places = 4; // two of sen within a rupiah, two of percent
  for (const volume of line.volumes) {
    numerator *= digitsOf(volume);
    places += placesOf(volume);
  }
  const rate = placesOf(line.ppn);
  numerator *= 100n * 10n ** BigInt(rate) + digitsOf(line.ppn);
  return divideHalfUp(numerator, 10n ** BigInt(places + rate)) * 100n;
}

/** How many digits a decimal has behind the point. */
function placesOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** A decimal without its point, so that small numbers stay small; throws a plain Error on anything else. */
function digitsOf(value: string): bigint {
  if (!DECIMAL.test(value)) throw new Error(`not a decimal: ${value}`);
  return BigInt(value.replace('.', ''));
}

/** Adds up amounts in sen. */
export function sum(amounts: Iterable<Sen>): Sen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * A share in percent with two decimals, such as `66.67`; `undefined` when the whole is zero, which is not the same as zero percent.
 * @example percent(2n, 3n) // '66.67'
 */
export function percent(part: Sen, whole: Sen): string | undefined {
  if (whole === 0n) return undefined;
  return moneyText(divideHalfUp(part * 10_000n, whole));
}
