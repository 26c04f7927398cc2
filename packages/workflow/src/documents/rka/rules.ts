// The law of an RKA: costed lines of spending accounts, an output to show for them, months in order.

import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, parseDecimal, rupiah } from '../../engine/money.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Plafon } from '../plafon/schema.ts';
import { rkaLineTotal, type Rka } from './schema.ts';

/** What an RKA stands on. */
export type RkaBasis = { plafon: Plafon };

const volumesOf = ({ volume1, volume2, volume3, volume4 }: Rka['rincian'][number]): string =>
  [volume1, volume2, volume3, volume4].filter((it) => it !== undefined).join(' × ');

type RkaRule = Rule<Rka, RkaBasis, 'submit'>;

const notEmpty: RkaRule['check'] = ({ body }) =>
  body.rincian.length > 0
    ? []
    : [{ at: 'rincian', text: text('RKA belum berisi rincian belanja.', 'The RKA holds no lines yet.') }];

const hasOutput: RkaRule['check'] = ({ body }) =>
  // Zero is a target (0 cases), one that was left out is none.
  body.indikator.some((it) => !isBlank(it.tolokUkur) && !isBlank(it.satuan) && it.target !== undefined)
    ? []
    : [
        {
          at: 'indikator',
          text: text(
            'Keluaran sub kegiatan belum diisi: tulis tolok ukur, target, dan satuan.',
            'The output of the sub kegiatan is missing: give measure, target and unit.',
          ),
        },
      ];

const leafAccounts: RkaRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => !row.akun.startsWith('5.') || row.akun.split('.').length !== 6)
    .map((row) => ({
      at: `rincian/${row.id}/akun`,
      text: text(
        `Akun ${row.akun} bukan akun belanja tingkat sub rincian objek.`,
        `Account ${row.akun} is not a spending account at the lowest level.`,
      ),
    }));

const describedLines: RkaRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => isBlank(row.uraian) || isBlank(row.satuan1))
    .map((row) => ({
      at: `rincian/${row.id}/uraian`,
      text: text(
        `Baris akun ${row.akun} belum lengkap: isi uraian dan satuan.`,
        `The line of account ${row.akun} is incomplete: give description and unit.`,
      ),
    }));

const hasNoVolume = ({ volume1, volume2, volume3, volume4 }: Rka['rincian'][number]): boolean =>
  [volume1, volume2, volume3, volume4].some((it) => it !== undefined && parseDecimal(it) === 0n);

// Nobody is asked to approve a line of no volume, or one that is rounded away. A price of nothing is lawful: budgets in force have lines, and whole sub
// kegiatan, of which all money went elsewhere.
const linesCost: RkaRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => hasNoVolume(row) || (row.harga > 0n && rkaLineTotal(row) === 0n))
    .map((row): Finding => {
      const harga = moneyText(row.harga);
      const name = isBlank(row.uraian) ? row.akun : row.uraian.trim();
      return {
        at: `rincian/${row.id}/volume1`,
        text: text(
          `Baris “${name}” berjumlah Rp 0 (volume ${volumesOf(row)}, harga ${rupiah(row.harga)}); isi volume dan harga atau hapus barisnya.`,
          `The line “${name}” costs Rp 0 (volume ${volumesOf(row)}, price ${rupiah(row.harga)}); give volume and price or remove the line.`,
        ),
        figures: { volume: volumesOf(row), harga },
      };
    });

const underCeiling: RkaRule['check'] = ({ body, basis }) => {
  const funded = new Set(
    basis.plafon.flatMap((it) =>
      it.body.rincian.filter((row) => row.subKegiatan === body.subKegiatan).map((row) => row.dana),
    ),
  );
  return body.rincian
    .filter((row) => !funded.has(row.dana))
    .map((row) => ({
      at: `rincian/${row.id}/dana`,
      text: text(
        `Sumber dana ${row.dana} tidak mempunyai plafon untuk ${body.subKegiatan}.`,
        `Fund source ${row.dana} has no ceiling for ${body.subKegiatan}.`,
      ),
    }));
};

const monthsInOrder: RkaRule['check'] = ({ body }) =>
  body.mulai <= body.selesai
    ? []
    : [{ at: 'selesai', text: text('Bulan selesai mendahului bulan mulai.', 'The last month lies before the first.') }];

/** What an RKA must meet when it is submitted; the ceiling itself is an account and is checked by the ledger. */
export const rules: readonly RkaRule[] = [
  { name: 'lines-not-empty', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'output-given', on: ['submit'], cite: 'Permendagri 77/2020', check: hasOutput },
  { name: 'leaf-accounts', on: ['submit'], cite: 'Permendagri 90/2019', check: leafAccounts },
  { name: 'lines-described', on: ['submit'], cite: 'Permendagri 77/2020', check: describedLines },
  { name: 'lines-cost', on: ['submit'], cite: 'Permendagri 77/2020', check: linesCost },
  { name: 'fund-source-has-ceiling', on: ['submit'], cite: 'PP 12/2019', check: underCeiling },
  { name: 'months-in-order', on: ['submit'], cite: 'Permendagri 77/2020', check: monthsInOrder },
];
