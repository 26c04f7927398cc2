// The paper of an RKA: one sub kegiatan of one unit, costed line by line, with the output it promises.

import { z } from 'zod';
import { code, decimal, money, month, plain, rowId } from '../../engine/field.ts';
import { lineTotal, type Sen } from '../../engine/money.ts';

/** A line: account, up to four volume x unit factors, unit price, PPN rate in percent, fund source. Its total is computed, never stored. */
export const RkaRow = z.strictObject({
  id: rowId,
  akun: code,
  uraian: plain(),
  spesifikasi: plain().optional(),
  paket: plain(200).optional(),
  volume1: decimal,
  satuan1: plain(60),
  volume2: decimal.optional(),
  satuan2: plain(60).optional(),
  volume3: decimal.optional(),
  satuan3: plain(60).optional(),
  volume4: decimal.optional(),
  satuan4: plain(60).optional(),
  harga: money,
  ppn: decimal,
  dana: code,
});
/** See the schema of the same name. */
export type RkaRow = z.output<typeof RkaRow>;

/** An output indicator of the sub kegiatan; a target that is not given yet is left out, zero is one. */
export const RkaIndicator = z.strictObject({
  id: rowId,
  tolokUkur: plain(),
  target: decimal.optional(),
  satuan: plain(60),
});

/** The body of an RKA: one per sub unit and sub kegiatan. */
export const Rka = z.strictObject({
  subKegiatan: code,
  nama: plain(),
  lokasi: plain(200),
  mulai: month,
  selesai: month,
  rincian: z.array(RkaRow).max(5000),
  indikator: z.array(RkaIndicator).max(200),
});
/** See the schema of the same name. */
export type Rka = z.output<typeof Rka>;

/** The total of a line in sen, rounded once to whole rupiah. */
export function rkaLineTotal(row: RkaRow): Sen {
  const volumes = [row.volume1, row.volume2, row.volume3, row.volume4].filter((it) => it !== undefined);
  return lineTotal({ volumes, price: row.harga, ppn: row.ppn });
}

/** The money of an RKA by account and fund source, in sen, in order of first appearance; several lines of one account add up. */
export function rkaByAccount(body: Rka): { akun: string; dana: string; uraian: string; jumlah: Sen }[] {
  const rows = new Map<string, { akun: string; dana: string; uraian: string; jumlah: Sen }>();
  for (const row of body.rincian) {
    const key = `${row.akun}|${row.dana}`;
    const known = rows.get(key);
    if (known === undefined)
      rows.set(key, { akun: row.akun, dana: row.dana, uraian: row.uraian, jumlah: rkaLineTotal(row) });
    else known.jumlah += rkaLineTotal(row);
  }
  return [...rows.values()];
}
