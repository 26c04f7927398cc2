// No door tells of a paper that is not for whoever asks: every procedure of the router, those to come among them, is asked by people of other offices.

import { randomUUID } from 'node:crypto';
import { appRouter } from '@siklus/api';
import { documents, documentTypes } from '@siklus/workflow';
import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putPapers } from '../support/put-paper.ts';
import { inputFor, type Wishes } from './any-input.ts';
import { giveAccounts, OTHER, settle } from './neighbours.ts';
import { papers, secrets } from './secret-papers.ts';
import { OPD, startWorld, YEAR, type Answer, type Person, type World } from './world.ts';

/** Everything that may be commanded of these papers, an edit by its wrong values among it: a conflict would tell the right ones. */
const edit = (fields: readonly string[]) => ({
  set: Object.fromEntries(fields.map((it) => [it, { from: '0', to: '1' }])),
});
const commands = [
  { name: 'revise', patch: edit(['rekening', 'penerima', 'npwp', 'keperluan', 'nomorTagihan', 'penyedia']) },
  { name: 'submit' },
  { name: 'verify' },
  { name: 'approve' },
  { name: 'sign' },
  { name: 'return', to: 'draft', reason: 'alasan uji coba' },
  // Too short a reason: the paper stays for whoever asks next.
  { name: 'cancel', reason: 'ya' },
  { name: 'reroute', opd: OTHER, reason: 'alasan uji coba' },
  { name: 'sesuatu' },
];

const seed = {
  jenis: 'LS',
  dpa: 'dpa-rahasia-1',
  kontrak: 'kontrak-rahasia-1',
  spd: [],
  bulan: 1,
  spp: 'spp-rahasia-1',
};
const wishesOf = (id: string, command: object): Wishes => ({
  id,
  command,
  seed,
  version: 1,
  year: YEAR,
  type: 'spp',
  opd: OPD,
  unit: OPD,
  path: 'rekening',
  back: true,
  reason: 'alasan uji coba',
  month: 1,
  axis: 'opd',
  measure: 'sp2d',
  chain: null,
  last: 0,
  limit: 200,
  decree: { kind: 'jadwal', type: 'spp', year: YEAR, windows: [] },
});

interface Door {
  readonly path: string;
  readonly type: string;
  readonly schema: z.core.$ZodType | undefined;
}

const doors: readonly Door[] = Object.entries(appRouter._def.procedures as Readonly<Record<string, unknown>>).map(
  ([path, procedure]) => {
    // What tRPC keeps of a procedure.
    const { type, inputs } = (procedure as { _def: { type: string; inputs: readonly z.core.$ZodType[] } })._def;
    return { path, type, schema: inputs.at(-1) };
  },
);

/** The only procedure whose `id` names no paper: whoever opens one makes it. */
const makesId = 'document.open';

interface Heard extends Answer {
  readonly path: string;
  /** Whether it was asked about the paper itself. */
  readonly about: boolean;
}

/** Asks at every door about every paper, with every command where one is asked for. */
async function knock(by: Person): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (const { path, type, schema } of doors) {
    if (type === 'subscription') continue;
    for (const { id } of papers)
      for (const command of commands) {
        const made =
          schema === undefined ? undefined : inputFor(schema, { ...wishesOf(id, command), key: randomUUID() });
        const about = made?.met.has('id') === true && path !== makesId;
        const input = path === makesId ? { ...(made?.input as object), id: randomUUID() } : made?.input; // an object of its schema
        heard.push({ path, about, ...(type === 'query' ? await by.query(path, input) : await by.mutate(path, input)) });
        if (made?.met.has('command') !== true) break;
      }
  }
  return heard;
}

let world: World;
const extra = [
  { id: 'warga', office: 'pengusul', opd: '', until: null },
  { id: 'lurah', office: 'lurah', opd: '99.01.01.2001', until: null },
  { id: 'mantan', office: 'bendahara', opd: OPD, until: `${YEAR - 2}-12-31` },
] as const;

beforeAll(async () => {
  world = await startWorld();
  await settle(world, extra);
  await putPapers(world.store, YEAR, papers);
  await world.store.script([
    `UPDATE document SET state = 'signed', final = 1 WHERE id = 'kontrak-rahasia-1'`,
    `UPDATE document SET edition = 1 WHERE id = 'dpa-rahasia-2'`,
    `UPDATE document SET state = 'ratified', final = 1, subject = 'dpa-rahasia' WHERE type = 'dpa'`,
  ]);
  await giveAccounts(world);
  world.onDay(`${YEAR}-02-03`);
});
afterAll(() => world.close());

const told = (heard: readonly Heard[]): readonly string[] =>
  heard.flatMap(({ path, text }) => secrets.filter((it) => text.includes(it)).map((it) => `${path} tells ${it}`));

test.each(['bendahara.2', 'pptk.2', 'pa.2', 'warga', 'lurah', 'mantan'])(
  'no procedure tells %s of the papers of another agency',
  async (who) => {
    const before = await answers();
    const heard = await knock(await world.signIn(who));
    expect(told(heard)).toEqual([]);
    const ids = papers.map((it) => it.id);
    // What was asked may be told back; nothing else is known of it.
    const silent = heard.filter((it) => it.about && !/bukan untuk jabatan|tidak memegang jabatan/.test(it.text));
    expect(silent.map((it) => `${it.path} ${it.status} ${it.text}`)).toEqual([]);
    const single = heard.filter((it) => it.about && !/Many$|migrate$/.test(it.path));
    expect(new Set(single.map((it) => it.status))).toEqual(new Set([403]));
    const open = heard.filter((it) => it.path === makesId);
    expect(open.flatMap((it) => ids.filter((id) => it.text.includes(id)))).toEqual([]);
    // Of what may not be read nothing is kept either.
    expect(await answers()).toBe(before);
  },
);

/** How many answers are kept of commands, openings and moves. */
async function answers(): Promise<number> {
  const { count } = await world.store.read
    .selectFrom('answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

test('the doors that take a paper are found: to its own treasurer they tell what the others may not hear', async () => {
  const heard = await knock(await world.signIn('bendahara.1'));
  const about = new Set(heard.filter((it) => it.about).map((it) => it.path));
  expect([...about].toSorted()).toEqual([
    'alur.migrate',
    'document.execute',
    'document.executeMany',
    'document.explain',
    'document.get',
    'document.history',
  ]);
  const tell = told(heard);
  for (const path of ['document.get', 'document.execute', 'document.executeMany'])
    expect(tell).toContain(`${path} tells 7778889990`);
  // The rule that compares with the contract says what stands there.
  expect(tell).toContain('document.execute tells 5551112220');
  expect(heard.filter((it) => it.status >= 500)).toEqual([]);
});

test('papers that somebody may read for their own sake stand on nothing of an agency', () => {
  const apart = Object.values(documents).filter((it) => it.area !== undefined || it.chain.draft.by === 'pengusul');
  expect(apart.length).toBeGreaterThan(0);
  for (const { basis } of apart) expect(Object.keys(basis)).toEqual([]);
});

test('nobody opens a paper of any type on what is not theirs to read, or hears of it', async () => {
  const ids = papers.map((it) => it.id);
  for (const who of ['bendahara.2', 'warga', 'lurah']) {
    const by = await world.signIn(who);
    for (const type of documentTypes) {
      const opd = documents[type].scope === 'region' ? '' : OPD;
      const opening = { key: randomUUID(), id: randomUUID(), type, year: YEAR, opd, unit: opd, seed };
      const { text } = await by.mutate('document.open', opening);
      expect([type, ...[...secrets, ...ids].filter((it) => text.includes(it))]).toEqual([type]);
    }
    const list = await by.query('document.list', { year: YEAR, limit: 200 });
    expect([...secrets, ...ids].filter((it) => list.text.includes(it))).toEqual([]);
  }
});

test('a command on an id that is no paper is answered and not kept', async () => {
  const by = await world.signIn('bendahara.1');
  const before = await answers();
  const order = { key: randomUUID(), id: 'tidak-ada-1', version: 1, command: { name: 'submit' } };
  const first = await by.mutate('document.execute', order);
  expect(first.text).toContain('not-found');
  expect((await by.mutate('document.execute', order)).text).toBe(first.text);
  expect((await by.mutate('document.executeMany', { items: [{ ...order, key: randomUUID() }] })).text).toContain(
    'not-found',
  );
  expect(await answers()).toBe(before);
  // A refusal about a paper that one may read is kept.
  await by.give('spp-rahasia-1', 1, { name: 'verify' });
  expect(await answers()).toBe(before + 1);
});
