// Papers that the law accepts, and the way of the OPD to its first RKA.

import { AKUN, OPD, WORK, YEAR, type Person, type World } from './world.ts';

/** A Renja that its law accepts. */
export const goodRenja = {
  rincian: [
    {
      id: 'r1',
      unit: OPD,
      subKegiatan: WORK,
      nama: 'Pemeliharaan Jalan',
      lokasi: 'Kec. Hulu',
      dana: '1.1',
      pagu: '1000000.00',
    },
  ],
  indikator: [{ id: 'i1', rincian: 'r1', tolokUkur: 'Panjang jalan', target: '10', satuan: 'km' }],
};

/** An RKA of `price` rupiah that its law accepts. */
export function goodRka(price: string): object {
  return {
    subKegiatan: WORK,
    nama: 'Pemeliharaan Jalan',
    rincian: [
      { id: 'b1', akun: AKUN, uraian: 'Kertas', volume1: '1', satuan1: 'Paket', harga: price, ppn: '0', dana: '1.1' },
    ],
    indikator: [{ id: 'i1', tolokUkur: 'Panjang jalan', target: '10', satuan: 'km' }],
  };
}

/** Takes the OPD through an approved Renja and an agreed ceiling of one million, to August. */
export async function reachRka(world: World): Promise<void> {
  const as = (username: string): Promise<Person> => world.signIn(username);
  const { id: renja } = await (await as('perencana.1')).open('renja', goodRenja);
  await (await as('perencana.1')).give(renja, 1, { name: 'submit' });
  await (await as('mitra-bappeda')).give(renja, 2, { name: 'verify' });
  await (await as('kepala-bappeda')).give(renja, 3, { name: 'approve' });
  world.onDay(`${YEAR - 1}-07-15`);
  const { id: plafon } = await (await as('tapd')).open('plafon', {});
  await (await as('tapd')).give(plafon, 1, { name: 'submit' });
  await (await as('kepala-daerah')).give(plafon, 2, { name: 'agree' });
  await (await as('dprd')).give(plafon, 3, { name: 'agree' });
  world.onDay(`${YEAR - 1}-08-10`);
}

/** A lawful proposal of citizens. */
export const goodUsulan = {
  jenis: 'masyarakat',
  pengusul: 'Warga RW 02',
  masalah: 'Jalan rusak',
  gagasan: 'Rabat beton',
  lokasi: 'RW 02',
  wilayah: '99.01.01.2001',
  volume: '120',
  satuan: 'meter',
  anggaran: '250000000.00',
};
