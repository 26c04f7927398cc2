// `siklus clock`: what the machine's clock and the end of the log say of each other; an operator confirms the clock, or sets the log back.

import { confirmClock, minuteWords } from '@siklus/api';
import { openDemoClock, USUAL_DAYS, watchClock } from '@siklus/server';
import type { Store } from '@siklus/store';
import { Complaint } from './complaint.ts';
import { withRegion } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { instant, readOptions, required, wholeNumber } from './options.ts';

const flags = {
  confirm: { type: 'string' },
  by: { type: 'string' },
  'back-to': { type: 'string' },
  'clock-days': { type: 'string' },
} as const;

/** How many days after the last entry a clock is still believed at the start. */
export function clockDays(value: string | undefined): number {
  return value === undefined ? USUAL_DAYS : wholeNumber('clock-days', value, [1, 3660]);
}

/** What this command cannot know: a server has another clock beside it, which only runs on. */
const alone =
  'Dinilai terhadap jurnal saja; lompatan selagi server berjalan ditunjukkan /healthz server itu.\nJudged against the log alone; a jump while a server runs is told by the /healthz of that server.\n';
const counted =
  'Server yang berjalan menerimanya untuk lompatan yang sudah ditunjukkan /healthz-nya; bila belum, lihat /healthz lalu tegaskan lagi.\nA server that runs takes it for a jump that its /healthz had told; if it had not, look at /healthz and confirm again.\n';

/** Tells whether the clock fits the end of the log (exit code 1 where it does not), or appends an entry in which an operator confirms it or sets the log back. */
export async function clock(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, flags, 0);
  const days = clockDays(values['clock-days']);
  const json = values.json === true;
  return withRegion(values, io, async (store, { zone }) => {
    if ((await openDemoClock(store)) !== undefined)
      throw new Complaint('Peragaan punya jam sendiri.', 'A demonstration has a clock of its own.');
    if (values.confirm === undefined && values['back-to'] === undefined) return tell(store, io, { days, json, zone });
    const reason = required('confirm', values.confirm?.trim());
    const by = required('by', values.by?.trim());
    const now = io.now();
    const wish = values['back-to'];
    const back = wish === undefined ? undefined : wish === 'now' ? now : instant('back-to', wish);
    const answer = await confirmClock(store, { now, reason, by, back });
    if (!answer.ok) throw new Complaint(answer.text.id, answer.text.en, exits.refused);
    const { seq, at } = answer;
    const then = minuteWords(at, zone);
    if (json) await io.out(`${JSON.stringify({ seq, at })}\n`);
    else
      await io.out(
        back === undefined
          ? `Jam ditegaskan pada entri ${seq}, ${then.id} / clock confirmed by entry ${seq}, ${then.en}\n${counted}`
          : `Jurnal dilanjutkan dari ${then.id}, entri ${seq} / the log goes on from ${then.en}, entry ${seq}\n`,
      );
    return exits.done;
  });
}

async function tell(
  store: Store,
  io: Io,
  { days, json, zone }: { days: number; json: boolean; zone: string },
): Promise<Exit> {
  const machine = { wall: () => Date.parse(io.now()), elapsed: () => 0 };
  const reasons = await watchClock(store, machine, days).reasons();
  const { at: last } = await store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
  const said = { clock: io.now(), last, fitsLog: reasons.length === 0, reasons };
  if (json) await io.out(`${JSON.stringify(said)}\n`);
  else {
    const words = reasons.flatMap(({ id, en }) => [id, en]);
    const [shown, ended] = [minuteWords(said.clock, zone), minuteWords(last, zone)];
    const lines = [
      `Jam ${shown.id} / clock ${shown.en}`,
      `Entri terakhir ${ended.id} / last entry ${ended.en}`,
      ...words,
    ];
    await io.out(`${lines.join('\n')}\n${alone}`);
  }
  return said.fitsLog ? exits.done : exits.refused;
}
