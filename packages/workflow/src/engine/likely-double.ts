// Whether two papers are likely to be one: what is asked of each, the same party and near each other in time. Money is compared by whoever looks.

import { addDays, type Day } from './calendar.ts';
import { isDay } from './field.ts';
import type { SettingSpec } from './setting.ts';
import { text } from './text.ts';

/** What a paper is compared by with others of equal money, beyond the identities that it claims. */
export interface Likeness {
  /** Papers are compared with those of the same word alone: an SPP pays bills as a TBP does, an SPM is compared with SPM. */
  readonly among: string;
  /** The other side as it is compared, such as the name of a receiver without case and punctuation. */
  readonly party: string;
  /** The other side as it was written; absent where it has no name. */
  readonly name?: string;
  /** The day of the bill, deposit or signature; where there is none, the paper counts on the day on which it was submitted. */
  readonly day?: string | undefined;
}

/** Name of the setting that says within how many days two papers are likely doubles; 0 for none. */
export const likelyDoubleDays = 'likely-double-days';

/** That setting, as every type has it whose papers may be likely doubles. */
export const likelyDoubleSetting: Readonly<Record<typeof likelyDoubleDays, SettingSpec>> = {
  [likelyDoubleDays]: {
    unit: 'days',
    default: '30',
    label: text(
      'Jarak hari antara dokumen berjumlah dan berpenerima sama yang diberitahukan sebagai kemungkinan ganda (0 = tidak)',
      'Days between papers of one amount and receiver that are told as likely doubles (0 = never)',
    ),
    cite: 'Aturan daerah',
  },
};

/** The day on which a paper counts: of what it is about, else of its submission, else today. */
export function dayOfLikeness(
  { day = '' }: Likeness,
  stamps: readonly { readonly moment: string; readonly day: Day }[],
  today: Day,
): Day {
  return isDay(day) ? day : (stamps.findLast((it) => it.moment === 'submitted')?.day ?? today);
}

/** Whether two papers of equal money are likely doubles: compared with each other, of one party, at most so many days apart. */
export function areLikelyDoubles(
  one: Pick<Likeness, 'among' | 'party'> & { readonly day: Day },
  other: Pick<Likeness, 'among' | 'party'> & { readonly day: Day },
  days: number,
): boolean {
  if (days <= 0 || one.among !== other.among || one.party === '' || one.party !== other.party) return false;
  return other.day >= addDays(one.day, -days) && other.day <= addDays(one.day, days);
}
