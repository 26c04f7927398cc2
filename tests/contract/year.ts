// A region with one agency and one holder for every office, and a whole year of it as a list of acts.
import { hash } from 'node:crypto';
import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { putRegion, putRows, type Store } from '@siklus/store';
import { officeScope, offices } from '@siklus/workflow';
import { akun, dana, opd, subKegiatan } from '../support/given.ts';

const now = '2026-02-01T00:00:00.000Z';
const stages = [
  ['kuaPpas', '2025-07-01'],
  ['rapbd', '2025-09-01'],
  ['evaluation', '2025-12-01'],
  ['apbd', '2025-12-20'],
] as const;

/** Makes the region: each office is a position with a person named after it; `wakil` is a second activity officer. */
export const settle = (store: Store): Promise<void> =>
  store.write(function* () {
    yield* putRegion({ code: '99.01', name: 'Kab. Contoh', zone: 'Asia/Jakarta', year: 2026 });
    yield* putRows('opd', [{ code: opd, name: 'Dinas' }]);
    yield* putRows('unit', [{ opd, code: opd, name: 'Dinas' }]);
    yield* putRows(
      'person',
      [...offices, 'wakil'].map((id) => ({ id, name: id.toUpperCase(), username: id })),
    );
    yield* putRows(
      'position',
      offices.map((id) => ({ id, office: id, opd: officeScope(id) === 'opd' ? opd : '', title: id })),
    );
    const holding = { kind: 'definitif', valid_from: '2020-01-01', valid_to: null, decree: null };
    yield* putRows('assignment', [
      ...offices.map((id) => ({ id: `a-${id}`, person: id, position: id, ...holding })),
      { id: 'a-wakil', person: 'wakil', position: 'pptk', ...holding },
    ]);
    yield* putRows(
      'jadwal',
      stages.map(([stage, day]) => ({ year: 2026, type: `daerah.${stage}`, opens: day, closes: day })),
    );
  });

/** Asks under a key of its own unless one is given. */
export type Ask = (person: string, deed: Deed, key?: string) => Promise<ExecuteAnswer>;

export const askOn = (store: Store): Ask => {
  let count = 0;
  return async (person, deed, given) => {
    const key = given ?? `k${(count += 1)}`;
    // Salts that follow from the key, so that the same acts give the same log everywhere.
    const salt = (index: number): string => hash('sha256', `${key}/${index}`, 'hex').slice(0, 32);
    return (await execute(store, { person, key, now, deed }, { salt })).answer;
  };
};

export const open = (type: string, id: string, seed: Record<string, unknown>): Deed => ({
  kind: 'open',
  type,
  opening: { id, year: 2026, opd, unit: opd, seed },
});

export const command = (id: string, version: number, name: string, more: object = {}): Deed => ({
  kind: 'command',
  id,
  version,
  command: { name, ...more },
});

const back = (to: string, reason: string): object => ({ to, reason });
const line = { akun, uraian: 'ATK', dana };
const setting = (id: string, field: string, from: string, to: string): object => ({
  patch: { rows: { rincian: { change: [{ id, set: { [field]: { from, to } } }] } } },
});

type Act = readonly [person: string, deed: Deed, refused?: string];

export const renjaSeed = {
  rincian: [{ id: 'r1', unit: opd, subKegiatan, nama: 'Susun', lokasi: 'Kota', dana, pagu: '1000000.00' }],
  indikator: [],
};
export const rkaSeed = {
  subKegiatan,
  nama: 'Susun',
  rincian: [{ id: 'l1', ...line, volume1: '2', satuan1: 'paket', harga: '600000.00', ppn: '0' }],
  indikator: [{ id: 'i', tolokUkur: 'Dok', target: '1', satuan: 'dok' }],
};
const indikator = { id: 'i1', rincian: 'r1', tolokUkur: 'Dok', target: '1', satuan: 'dok' };

/** From a drafted plan to an agreed ceiling. */
export const planning: readonly Act[] = [
  ['perencana', open('renja', 'renja1', renjaSeed)],
  ['perencana', command('renja1', 1, 'submit'), 'rule-broken'],
  ['perencana', command('renja1', 1, 'revise', { patch: { rows: { indikator: { add: [indikator] } } } })],
  ['perencana', command('renja1', 2, 'submit')],
  ['mitra-bappeda', command('renja1', 3, 'return', back('draft', 'lokasi kurang jelas'))],
  ['perencana', command('renja1', 4, 'submit')],
  ['mitra-bappeda', command('renja1', 5, 'verify')],
  ['kepala-bappeda', command('renja1', 6, 'approve')],
  ['tapd', open('plafon', 'plafon1', {})],
  ['tapd', command('plafon1', 1, 'submit')],
  ['dprd', command('plafon1', 2, 'agree')],
  ['kepala-daerah', command('plafon1', 3, 'agree')],
];

const budgeting: readonly Act[] = [
  ['pptk', open('rka', 'rka1', rkaSeed)],
  ['pptk', command('rka1', 1, 'submit'), 'ceiling-exceeded'],
  ['pptk', command('rka1', 1, 'revise', setting('l1', 'harga', '600000.00', '400000.00'))],
  ['pptk', command('rka1', 2, 'submit')],
  ['pa', command('rka1', 3, 'sign')],
  ['bpkad', command('rka1', 4, 'review')],
  ['inspektorat', command('rka1', 5, 'return', back('draft', 'harga tinggi'))],
  ['pptk', command('rka1', 6, 'submit')],
  ['pa', command('rka1', 7, 'sign')],
  ['bpkad', command('rka1', 8, 'review')],
  ['inspektorat', command('rka1', 9, 'review')],
  ['mitra-bappeda', command('rka1', 10, 'review')],
  ['tapd', command('rka1', 11, 'approve')],
  ['ppk-skpd', open('dpa', 'dpa1', { subKegiatan })],
  ['ppk-skpd', command('dpa1', 1, 'submit')],
  ['tapd', command('dpa1', 2, 'verify')],
  ['sekda', command('dpa1', 3, 'agree')],
  ['ppkd', command('dpa1', 4, 'ratify')],
];

const spp = { bulan: 2, keperluan: 'ATK', penerima: 'CV', bank: 'BJB', rekening: '0012345678' };

const paying: readonly Act[] = [
  ['ppk-skpd', open('kas', 'kas1', { subKegiatan })],
  ['ppk-skpd', command('kas1', 1, 'submit')],
  ['pa', command('kas1', 2, 'validate')],
  ['sekda', command('kas1', 3, 'endorse')],
  ['bud', command('kas1', 4, 'ratify')],
  ['kuasa-bud', open('spd', 'spd1', { mulai: 1, selesai: 3, kas: ['kas1'] })],
  ['kuasa-bud', command('spd1', 1, 'submit')],
  ['ppkd', command('spd1', 2, 'issue')],
  [
    'bendahara',
    open('spp', 'spp1', { dpa: 'dpa1', spd: ['spd1'], ...spp, rincian: [{ id: 'b1', ...line, jumlah: '900000.00' }] }),
  ],
  ['bendahara', command('spp1', 1, 'submit'), 'ceiling-exceeded'],
  ['bendahara', command('spp1', 1, 'revise', setting('b1', 'jumlah', '900000.00', '100000.00'))],
  ['bendahara', command('spp1', 2, 'submit')],
  ['ppk-skpd', command('spp1', 3, 'verify')],
  ['pa', command('spp1', 4, 'approve')],
  ['ppk-skpd', open('spm', 'spm1', { spp: 'spp1' })],
  ['ppk-skpd', command('spm1', 1, 'submit')],
  ['pa', command('spm1', 2, 'issue')],
  ['kuasa-bud', open('sp2d', 'sp2d1', { spm: 'spm1' })],
  ['kuasa-bud', command('sp2d1', 1, 'submit')],
  ['bud', command('sp2d1', 2, 'issue')],
  ['pptk', open('realisasi', 'real1', { dpa: 'dpa1', bulan: 2, fisik: '12.50', satuan: 'dok' })],
  ['pptk', command('real1', 1, 'submit')],
  ['verifikator-monev', command('real1', 2, 'verify')],
  ['kabag-adbang', command('real1', 3, 'accept')],
  ['pptk', open('realisasi', 'real2', { dpa: 'dpa1', bulan: 1, fisik: '5.00', satuan: 'dok' })],
];

/** The whole year, one paper left in the making at its end. */
export const year: readonly Act[] = [...planning, ...budgeting, ...paying];

/** Plays acts in order; throws when an act is answered otherwise than the list says. */
export const play = async (ask: Ask, acts: readonly Act[]): Promise<void> => {
  for (const [person, deed, refused] of acts) {
    const answer = await ask(person, deed);
    const code = answer.ok ? undefined : answer.refusals[0]?.code;
    if (code !== refused) throw new Error(`${person} ${JSON.stringify(deed)}: ${JSON.stringify(answer)}`);
  }
};
