// Saving and sending a monthly report: opened when there is none, revised when there is, then submitted.
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { refreshAfter } from '../../parts/refresh.ts';
import { client, commandAgain } from '../../parts/trpc.ts';
import type { MonitoringRow, PaperView } from '../../shapes.ts';
import { fieldsOf, type Entry } from './entry.ts';

/** What is to be done: with which entry, on which report (none yet: undefined), and whether it is sent on. */
export interface Reporting {
  readonly entry: Entry;
  readonly report: PaperView['paper'] | undefined;
  readonly send: boolean;
  /** Keys of the calls, made once so that a repeated call is answered and not done twice. */
  readonly keys: { readonly id: string; readonly save: string; readonly send: string };
}

type Answer = Awaited<ReturnType<typeof client.document.execute.mutate>>;

/** Makes the keys of one attempt. */
export function reportingKeys(): Reporting['keys'] {
  return { id: crypto.randomUUID(), save: crypto.randomUUID(), send: crypto.randomUUID() };
}

/** What a new report begins with: a reason that nobody gave is left out. */
function given({ alasanTurun, ...fields }: ReturnType<typeof fieldsOf>): Partial<ReturnType<typeof fieldsOf>> {
  return alasanTurun === '' ? fields : { ...fields, alasanTurun };
}

async function save({ entry, report, keys }: Reporting, { dpa }: MonitoringRow, month: number): Promise<Answer> {
  const fields = fieldsOf(entry);
  if (report === undefined) {
    const { year, opd, unit } = dpa;
    return client.document.open.mutate({
      key: keys.save,
      id: keys.id,
      type: 'realisasi',
      year,
      opd,
      unit,
      seed: { dpa: dpa.id, bulan: month, ...given(fields) },
    });
  }
  const set = Object.fromEntries(
    Object.entries(fields).flatMap(([key, to]) =>
      (report.body[key] ?? '') === to ? [] : [[key, { from: report.body[key], to }]],
    ),
  );
  const { id, version, state, stateLabel } = report;
  if (Object.keys(set).length === 0) return { ok: true, id, version, state, stateLabel };
  return client.document.execute.mutate({
    key: keys.save,
    id,
    version,
    command: { name: 'revise', patch: { set } },
  });
}

/** Saves and, when asked, sends; the answer is that of the last step that was taken. */
export function useReport(row: MonitoringRow, month: number): UseMutationResult<Answer, Error, Reporting> {
  return useMutation({
    mutationFn: async (reporting) => {
      const saved = await save(reporting, row, month);
      if (!saved.ok || !reporting.send) return saved;
      return client.document.execute.mutate({
        key: reporting.keys.send,
        id: saved.id,
        version: saved.version,
        command: { name: 'submit' },
      });
    },
    ...commandAgain,
    onSettled: (answer) => refreshAfter(answer?.ok === true ? [answer.id] : []),
  });
}
