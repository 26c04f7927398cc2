// Values of settings as they stand in a field and are typed there.
import { readDecimal, readMoney, showMoney, showNumber } from '../../parts/grid/numbers.ts';
import type { SettingView } from '../../shapes.ts';

type Unit = SettingView['unit'];

/** A value as it stands in a field, `350.000.000` or `90,5`. */
export function typedOf(unit: Unit, value: string): string {
  if (unit === 'rupiah') return showMoney(value);
  return unit === 'percent' || unit === 'count' ? showNumber(value) : value;
}

/** What was typed, as a value of the unit; what cannot be read stays as it is, so that the fault can name it. */
export function valueOf(unit: Unit, typed: string): string {
  const trimmed = typed.trim();
  if (unit === 'rupiah') return readMoney(trimmed)?.replace(/\.00$/, '') ?? trimmed;
  return unit === 'percent' || unit === 'count' ? (readDecimal(trimmed) ?? trimmed) : trimmed;
}
