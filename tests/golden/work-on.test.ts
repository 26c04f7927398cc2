// A database that an older release left is worked on: every type of paper goes on, back and anew, and the proof stays clean.

import { verify } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import { findPaper, type Dialect } from '@siklus/store';
import { chainJson, documentTypes, isDocumentType, type Chain, type Decree, type DocumentType } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorsFor, deskOn, giveOn, whoBringsOn, type Desk } from './support/actors.ts';
import { unbalanced } from './support/balances.ts';
import { lawNow } from './support/law-now.ts';
import { openGolden, type Golden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { papersIn, type Found } from './support/papers.ts';

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const each = releases().flatMap((release) => dialects.map((dialect) => [release, dialect] as const));

/** Papers of a type that are tried for a new one to be opened like them. */
const TRIES = 12;

/** Refusals that a new paper may lawfully meet: the law's own, never a fault of what is stored. */
const lawful = ['already-open', 'stage-closed', 'window-closed', 'basis-missing'];

const account = { bank: 'Bank Daerah', rekening: '009876543210', npwp: '012345678901000' };

/** What the law of today asks of a draft beyond that of its release, as its drafter fills it in. */
const asked: Partial<Record<DocumentType, Readonly<Record<string, unknown>>>> = {
  kontrak: { ...account, penyedia: 'CV Rekanan' },
  setoran: { bukti: 'STS-1', tanggal: '2027-08-05' },
  spp: { ...account, penerima: 'Toko Kertas', nomorTagihan: 'INV-1', tanggalTagihan: '2026-01-05' },
  tbp: { penerima: 'Toko Kertas', nomorTagihan: 'K-1', tanggalTagihan: '2026-01-05' },
};

describe.each(each)('%s on %s', (release, dialect) => {
  let golden: Golden;
  let desk: Desk;
  let types: readonly DocumentType[];
  beforeAll(async () => {
    golden = await openGolden(release, dialect);
    desk = await deskOn(golden.store);
    const held = new Set((await papersIn(golden.store)).map((it) => it.type));
    types = documentTypes.filter((type) => held.has(type));
  });
  afterAll(() => golden.close());

  const goOn = async ({ id }: Found): Promise<boolean> => {
    const actor = whoBringsOn(await actorsFor(desk, id));
    if (actor !== undefined) await giveOn(desk, id, actor.person, { name: actor.command });
    return actor !== undefined;
  };
  /** Fills in what is asked of a draft today, as whoever may edit it. */
  const fillIn = async ({ id, type }: { id: string; type: string }): Promise<void> => {
    const drafter = (await actorsFor(desk, id)).find((it) => it.command === 'revise');
    const fields = isDocumentType(type) ? Object.entries(asked[type] ?? {}) : [];
    if (drafter === undefined || fields.length === 0) return;
    const paper = await golden.store.look(() => findPaper(id));
    const set = Object.fromEntries(fields.map(([name, to]) => [name, { from: paper?.body[name], to }]));
    await giveOn(desk, id, drafter.person, { name: 'revise', patch: { set } });
  };
  const goBack = async ({ id }: Found): Promise<boolean> => {
    const actor = (await actorsFor(desk, id)).find((it) => it.command === 'return');
    const to = actor?.targets[0];
    if (actor !== undefined) await giveOn(desk, id, actor.person, { name: 'return', to, reason: 'Diperiksa kembali.' });
    return actor !== undefined;
  };
  /** Types of which no paper that is chosen could be acted on. */
  const typesWithout = async (
    chosen: (paper: Found) => boolean,
    act: (paper: Found) => Promise<boolean>,
  ): Promise<readonly string[]> => {
    const without: string[] = [];
    for (const type of types) {
      let done = false;
      for (const paper of (await papersIn(golden.store, { type, open: true })).filter(chosen))
        done ||= await act(paper);
      if (!done) without.push(type);
    }
    return without;
  };

  test('holds papers of 24 types', () => expect(types).toHaveLength(24));

  test('a draft of every type is handed in', async () => {
    const handIn = async (paper: Found): Promise<boolean> => {
      await fillIn(paper);
      return goOn(paper);
    };
    expect(await typesWithout((it) => it.state === 'draft', handIn)).toEqual([]);
  });

  test('a waiting paper of every type in every state is stamped', async () => {
    const stuck: string[] = [];
    const waiting = (await papersIn(golden.store, { open: true })).filter((it) => it.state !== 'draft');
    const groups = Map.groupBy(waiting, (it) => `${it.type} ${it.chain} ${it.state}`);
    for (const [group, some] of groups) {
      const [paper] = some;
      if (paper !== undefined && !(await goOn(paper))) stuck.push(group);
    }
    // What the desk has to write into the paper first, it alone knows.
    expect(stuck).toEqual([
      'apbd 0 evaluated',
      'apbd 0 corrected',
      'pertanggungjawaban 0 reviewed',
      'pertanggungjawaban 0 agreed',
    ]);
    expect(groups.size).toBeGreaterThan(60);
  });

  test('a paper of every type is returned, and its money with it', async () => {
    expect(await typesWithout((it) => it.state !== 'draft', goBack)).toEqual([]);
    expect(await unbalanced(golden.store)).toEqual([]);
  });

  test('new papers are opened with what old ones say, or refused by the law alone', async () => {
    const law = await lawNow(golden.store);
    const opened: string[] = [];
    const why = new Set<string>();
    for (const type of types)
      for (const { id } of (await papersIn(golden.store, { type })).toReversed().slice(0, TRIES)) {
        const paper = await golden.store.write(() => findPaper(id));
        if (paper === undefined) throw new Error(id);
        const { year, opd, unit, body: seed } = paper;
        const { chain }: { readonly chain: Chain } = law.inForce(type, opd);
        const opening = { id: `sesudah-${id}`, year, opd, unit, seed };
        const answer = await desk.ask(officerOf(chain.draft.by, opd), { kind: 'open', type, opening });
        if (answer.ok) opened.push(type);
        if (answer.ok) break;
        why.add(answer.refusals[0]?.code ?? '');
      }
    expect(opened).toEqual(expect.arrayContaining(['usulan', 'spd', 'kontrak', 'npd', 'lpj', 'spp', 'setoran']));
    expect([...why].filter((code) => !lawful.includes(code))).toEqual([]);
  });

  test('decrees are given, and papers move to the chain that one of them makes', async () => {
    const decree = (wish: Decree) =>
      desk.give('administrator', { kind: 'decree', decree: wish, reason: 'Keputusan sesudahnya.' });
    await decree({ kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '30' });
    await decree({ kind: 'kunci', aspect: 'harga', year: 2028, opd: '', code: '', locked: true });
    const { chain }: { readonly chain: Chain } = (await lawNow(golden.store)).inForce('lpj', '');
    await decree({
      kind: 'alur',
      type: 'lpj',
      opd: '',
      chain: chainJson({ ...chain, draft: { ...chain.draft, within: 9 } }),
    });
    const moving = await papersIn(golden.store, { type: 'lpj', chain: 0, open: true });
    expect(new Set(moving.map((it) => it.state)).size).toBeGreaterThan(2);
    for (const { id, version } of moving)
      await desk.give('administrator', { kind: 'migrate', id, version, back: true, reason: 'Alur baru.' });
    const moved = await papersIn(golden.store, { type: 'lpj', chain: 1 });
    expect(moved.map((it) => it.id)).toEqual(moving.map((it) => it.id));
  });

  test('the proof is clean, and every account holds what transfers brought', async () => {
    const found = await verify(golden.store);
    expect(found).toMatchObject({ ok: true, differences: [] });
    expect(await unbalanced(golden.store)).toEqual([]);
  });

  test('one sen of one transfer that is altered is found by the sums alone', async () => {
    const add = (sen: number): Promise<void> =>
      golden.store.script([
        `UPDATE transfer SET amount = amount + ${sen} WHERE document = 'golden-sp2d-ls-10' AND version > 1 AND ordinal = 0`,
      ]);
    await add(1);
    expect(await unbalanced(golden.store)).toHaveLength(2);
    await add(-1);
    expect(await unbalanced(golden.store)).toEqual([]);
  });
});
