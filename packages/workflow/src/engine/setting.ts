// Numbers that a Pemda may set: what local rules decide, and what no verified regulation fixes. Each has a default and says what it is.

import { isMoney } from './money.ts';
import { own } from './own.ts';
import { text, type Text } from './text.ts';

/** What a setting counts. `days` are calendar days, `month-day` is `MM-DD`, `rupiah` a decimal text, `percent` and `count` decimal texts. */
export type SettingUnit = 'days' | 'day-of-month' | 'month-day' | 'rupiah' | 'percent' | 'count';

/** A setting: its unit, its value where the region has not set one, how it reads, and where the number comes from. */
export interface SettingSpec {
  readonly unit: SettingUnit;
  readonly default: string;
  readonly label: Text;
  readonly cite: string;
}

const forms: Readonly<Record<SettingUnit, RegExp>> = {
  days: /^\d{1,4}$/,
  'day-of-month': /^([1-9]|[12]\d|3[01])$/,
  'month-day': /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  rupiah: /^\d+(\.\d{1,2})?$/,
  percent: /^\d{1,4}(\.\d{1,4})?$/,
  count: /^\d{1,9}(\.\d{1,6})?$/,
};

const wanted: Readonly<Record<SettingUnit, Text>> = {
  days: text('jumlah hari, misalnya 31', 'a number of days, such as 31'),
  'day-of-month': text('tanggal 1 sampai 31', 'a day of the month, 1 to 31'),
  'month-day': text('bulan-tanggal, misalnya 03-31', 'month-day, such as 03-31'),
  rupiah: text('rupiah tanpa titik, misalnya 350000000', 'rupiah without separators, such as 350000000'),
  percent: text('persen, misalnya 91 atau 90.5', 'percent, such as 91 or 90.5'),
  count: text('angka, misalnya 12', 'a number, such as 12'),
};

/** What is wrong with a value of a unit, or nothing. */
export function settingFault(unit: SettingUnit, value: string): Text | undefined {
  if (forms[unit].test(value) && (unit !== 'rupiah' || isMoney(value))) return undefined;
  return text(`“${value}” bukan ${wanted[unit].id}.`, `“${value}” is not ${wanted[unit].en}.`);
}

/** Values that a region has set, by `type.name`. */
export type Settings = Readonly<Record<string, string>>;

/** Reads settings of a document type; a name that the type does not declare is a defect and throws. */
export function settingOf(
  type: string,
  specs: Readonly<Record<string, SettingSpec>> | undefined,
  settings: Settings | undefined,
): (name: string) => string {
  return (name) => {
    const spec = own(specs, name);
    if (spec === undefined) throw new Error(`${type} declares no setting ${name}`);
    return own(settings, `${type}.${name}`) ?? spec.default;
  };
}
