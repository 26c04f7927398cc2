// `siklus simulate`: officers of every office play the year through the same execute as the app.

import { simulate, type Played } from '@siklus/simulation';
import { dayWords } from '@siklus/workflow';
import { Complaint } from './complaint.ts';
import { withRegion } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { calendarDay, readOptions, required } from './options.ts';

const flags = { seed: { type: 'string' }, until: { type: 'string' }, scale: { type: 'string' } } as const;

/** Plays the region's year; the same seed on the same database gives the same log. */
export async function simulateYear(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, flags, 0);
  const seed = required('seed', values.seed);
  const until = values.until === undefined ? undefined : calendarDay('until', values.until);
  const scale = values.scale === undefined ? undefined : share(values.scale);
  let month = '';
  const played = await withRegion(values, io, (store, { year }) =>
    simulate(store, {
      seed,
      until,
      years: [{ year, scale }],
      onDay: (day, { stamps }) => {
        if (day.slice(0, 7) === month) return;
        month = day.slice(0, 7);
        void io.err(`  ${month}: ${stamps} cap / stamps\n`);
      },
    }),
  );
  await io.out(values.json === true ? `${JSON.stringify(played)}\n` : playedText(played));
  return exits.done;
}

function share(value: string): number {
  const number = Number(value);
  if (/^\d(\.\d{1,6})?$/.test(value) && number > 0 && number <= 1) return number;
  throw new Complaint('--scale harus pecahan di atas 0 sampai 1.', '--scale must be a fraction above 0 and up to 1.');
}

function playedText(played: Played): string {
  const [from, until] = [dayWords(played.from), dayWords(played.until)];
  const pairs = (record: Readonly<Record<string, unknown>>): string =>
    Object.entries(record)
      .map(([name, value]) => `${name} ${String(value)}`)
      .join(', ') || '-';
  return `${[
    `Dimainkan ${from.id} – ${until.id}, benih ${played.seed} / played ${from.en} – ${until.en}, seed ${played.seed}`,
    `  cap / stamps: ${played.stamps} (dikembalikan / returned ${played.returns})`,
    `  perintah / commands: ${pairs(played.commands)}`,
    `  penolakan / refusals: ${pairs(played.refusals)}`,
    `  uang per tahap / money per stage: ${pairs(played.money)}`,
    ...Object.entries(played.papers).map(([type, states]) => `  ${type}: ${pairs(states)}`),
    `  ujung log / log head: ${played.head.seq} ${played.head.hash}`,
  ].join('\n')}\n`;
}
