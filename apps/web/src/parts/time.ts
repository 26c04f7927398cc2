// Days and instants as officers read them.
import type { Language } from '@siklus/workflow';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** A day such as `2021-03-05` as `5 Mar 2021`, `5 Mar 21` where space is short, or `5 Maret 2021` in a heading. */
export function dayText(day: string, language: Language, length: 'full' | 'short' | 'long' = 'full'): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: length === 'long' ? 'long' : 'short',
    year: length === 'short' ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** An instant as `5 Mar 2021 14.05` in a region's zone. */
export function instantText(instant: string, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

/** The name of a month 1..12. */
export function monthName(month: number, language: Language, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locales[language], { month: style, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, month - 1, 1)),
  );
}
