// Money where space is short: three figures and the word for their size, computed without ever leaving integers.
import { divideHalfUp, parseMoney, type Language } from '@siklus/workflow';
import type { MoneyText } from '../shapes.ts';

const sizes = [
  { sen: 100_000_000_000_000n, id: 'T', en: 'tn' },
  { sen: 100_000_000_000n, id: 'M', en: 'bn' },
  { sen: 100_000_000n, id: 'jt', en: 'mn' },
] as const;

function scaledDown(sen: bigint, unit: bigint, comma: string): string {
  const hundredths = divideHalfUp(sen * 100n, unit);
  const whole = hundredths / 100n;
  const digits = whole >= 100n ? 0 : whole >= 10n ? 1 : 2;
  if (digits === 0) return divideHalfUp(hundredths, 100n).toString();
  const fraction = (hundredths % 100n).toString().padStart(2, '0').slice(0, digits).replace(/0+$/, '');
  return fraction === '' ? whole.toString() : `${whole}${comma}${fraction}`;
}

/**
 * Shortens decimal rupiah: `Rp 4,93 T`, `Rp 12,3 M`, `Rp 850 jt`; below a million the figure stays whole.
 * @example compactRupiah('4929865844492.00', 'id') // 'Rp 4,93 T'
 */
export function compactRupiah(value: MoneyText, language: Language): string {
  const sen = parseMoney(value);
  const size = sen < 0n ? -sen : sen;
  const sign = sen < 0n ? '\u2212' : '';
  const unit = sizes.find((it) => size >= it.sen);
  if (unit !== undefined)
    return `${sign}Rp ${scaledDown(size, unit.sen, language === 'id' ? ',' : '.')} ${unit[language]}`;
  const whole = divideHalfUp(size, 100n).toString();
  return `${sign}Rp ${whole.replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
