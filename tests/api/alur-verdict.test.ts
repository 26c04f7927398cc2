// What is said of a chain before it is published: among the officers that there are, with warnings, and honestly where it could not be proved.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlurView, ChainVerdict, ExecuteAnswer } from '@siklus/api';
import { putRows } from '@siklus/store';
import { chainJson, definitionOf, type ChainJson } from '@siklus/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, OPD, startWorld, type Person, type World } from './world.ts';

const OTHER = '1.05.0.00.0.00.01.0000';
const WHY = 'Keputusan Kepala Daerah tentang alur';
const renja = chainJson(definitionOf('renja').chain);
const [verified, approved] = renja.steps;
if (verified === undefined || approved === undefined) throw new Error('a Renja has two steps');
const short: ChainJson = { ...renja, steps: [{ ...approved, return: ['draft'] }] };
const large = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/chains/bad/not-proved-cases.json'), 'utf8'),
) as ChainJson;

let world: World;
let admin: Person;

beforeAll(async () => {
  world = await startWorld();
  admin = await world.signIn('administrator');
});
afterAll(() => world.close());

const judge = async (type: string, chain: unknown, opd = '', who = admin): Promise<ChainVerdict> =>
  dataOf(await who.mutate('alur.check', { type, opd, chain, reason: WHY })) as ChainVerdict;
const publish = async (type: string, chain: unknown, opd = ''): Promise<ExecuteAnswer> => {
  const order = { key: randomUUID(), type, opd, chain, reason: WHY, last: 0 };
  return dataOf(await admin.mutate('alur.publish', order)) as ExecuteAnswer;
};
const rules = ({ against }: ChainVerdict): readonly (string | undefined)[] => against.map((it) => it.rule);

test('a chain that could not be proved is not published, and the sentence says what to do', async () => {
  const said = /^Tidak terbukti: terlalu banyak kasus \(184320\); sederhanakan/;
  const verdict = await judge('spp', large);
  expect(verdict).toMatchObject({ verdict: 'not-proved', against: [{ rule: 'not-proved' }], warnings: [] });
  expect(verdict.against[0]?.text.id).toMatch(said);
  const answer = await publish('spp', large);
  expect(answer.ok).toBe(false);
  expect(answer.ok ? '' : answer.refusals.map((it) => it.text.id).join()).toMatch(said);
});

test('an office that nobody holds in the agency is one sentence, though somebody holds it elsewhere', async () => {
  await world.store.write(function* () {
    yield* putRows('opd', [{ code: OTHER, name: 'Dinas Lain' }]);
  });
  const { filled } = dataOf(await admin.query('alur.get', { type: 'renja', opd: OTHER })) as AlurView;
  expect(filled).toContain('kepala-bappeda');
  expect(filled).not.toContain('perencana');
  const verdict = await judge('renja', renja, OTHER);
  expect(verdict.against).toMatchObject([{ rule: 'office-missing' }]);
  expect(verdict.against[0]?.text.en).toMatch(
    /^Nobody holds the office Agency planner \(perencana\), though papers wait for it in draft/,
  );
  expect(await publish('renja', renja, OTHER)).toMatchObject({ ok: false, refusals: [{ rule: 'office-missing' }] });
  // The control: where the office is filled, and for the whole region.
  expect(rules(await judge('renja', renja, OPD))).toEqual([]);
  expect(rules(await judge('renja', renja))).toEqual([]);
});

test('what no verified law wants is a warning, and keeps nobody from publishing', async () => {
  const verdict = await judge('renja', short);
  expect(verdict).toMatchObject({ verdict: 'in-order', against: [] });
  expect(verdict.warnings.map((it) => it.en)).toEqual([
    expect.stringMatching(/^The paper ends without the stamp verified of mitra-bappeda \(Aturan daerah\)/),
  ]);
  expect(await publish('renja', short)).toMatchObject({ ok: true });
});

test('only for whoever may publish is a chain walked', async () => {
  const planner = await world.signIn('perencana.1');
  expect((await judge('renja', short, '', planner)).against).toMatchObject([{ code: 'not-your-office' }]);
});
