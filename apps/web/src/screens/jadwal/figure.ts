// Values of settings as officers read them: money with its separators, a decimal comma, the name of a month.
import { parseMoney, rupiah, settingFault } from '@siklus/workflow';
import { showNumber } from '../../parts/grid/numbers.ts';
import { useLanguage, useWords } from '../../parts/language.ts';
import { monthName } from '../../parts/time.ts';
import type { SettingView } from '../../shapes.ts';
import { words } from './words.ts';

type Unit = SettingView['unit'];

/** A value of a unit with what it counts; what is no value of the unit comes back as it is. */
export function useFigure(): (unit: Unit, value: string) => string {
  const t = useWords(words);
  const { language } = useLanguage();
  return (unit, value) => {
    if (settingFault(unit, value) !== undefined) return value;
    if (unit === 'rupiah') return rupiah(parseMoney(value));
    if (unit === 'percent') return `${showNumber(value)} %`;
    if (unit === 'days') return t('days', { n: value });
    if (unit === 'day-of-month') return t('dayOfMonth', { n: value });
    if (unit === 'count') return showNumber(value);
    const [month, day] = value.split('-').map(Number);
    return `${day} ${monthName(month ?? 1, language)}`;
  };
}
