// The law of an SPD: only months of its period, only what it says it draws on.

import type { Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Kas } from '../kas/schema.ts';
import type { Spd } from './schema.ts';

/** What an SPD stands on. */
export type SpdBasis = { kas: Kas };

type SpdRule = Rule<Spd, SpdBasis, 'submit'>;

const notEmpty: SpdRule['check'] = ({ body }) =>
  body.rincian.some((row) => row.jumlah > 0n)
    ? []
    : [{ at: 'rincian', text: text('SPD belum menyediakan dana.', 'The SPD provides no funds yet.') }];

const withinPeriod: SpdRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => row.bulan < body.mulai || row.bulan > body.selesai)
    .map((row) => ({
      at: `rincian/${row.id}/bulan`,
      text: text(
        `Bulan ${row.bulan} di luar periode SPD ${body.mulai}-${body.selesai}.`,
        `Month ${row.bulan} lies outside the period ${body.mulai}-${body.selesai}.`,
      ),
    }));

const linesOfKas: SpdRule['check'] = ({ body, basis }) => {
  const known = new Set(
    basis.kas.flatMap((it) =>
      it.body.rincian.map((row) => `${it.unit}|${it.body.subKegiatan}|${row.akun}|${row.dana}`),
    ),
  );
  return body.rincian
    .filter((row) => !known.has(`${row.unit}|${row.subKegiatan}|${row.akun}|${row.dana}`))
    .map((row) => ({
      at: `rincian/${row.id}`,
      text: text(
        `Baris ${row.subKegiatan} · ${row.akun} tidak ada pada anggaran kas dasar SPD.`,
        `Line ${row.subKegiatan} · ${row.akun} is not in the cash plans of this SPD.`,
      ),
    }));
};

/** What an SPD must meet when it is submitted; the months' money is an account and is checked by the ledger. */
export const rules: readonly SpdRule[] = [
  { name: 'funds-not-empty', on: ['submit'], cite: 'Aturan daerah', check: notEmpty },
  { name: 'months-within-period', on: ['submit'], cite: 'Aturan daerah', check: withinPeriod },
  { name: 'lines-of-cash-plan', on: ['submit'], cite: 'Aturan daerah', check: linesOfKas },
];
