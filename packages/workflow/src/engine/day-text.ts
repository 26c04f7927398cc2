// A day as people read it, in a sentence: the only place where sentences get their dates from.

import type { Day } from './calendar.ts';
import { text, type Text } from './text.ts';

const months = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/**
 * A day, or the day that an instant begins with, as a sentence has it. What is no day of the calendar stands as it was typed.
 * @example dayWords('2026-10-30') // { id: '30 Okt 2026', en: '30 Oct 2026' }
 */
export function dayWords(day: Day): Text {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  const at = Number(month) - 1;
  const [id, en] = [months.id[at], months.en[at]];
  if (id === undefined || en === undefined) return text(day, day);
  return text(`${Number(date)} ${id} ${year}`, `${Number(date)} ${en} ${year}`);
}
