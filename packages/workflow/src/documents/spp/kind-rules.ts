// What an SPP of one kind must meet: UP keeps to the decree, GU refills what was proven, TU is planned, LS keeps to its contract.

import { payeeDiffers } from '../../budget/payee.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, parseMoney, rupiah, sum } from '../../engine/money.ts';
import { isBlank } from '../../engine/said.ts';
import { text, type Text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import type { Kontrak } from '../kontrak/schema.ts';
import type { Lpj } from '../lpj/schema.ts';
import type { Spd } from '../spd/schema.ts';
import type { Spp } from './schema.ts';

/** What an SPP stands on, as far as its kind asks for it. */
export type SppBasis = { dpa: Dpa; spd: Spd; lpj: Lpj; kontrak: Kontrak };

/** A rule of the SPP. */
export type SppRule = Rule<Spp, SppBasis, 'submit'>;

/** No field of another kind is filled in: rows and amount, contract, LPJ and TU plan each belong to their own kinds. */
export const formOfKind: SppRule['check'] = ({ body }) => {
  const { jenis } = body;
  const refill = jenis.startsWith('GU');
  const foreign: readonly (readonly [keyof Spp, boolean, Text])[] = [
    ['nilai', jenis !== 'UP' && body.nilai !== undefined, text('Nilai UP', 'The amount of a UP')],
    ['rincian', jenis === 'UP' && body.rincian.length > 0, text('Rincian per akun', 'Rows by account')],
    ['kontrak', jenis !== 'LS' && body.kontrak !== undefined, text('Kontrak', 'A contract')],
    ['lpj', !refill && body.lpj !== undefined, text('LPJ', 'An LPJ')],
    ['rincianTu', jenis !== 'TU' && (body.rincianTu ?? []).length > 0, text('Rencana TU', 'A plan of TU')],
  ];
  return foreign
    .filter(([, broken]) => broken)
    .map(([at, , field]): Finding => ({
      at,
      text: text(
        `${field.id} tidak berlaku untuk SPP-${jenis}; kosongkan.`,
        `${field.en} does not apply to an SPP-${jenis}; clear it.`,
      ),
    }));
};

/** UP stays within the decree of the region, which is the setting `up-limit` in rupiah. */
export const withinDecree: SppRule['check'] = ({ body, setting }) => {
  if (body.jenis !== 'UP') return [];
  const asked = body.nilai ?? 0n;
  const limit = parseMoney(setting('up-limit'));
  if (asked <= limit) return [];
  return [
    {
      at: 'nilai',
      text: text(
        `UP ${rupiah(asked)} melebihi besaran UP ${rupiah(limit)}; kurangi ${rupiah(asked - limit)}.`,
        `UP of ${rupiah(asked)} is over the decree of ${rupiah(limit)}; take off ${rupiah(asked - limit)}.`,
      ),
      figures: { diminta: moneyText(asked), besaran: moneyText(limit) },
    },
  ];
};

/** A GU asks for what its LPJ of UP money proved: the same lines, to the sen. */
export const equalsLpj: SppRule['check'] = ({ body, basis }) => {
  if (!body.jenis.startsWith('GU')) return [];
  const lines = new Map<string, { asked: bigint; proven: bigint; at: string }>();
  const add = (row: Spp['rincian'][number], side: 'asked' | 'proven', at: string): void => {
    const key = `${row.unit ?? '-'} · ${row.subKegiatan ?? '-'} · ${row.akun} · ${row.dana}`;
    const known = lines.get(key) ?? { asked: 0n, proven: 0n, at };
    known[side] += row.jumlah;
    lines.set(key, known);
  };
  for (const row of body.rincian) add(row, 'asked', `rincian/${row.id}/jumlah`);
  for (const { body: lpj } of basis.lpj)
    if (lpj.jenis === 'UP') for (const row of lpj.rincian) add(row, 'proven', 'rincian');
  return [...lines].flatMap(([key, { asked, proven, at }]): Finding[] =>
    asked === proven
      ? []
      : [
          {
            at,
            text: text(
              `${key}: SPP-GU ${rupiah(asked)}, LPJ UP ${rupiah(proven)}; samakan dengan LPJ yang disahkan.`,
              `${key}: SPP-GU ${rupiah(asked)}, LPJ of UP ${rupiah(proven)}; make it equal to the ratified LPJ.`,
            ),
            figures: { spp: moneyText(asked), lpj: moneyText(proven) },
          },
        ],
  );
};

/** A TU says what it is wanted for, and the plan adds up to what it asks. */
export const tuPlanned: SppRule['check'] = ({ body }) => {
  if (body.jenis !== 'TU') return [];
  const plan = body.rincianTu ?? [];
  const blank = plan.filter((row) => isBlank(row.uraian));
  const planned = sum(plan.map((row) => row.jumlah));
  const asked = sum(body.rincian.map((row) => row.jumlah));
  return [
    ...blank.map((row): Finding => ({
      at: `rincianTu/${row.id}/uraian`,
      text: text('Uraian rencana TU belum diisi.', 'A row of the TU plan says nothing.'),
    })),
    ...(planned === asked
      ? []
      : [
          {
            at: 'rincianTu',
            text: text(
              `Rencana TU berjumlah ${rupiah(planned)}, yang diminta ${rupiah(asked)}; harus sama.`,
              `The TU plan adds up to ${rupiah(planned)}, asked are ${rupiah(asked)}; they must be equal.`,
            ),
            figures: { rencana: moneyText(planned), diminta: moneyText(asked) },
          },
        ]),
  ];
};

/** A TU waits until the one before it for the same sub kegiatan is paid, used or paid back; the setting `tu-unaccounted` says how many need not be. */
export const tuAccounted: SppRule['check'] = ({ body, unsettled = [], setting }) => {
  if (body.jenis !== 'TU' || unsettled.length <= Number(setting('tu-unaccounted'))) return [];
  return unsettled.map(({ id, type, number }) => {
    const name = `${type.toUpperCase()} ${number ?? id}`;
    return {
      at: 'jenis',
      text: text(
        `TU sebelumnya belum dipertanggungjawabkan: ${name}; pertanggungjawabkan atau setor sisanya, atau kembalikan yang belum dibayar.`,
        `The TU before is not accounted for: ${name}; account for it or pay the rest back, or return what is not paid yet.`,
      ),
      figures: { type, id, nomor: number ?? id },
    };
  });
};

/** A payment under a contract asks only for lines of that contract. */
export const linesOfContract: SppRule['check'] = ({ body, basis }) => {
  if (body.jenis !== 'LS' || body.kontrak === undefined) return [];
  const known = new Set(
    basis.kontrak.flatMap((it) => it.body.rincian.map((row) => `${row.subKegiatan}|${row.akun}|${row.dana}`)),
  );
  return body.rincian
    .filter((row) => row.jumlah > 0n && !known.has(`${body.subKegiatan ?? ''}|${row.akun}|${row.dana}`))
    .map((row) => ({
      at: `rincian/${row.id}/akun`,
      text: text(
        `Akun ${row.akun} dana ${row.dana} tidak ada pada kontrak yang dirujuk.`,
        `Account ${row.akun}, fund ${row.dana}, is not in the contract named.`,
      ),
    }));
};

/** A payment under a contract goes to its provider, into the account that the contract gives; an older contract that gives none leaves it open. */
export const paysProvider: SppRule['check'] = ({ body, basis }) => {
  if (body.jenis !== 'LS' || body.kontrak === undefined) return [];
  const label: Readonly<Record<string, Text>> = {
    penerima: text('Penerima', 'The receiver'),
    bank: text('Bank', 'The bank'),
    rekening: text('Nomor rekening', 'The account number'),
    npwp: text('NPWP', 'The NPWP'),
  };
  return basis.kontrak.flatMap(({ id, number, body: contract }) =>
    payeeDiffers({ ...contract, penerima: contract.penyedia }, body).map(({ at, given, asked }): Finding => {
      const name = label[at] ?? text(at, at);
      const which = number ?? (contract.nomor || id);
      return {
        at,
        text: text(
          `${name.id} pada SPP “${asked}”, penyedia kontrak ${which} “${given}”; samakan dengan kontrak.`,
          `${name.en} is “${asked}” on the SPP, “${given}” in contract ${which}; make it equal to the contract.`,
        ),
      };
    }),
  );
};
