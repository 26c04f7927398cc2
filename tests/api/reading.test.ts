// Who reads what over the wire: each office by each paper by each procedure, as a table. A list is never longer than what may be opened one by one.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putPapers } from '../support/put-paper.ts';
import { listenAt } from './listen.ts';
import { giveAccounts, OTHER, settle } from './neighbours.ts';
import { dataOf, OPD, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

/** Papers by id: one of each relation that a reader may have to one. The SPP holds a bank account. */
const papers = [
  { id: 'spp-own-opd', type: 'spp', opd: OPD, body: { rekening: '1234567890' }, stamped: [`bendahara.${OPD}`] },
  { id: 'spp-other-opd', type: 'spp', opd: OTHER, body: { rekening: '0987654321' }, stamped: [`bendahara.${OTHER}`] },
  { id: 'rpjmd-region', type: 'rpjmd', opd: '', body: {}, stamped: ['kepala-bappeda'] },
  { id: 'usulan-hulu', type: 'usulan', opd: OPD, body: { wilayah: '99.01.01.2001' }, stamped: ['pengusul'] },
  { id: 'usulan-hilir', type: 'usulan', opd: OTHER, body: { wilayah: '99.01.02.2001' }, stamped: ['warga'] },
] as const;

/** Reader -> the papers that may be read, in the order above: y or n. */
const table = {
  'pptk.1': 'y n y y n',
  'perencana.1': 'y n y y n',
  'pa.2': 'n y y n y',
  tapd: 'y y y y y',
  inspektorat: 'y y y y y',
  bpk: 'y y y y y',
  administrator: 'y y y y y',
  pengusul: 'n n y y n',
  warga: 'n n y n y',
  'lurah-hulu': 'n n y y n',
  'camat-hilir': 'n n y n y',
  mantan: 'n n n n n',
} as const;
type Reader = keyof typeof table;
const readers = Object.keys(table) as Reader[]; // keys of a const object are exactly its names

const extra = [
  { id: 'warga', office: 'pengusul', opd: '', until: null },
  { id: 'lurah-hulu', office: 'lurah', opd: '99.01.01.2001', until: null },
  { id: 'camat-hilir', office: 'camat', opd: '99.01.02', until: null },
  { id: 'mantan', office: 'bud', opd: '', until: '2024-12-31' },
] as const;

let world: World;
const people = new Map<Reader, Person>();

beforeAll(async () => {
  world = await startWorld();
  await settle(world, extra);
  await putPapers(world.store, YEAR, papers);
  const day = `${YEAR}-01-09`;
  await world.store.script([
    ...papers.map(
      ({ id, opd }) =>
        `INSERT INTO inbox (document, office, opd, place, command, due, since) VALUES ('${id}', 'pengusul', '${opd}', '', 'submit', '${day}', '${day}')`,
    ),
    ...['spp-own-opd', 'spp-other-opd'].map(
      (id) => `INSERT INTO document_basis (document, basis, ordinal) VALUES ('${id}', 'rpjmd-region', 0)`,
    ),
  ]);
  await giveAccounts(world);
  for (const reader of readers) people.set(reader, await world.signIn(reader));
});
afterAll(() => world.close());

const by = (reader: Reader): Person => people.get(reader) as Person; // signed in before the tests
const mayOpen = (reader: Reader): readonly string[] =>
  table[reader].split(' ').flatMap((may, index) => (may === 'y' ? [papers[index]?.id ?? ''] : []));

describe.each(readers)('%s', (reader) => {
  test.each(papers.map((it) => it.id))(
    'opens %s, what may be done with it and its history, or none of it',
    async (id) => {
      const wanted = mayOpen(reader).includes(id) ? 200 : 403;
      for (const procedure of ['document.get', 'document.explain', 'document.history']) {
        const answer = await by(reader).query(procedure, { id });
        expect([procedure, answer.status]).toEqual([procedure, wanted]);
        // What is refused says nothing of the paper.
        const told = /rekening|1234567890|0987654321/.test(answer.text);
        expect(wanted === 403 && told).toBe(false);
      }
    },
  );

  test('finds in lists exactly what may be opened', async () => {
    const list = await by(reader).query('document.list', { year: YEAR });
    expect(list.status).toBe(reader === 'mantan' ? 403 : 200);
    if (reader === 'mantan') return;
    const { rows, total } = dataOf(list) as { rows: { id: string }[]; total: number };
    expect(rows.map((it) => it.id).toSorted()).toEqual(mayOpen(reader).toSorted());
    expect(total).toBe(rows.length);
    const found = dataOf(await by(reader).query('document.list', { year: YEAR, q: 'spp' })) as { total: number };
    expect(found.total).toBe(mayOpen(reader).filter((id) => id.startsWith('spp')).length);
    const states = await by(reader).query('document.states', { year: YEAR, type: 'usulan' });
    const counted = (dataOf(states) as { count: number }[]).reduce((sum, it) => sum + it.count, 0);
    expect(counted).toBe(mayOpen(reader).filter((id) => id.startsWith('usulan')).length);
  });

  test('what stands on a paper is shown as far as it may be opened', async () => {
    if (reader === 'mantan') return;
    const view = dataOf(await by(reader).query('document.get', { id: 'rpjmd-region' })) as { below: { id: string }[] };
    const wanted = mayOpen(reader).filter((id) => id.startsWith('spp'));
    expect(view.below.map((it) => it.id).toSorted()).toEqual(wanted.toSorted());
  });

  test('aggregates without persons are for every holder of an office, and the session for everybody', async () => {
    const wanted = reader === 'mantan' ? 403 : 200;
    const asked = [
      ['board.get', { year: YEAR }],
      ['tree.children', { year: YEAR, axis: 'program' }],
      ['sCurve.get', { year: YEAR }],
      ['monitoring.due', { year: YEAR, month: 1 }],
      ['inbox.list', {}],
      ['inbox.count', {}],
      ['codes.units', {}],
      ['jadwal.late', { year: YEAR }],
      ['jadwal.history', { year: YEAR }],
      ['alur.list', {}],
      ['alur.plan', { type: 'spp', opd: '' }],
    ] as const;
    for (const [procedure, input] of asked)
      expect([procedure, (await by(reader).query(procedure, input)).status]).toEqual([procedure, wanted]);
    const me = await by(reader).query('session.me');
    expect(me.status).toBe(200);
    expect((dataOf(me) as { holdings: unknown[] }).holdings).toHaveLength(reader === 'mantan' ? 0 : 1);
  });
});

test('a citizen is asked for what is their own alone', async () => {
  const rows = async (reader: Reader) =>
    (dataOf(await by(reader).query('inbox.list', {})) as { rows: { id: string }[] }).rows.map((it) => it.id);
  expect((await rows('pengusul')).filter((id) => id.startsWith('usulan'))).toEqual(['usulan-hulu']);
  expect((await rows('warga')).filter((id) => id.startsWith('usulan'))).toEqual(['usulan-hilir']);
});

test('who may not read is told who can help, in both languages, and whoever holds no office is told that', async () => {
  const other = await by('pptk.1').query('document.get', { id: 'spp-other-opd' });
  expect(other.text).toMatch(/bukan untuk jabatan.*pejabat Dinas Perumahan.*not for the offices/);
  const former = await by('mantan').query('document.list', { year: YEAR });
  expect(former.text).toMatch(/tidak memegang jabatan.*administrator.*hold no office/);
  expect((await by('pptk.1').query('document.get', { id: 'tidak-ada-1' })).status).toBe(404);
});

test('whoever holds no office writes nothing either', async () => {
  const order = { key: 'kunci-mantan', id: 'spp-own-opd', version: 1, command: { name: 'submit' } };
  expect((await by('mantan').mutate('document.execute', order)).status).toBe(403);
});

test('the live stream tells of what may be read, missed or new', async () => {
  world.onDay(`${YEAR - 1}-02-03`);
  const open = async (reader: string, type: string, opd: string, seed: object): Promise<string> => {
    const id = randomUUID();
    const opening = { key: randomUUID(), id, type, year: YEAR, opd, unit: opd, seed };
    const answer = await (await world.signIn(reader)).mutate('document.open', opening);
    expect(dataOf(answer)).toMatchObject({ ok: true });
    return id;
  };
  const opened = [
    await open('perencana.1', 'renja', OPD, goodRenja),
    await open('perencana.2', 'renja', OTHER, {}),
    await open('pengusul', 'usulan', OPD, { wilayah: '99.01.01.2001' }),
  ] as const;
  /** The first that is heard of what was missed, and of what happens now. */
  const first = async (reader: Reader) => {
    const [missed] = await listenAt(world.url, by(reader).cookie, { input: { since: 0 }, count: 1 });
    return opened.indexOf(String(missed?.notice['document']));
  };
  expect([await first('tapd'), await first('pptk.1'), await first('pa.2')]).toEqual([0, 0, 1]);
  expect([await first('pengusul'), await first('lurah-hulu')]).toEqual([2, 2]);
  let last = '';
  const meanwhile = async () => {
    await (await world.signIn('perencana.1')).give(opened[0], 1, { name: 'submit' });
    last = await open('warga', 'usulan', OTHER, { wilayah: '99.01.02.2001' });
  };
  const [heard] = await listenAt(world.url, by('camat-hilir').cookie, { input: {}, count: 1, meanwhile });
  expect(heard?.notice['document']).toBe(last);
});
