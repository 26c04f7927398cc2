// What can be wrong with a change of budget: nothing changes, the cash plan does not follow, it undercuts a contract.

import type { Finding } from '../engine/document.ts';
import { rupiah, sum, type Sen } from '../engine/money.ts';
import { explains } from '../engine/said.ts';
import { text } from '../engine/text.ts';
import type { ChangeBody } from './change-paper.ts';

interface Place {
  readonly unit: string;
  readonly subKegiatan: string;
  readonly akun: string;
  readonly dana: string;
}

const keyOf = ({ unit, subKegiatan, akun, dana }: Place): string => [unit, subKegiatan, akun, dana].join('|');
const nameOf = ({ subKegiatan, akun, dana }: Place): string => `${subKegiatan} · ${akun} · dana ${dana}`;

function byPlace<T extends Place>(rows: readonly T[], amount: (row: T) => Sen): Map<string, { row: T; total: Sen }> {
  const found = new Map<string, { row: T; total: Sen }>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined) found.set(keyOf(row), { row, total: amount(row) });
    else known.total += amount(row);
  }
  return found;
}

/** Nothing changes, no line and no month. */
export function nothingChanges(body: ChangeBody): readonly Finding[] {
  const sides = [body.sebelum, body.sesudah].map((rows) =>
    rows
      .map((row) => `${keyOf(row)}|${row.uraian}|${row.jumlah}`)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join('\n'),
  );
  if (sides[0] !== sides[1] || body.rencana.some((row) => row.sebelum !== row.sesudah)) return [];
  return [
    {
      at: 'sesudah',
      text: text('Belum ada yang berubah; ubah kolom sesudah.', 'Nothing has changed yet; edit the side after.'),
    },
  ];
}

/** No reason is given. */
export function reasonMissing(body: ChangeBody): readonly Finding[] {
  return explains(body.alasan, 10)
    ? []
    : [{ at: 'alasan', text: text('Alasan perubahan belum diisi.', 'The reason for the change is missing.') }];
}

/** The total differs between both sides. */
export function totalMoves(body: ChangeBody): readonly Finding[] {
  const [before, after] = [body.sebelum, body.sesudah].map((rows) => sum(rows.map((row) => row.jumlah)));
  if (before === undefined || after === undefined || before === after) return [];
  return [
    {
      at: 'sesudah',
      text: text(
        `Jumlah sesudah ${rupiah(after)}, sebelum ${rupiah(before)}, selisih ${rupiah(after - before)}; pergeseran tidak mengubah jumlah.`,
        `After ${rupiah(after)}, before ${rupiah(before)}, difference ${rupiah(after - before)}; a shift does not change the total.`,
      ),
      figures: { sebelum: rupiah(before), sesudah: rupiah(after) },
    },
  ];
}

/** The months of some line do not add up to the line, before or after. */
export function planStrays(body: ChangeBody): readonly Finding[] {
  const findings: Finding[] = [];
  for (const side of ['sebelum', 'sesudah'] as const) {
    const lines = byPlace(body[side], (row) => row.jumlah);
    const plan = byPlace(body.rencana, (row) => row[side]);
    for (const key of new Set([...lines.keys(), ...plan.keys()])) {
      const [line, months] = [lines.get(key)?.total ?? 0n, plan.get(key)?.total ?? 0n];
      const row = lines.get(key)?.row ?? plan.get(key)?.row;
      if (line === months || row === undefined) continue;
      findings.push({
        at: plan.has(key) ? `rencana/${plan.get(key)?.row.id}` : 'rencana',
        text: text(
          `${nameOf(row)}, ${side}: anggaran ${rupiah(line)}, rencana kas ${rupiah(months)}, selisih ${rupiah(months - line)}.`,
          `${nameOf(row)}, ${side === 'sebelum' ? 'before' : 'after'}: budget ${rupiah(line)}, cash plan ${rupiah(months)}, difference ${rupiah(months - line)}.`,
        ),
        figures: { anggaran: rupiah(line), rencana: rupiah(months) },
      });
    }
  }
  return findings;
}

/** A contract as a change reads it: the lines that it binds, in sen. */
export interface Binding {
  readonly rincian: readonly Omit<Place & { readonly jumlah: Sen }, 'unit'>[];
}

/** Some line falls below what signed contracts bind. */
export function undercutsContract(
  body: ChangeBody,
  contracts: readonly { readonly unit: string; readonly body: Binding }[],
): readonly Finding[] {
  const bound = byPlace(
    contracts.flatMap(({ unit, body: contract }) => contract.rincian.map((row) => ({ ...row, unit }))),
    (row) => row.jumlah,
  );
  const touched = new Set(body.sebelum.map(keyOf));
  const after = byPlace(body.sesudah, (row) => row.jumlah);
  return [...bound].flatMap(([key, { row, total }]): Finding[] => {
    const left = after.get(key)?.total ?? 0n;
    if (!touched.has(key) || left >= total) return [];
    return [
      {
        at: 'sesudah',
        text: text(
          `${nameOf(row)}: sesudah ${rupiah(left)}, terikat kontrak ${rupiah(total)}; tidak boleh kurang dari kontrak.`,
          `${nameOf(row)}: after ${rupiah(left)}, bound by contract ${rupiah(total)}; it may not be less.`,
        ),
        figures: { sesudah: rupiah(left), kontrak: rupiah(total) },
      },
    ];
  });
}
