// Two agencies whose RKA stand before their reviewers, brought there by the law itself; what follows is done by hand.

import { randomUUID } from 'node:crypto';
import { execute, type Deed } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import type { DocumentType, Office } from '@siklus/workflow';
import { fillRegion, neighbour, OPD, YEAR } from './region.ts';

/** The other agency. */
export const OTHER = neighbour;

const works = { [OPD]: '1.03.10.2.01.09', [OTHER]: '1.05.02.2.01.01' } as const;
const dana = '1.1';

type Agency = keyof typeof works;

function actor(store: Store, opd: string) {
  const give = async (office: Office, day: string, deed: Deed): Promise<void> => {
    const asked = { person: officerOf(office, opd), key: randomUUID(), now: `${day}T02:00:00.000Z`, deed };
    const { answer } = await execute(store, asked);
    if (!answer.ok) throw new Error(`${office} ${JSON.stringify(deed)}: ${JSON.stringify(answer.refusals)}`);
  };
  return {
    open: async (office: Office, day: string, type: DocumentType, seed: object): Promise<string> => {
      const id = randomUUID();
      await give(office, day, { kind: 'open', type, opening: { id, year: YEAR, opd, unit: opd, seed: { ...seed } } });
      return id;
    },
    stamp: (office: Office, day: string, id: string, version: number, name: string): Promise<void> =>
      give(office, day, { kind: 'command', id, version, command: { name } }),
  };
}

async function planned(store: Store, opd: Agency): Promise<void> {
  const { open, stamp } = actor(store, opd);
  const [winter, summer] = [`${YEAR - 1}-02-03`, `${YEAR - 1}-07-15`];
  const row = { id: 'r1', unit: opd, subKegiatan: works[opd], nama: 'Kegiatan', lokasi: 'Kecamatan Hulu', dana };
  const renja = await open('perencana', winter, 'renja', {
    rincian: [{ ...row, pagu: '900000000.00' }],
    indikator: [{ id: 'i1', rincian: 'r1', tolokUkur: 'Keluaran', target: '10', satuan: 'km' }],
  });
  await stamp('perencana', winter, renja, 1, 'submit');
  await stamp('mitra-bappeda', winter, renja, 2, 'verify');
  await stamp('kepala-bappeda', winter, renja, 3, 'approve');
  const plafon = await open('tapd', summer, 'plafon', {});
  await stamp('tapd', summer, plafon, 1, 'submit');
  await stamp('kepala-daerah', summer, plafon, 2, 'agree');
  await stamp('dprd', summer, plafon, 3, 'agree');
}

async function signedRka(store: Store, opd: Agency): Promise<string> {
  const { open, stamp } = actor(store, opd);
  const day = `${YEAR - 1}-08-20`;
  const line = {
    id: 'b1',
    akun: '5.1.02.01.01.0024',
    uraian: 'Kertas',
    volume1: '100',
    satuan1: 'rim',
    ppn: '0',
    dana,
  };
  const rka = await open('pptk', day, 'rka', {
    subKegiatan: works[opd],
    nama: 'Kegiatan',
    lokasi: 'Kecamatan Hulu',
    rincian: [{ ...line, harga: '65000' }],
    indikator: [{ id: 'i1', tolokUkur: 'Keluaran', target: '10', satuan: 'km' }],
  });
  await stamp('pptk', day, rka, 1, 'submit');
  await stamp('pa', day, rka, 2, 'sign');
  return rka;
}

/** Fills the region; answers with the signed RKA of each agency once it has been filled. */
export async function fillTwo(store: Store): Promise<{ readonly mine: string; readonly other: string }> {
  await fillRegion(store);
  await planned(store, OPD);
  await planned(store, OTHER);
  return { mine: await signedRka(store, OPD), other: await signedRka(store, OTHER) };
}

/** Fills the region up to an RKA without lines that the drafter of the first agency has just opened; answers with its id. */
export async function fillDrafted(store: Store): Promise<string> {
  await fillRegion(store);
  await planned(store, OPD);
  const seed = { subKegiatan: works[OPD], nama: 'Kegiatan', lokasi: 'Kecamatan Hulu', rincian: [], indikator: [] };
  return actor(store, OPD).open('pptk', `${YEAR - 1}-08-20`, 'rka', seed);
}
