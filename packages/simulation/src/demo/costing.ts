// How the demonstration costs its works: a few lines of ordinary accounts, each with volumes, a unit price and PPN, that add up to the money wished.

import { divideHalfUp, lineTotal, moneyText, parseMoney, type Body } from '@siklus/workflow';
import type { Costing } from './agencies.ts';

/** One line of a costing: account, share in percent, factors and the rate of PPN. */
type Line = readonly [
  akun: string,
  uraian: string,
  share: number,
  volume1: string,
  satuan1: string,
  volume2: string | undefined,
  satuan2: string | undefined,
  ppn: string,
];

const costings: Record<Costing, readonly Line[]> = {
  gaji: [
    ['5.1.01.01.01.0001', 'Gaji pokok PNS', 72, '12', 'Bulan', undefined, undefined, '0'],
    ['5.1.01.01.02.0001', 'Tunjangan keluarga PNS', 12, '12', 'Bulan', undefined, undefined, '0'],
    ['5.1.01.01.03.0001', 'Tunjangan jabatan PNS', 10, '12', 'Bulan', undefined, undefined, '0'],
    ['5.1.01.01.06.0001', 'Tunjangan beras PNS', 6, '12', 'Bulan', undefined, undefined, '0'],
  ],
  kantor: [
    ['5.1.02.01.01.0024', 'Alat tulis kantor', 45, '12', 'Bulan', undefined, undefined, '11'],
    ['5.1.02.01.01.0026', 'Cetak dan penggandaan', 30, '500', 'Buku', undefined, undefined, '11'],
    ['5.1.02.01.01.0052', 'Makan dan minum rapat', 25, '40', 'Orang', '12', 'Kali', '0'],
  ],
  koordinasi: [
    ['5.1.02.01.01.0052', 'Makan dan minum rapat koordinasi', 30, '60', 'Orang', '8', 'Kali', '0'],
    ['5.1.02.02.01.0003', 'Honorarium narasumber', 25, '4', 'Orang', '16', 'Jam', '0'],
    ['5.1.02.04.01.0001', 'Perjalanan dinas biasa', 45, '10', 'Orang', '6', 'Kali', '0'],
  ],
  pelatihan: [
    ['5.1.02.02.12.0001', 'Kursus dan pelatihan', 55, '40', 'Orang', undefined, undefined, '0'],
    ['5.1.02.02.05.0009', 'Sewa gedung pertemuan', 20, '6', 'Hari', undefined, undefined, '11'],
    ['5.1.02.01.01.0052', 'Makan dan minum peserta', 25, '50', 'Orang', '6', 'Hari', '0'],
  ],
  bangunan: [
    ['5.1.02.03.03.0001', 'Pemeliharaan bangunan gedung', 88, '1', 'Paket', undefined, undefined, '11'],
    ['5.1.02.02.01.0026', 'Tenaga administrasi kegiatan', 7, '2', 'Orang', '10', 'Bulan', '0'],
    ['5.1.02.04.01.0003', 'Perjalanan dinas dalam kota', 5, '6', 'Orang', '20', 'Kali', '0'],
  ],
  barang: [
    ['5.1.02.01.01.0039', 'Barang untuk diserahkan kepada masyarakat', 85, '200', 'Unit', undefined, undefined, '11'],
    ['5.1.02.01.01.0004', 'Bahan bakar dan pelumas', 15, '10', 'Bulan', undefined, undefined, '0'],
  ],
  layanan: [
    ['5.1.02.02.01.0028', 'Tenaga pelayanan umum', 60, '8', 'Orang', '12', 'Bulan', '0'],
    ['5.1.02.02.01.0063', 'Internet berlangganan', 25, '12', 'Bulan', undefined, undefined, '11'],
    ['5.1.02.01.01.0004', 'Bahan bakar dan pelumas', 15, '12', 'Bulan', undefined, undefined, '0'],
  ],
};

/** RKA rows of a work and the ceiling they fit under: their total rounded up to a whole million rupiah. */
export function costOut(costing: Costing, millions: number, dana: string): { rincian: readonly Body[]; pagu: string } {
  const wished = parseMoney(`${millions}000000`);
  const rows = costings[costing].map(([akun, uraian, share, volume1, satuan1, volume2, satuan2, ppn], index) => {
    const volume = BigInt(volume1) * BigInt(volume2 ?? '1');
    const price = divideHalfUp((wished * BigInt(share)) / 100n, (volume * (100n + BigInt(ppn)) * 100n) / 100n) * 100n;
    return {
      id: `l${index + 1}`,
      akun,
      uraian,
      volume1,
      satuan1,
      ...(volume2 === undefined ? {} : { volume2 }),
      ...(satuan2 === undefined ? {} : { satuan2 }),
      harga: moneyText(price),
      ppn,
      dana,
    };
  });
  const total = rows.reduce(
    (sum, row) =>
      sum + lineTotal({ volumes: [row.volume1, row.volume2 ?? '1'], price: parseMoney(row.harga), ppn: row.ppn }),
    0n,
  );
  return { rincian: rows, pagu: moneyText(((total + 99_999_999n) / 100_000_000n) * 100_000_000n) };
}
