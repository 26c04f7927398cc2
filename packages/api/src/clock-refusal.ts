// What stands against stamping by the clock of the server, in words.

import { text, type Refusal } from '@siklus/workflow';
import { minuteWords } from './around.ts';

/**
 * Why a clock is not believed: it is `earlier` than the last entry of the log, so much `later` that a day was lost or the clock is wrong, or it `jumped`
 * while the server ran. Instants are ISO 8601 in UTC, `minutes` negative for a jump back.
 */
export type ClockDoubt =
  | { readonly kind: 'earlier'; readonly clock: string; readonly last: string }
  | { readonly kind: 'later'; readonly clock: string; readonly last: string; readonly days: number }
  | { readonly kind: 'jumped'; readonly clock: string; readonly minutes: number };

/**
 * The refusal that says so, with times in the zone of the region and what an operator types to end it. It is not stored: once the clock is confirmed the same
 * request is done.
 */
export function clockRefusal(doubt: ClockDoubt, zone: string): Refusal {
  const clock = minuteWords(doubt.clock, zone);
  if (doubt.kind === 'jumped')
    return {
      code: 'clock-unconfirmed',
      text: text(
        `Jam server meloncat ${doubt.minutes} menit selama berjalan dan kini menunjukkan ${clock.id}. Cap ditunda sampai jam dibetulkan, atau operator mengetik siklus clock --confirm "…" --by "…" untuk menegaskannya.`,
        `The clock of the server jumped by ${doubt.minutes} minutes while it ran and now says ${clock.en}. Stamps wait until it is put right, or an operator types siklus clock --confirm "…" --by "…" to confirm it.`,
      ),
      figures: { clock: doubt.clock, minutes: String(doubt.minutes) },
    };
  const last = minuteWords(doubt.last, zone);
  const figures = { clock: doubt.clock, last: doubt.last };
  if (doubt.kind === 'earlier')
    return {
      code: 'clock-unconfirmed',
      text: text(
        `Jam server menunjukkan ${clock.id}, sebelum entri terakhir jurnal (${last.id}). Cap ditunda sampai jam dibetulkan, atau operator mengetik siklus clock --confirm "…" --by "…" --back-to now untuk memundurkan jurnal.`,
        `The clock of the server says ${clock.en}, before the last entry of the log (${last.en}). Stamps wait until it is put right, or an operator types siklus clock --confirm "…" --by "…" --back-to now to set the log back.`,
      ),
      figures,
    };
  return {
    code: 'clock-unconfirmed',
    text: text(
      `Jam server menunjukkan ${clock.id}, ${doubt.days} hari sesudah entri terakhir jurnal (${last.id}). Cap ditunda sampai jam dibetulkan, atau operator mengetik siklus clock --confirm "…" --by "…" untuk menegaskannya.`,
      `The clock of the server says ${clock.en}, ${doubt.days} days after the last entry of the log (${last.en}). Stamps wait until it is put right, or an operator types siklus clock --confirm "…" --by "…" to confirm it.`,
    ),
    figures: { ...figures, days: String(doubt.days) },
  };
}
