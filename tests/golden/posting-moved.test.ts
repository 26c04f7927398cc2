// Under a newer law a paper's money is where that law has it, once: a posting may go to another moment, and a moment may get another name.

import { definitionOf } from '@siklus/workflow';
import type { Dialect } from '@siklus/store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { amend } from '../support/amend.ts';
import { firstDifference } from '../support/proof.ts';
import { actorsFor, deskOn, giveOn, whoBringsOn, type Desk } from './support/actors.ts';
import { heldBy, netOf, postingMoved, repost } from './support/amended.ts';
import { openGolden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { papersIn, type Found } from './support/papers.ts';

/** Brings a paper one step on and answers with the state it then has; undefined where nobody may. */
const bringOn = async (desk: Desk, id: string): Promise<string | undefined> => {
  const actor = whoBringsOn(await actorsFor(desk, id));
  return actor === undefined ? undefined : giveOn(desk, id, actor.person, { name: actor.command });
};

/** Sends a paper back to a state; false where nobody may. */
const sendBack = async (desk: Desk, id: string, to: string): Promise<boolean> => {
  const actor = (await actorsFor(desk, id)).find((it) => it.command === 'return' && it.targets.includes(to));
  if (actor !== undefined)
    await giveOn(desk, id, actor.person, { name: 'return', to, reason: 'Diperiksa kembali menurut aturan baru.' });
  return actor !== undefined;
};

const openOne = async (dialect: Dialect) => {
  const golden = await openGolden(releases().at(-1) ?? '', dialect);
  onTestFinished(() => golden.close());
  const { store } = golden;
  const desk = await deskOn(store);
  const held = (id: string) => heldBy(store, id);
  const papers = (type: Found['type'], state?: string) =>
    papersIn(store, { type, open: true, ...(state === undefined ? {} : { state }) });
  return { store, desk, held, papers };
};

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

describe.each(dialects)('a posting that stands at another moment under a newer law, on %s', (dialect) => {
  test('a later one that the paper has not reached: the money comes back, and is moved once when it is reached', async () => {
    const { store, desk, held, papers } = await openOne(dialect);
    amend('spp', { postings: postingMoved('spp', 'submitted', 'approved') });
    const first: unknown[] = [];
    const then: [back: boolean, after: unknown, due: unknown][] = [];
    for (const [index, { id }] of (await papers('spp', 'submitted')).entries()) {
      const { submitted } = await held(id);
      if ((await bringOn(desk, id)) === undefined) continue;
      first.push([submitted !== undefined, await held(id), await netOf(store, id)]);
      const back = index % 2 === 1 && (await sendBack(desk, id, 'draft'));
      if (!back && (await bringOn(desk, id)) !== 'approved') continue;
      then.push([back, await held(id), back ? {} : { approved: submitted }]);
    }
    expect(first).toEqual(first.map(() => [true, {}, new Map()]));
    expect(then.map(([, after]) => after)).toEqual(then.map(([, , due]) => due));
    expect(new Set(then.map(([back]) => back))).toEqual(new Set([true, false]));
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('a later one that the paper has reached: the same act gives back and moves again', async () => {
    const { store, desk, held, papers } = await openOne(dialect);
    amend('spp', { postings: postingMoved('spp', 'submitted', 'verified') });
    const done: [after: unknown, due: unknown][] = [];
    for (const { id } of await papers('spp')) {
      const { submitted } = await held(id);
      const state = submitted === undefined ? undefined : await bringOn(desk, id);
      if (state === 'verified' || state === 'approved') done.push([await held(id), { verified: submitted }]);
    }
    expect(done.length).toBeGreaterThan(0);
    expect(done.map(([after]) => after)).toEqual(done.map(([, due]) => due));
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('an earlier one that the paper has long reached: the money is moved by its next act, and never twice', async () => {
    const { store, desk, held, papers } = await openOne(dialect);
    amend('kas', { postings: postingMoved('kas', 'ratified', 'submitted') });
    const moments: string[][] = [];
    const twice: [unknown, unknown][] = [];
    for (const { id, state } of await papers('kas')) {
      if (state === 'draft' || (await bringOn(desk, id)) === undefined) continue;
      const once = await held(id);
      moments.push(Object.keys(once));
      if ((await bringOn(desk, id)) !== undefined) twice.push([await held(id), once]);
    }
    expect(twice.length).toBeGreaterThan(0);
    expect(new Set(moments.flat())).toEqual(new Set(['submitted']));
    expect(twice.map(([after]) => after)).toEqual(twice.map(([, once]) => once));
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('a moment that the chain calls by another name gives its money back, and the new one takes it', async () => {
    const { store, desk, held, papers } = await openOne(dialect);
    const { chain } = definitionOf('lpj');
    amend('lpj', { postings: postingMoved('lpj', 'submitted', 'verified') });
    for (const { id } of [...(await papers('lpj', 'submitted')), ...(await papers('lpj', 'verified'))])
      if ((await bringOn(desk, id)) === 'verified') await bringOn(desk, id);
    const before: [id: string, sen: bigint][] = [];
    for (const { id } of await papers('lpj', 'approved')) {
      const { submitted = 0n, verified = submitted } = await held(id);
      if (verified > 0n) before.push([id, verified]);
    }
    const words = { id: 'dihitung', en: 'counted' };
    const steps = chain.steps.map((step: (typeof chain.steps)[number]) => ({
      ...step,
      return: step.return.map((it: string) => (it === 'verified' ? 'counted' : it)),
      ...(step.name === 'verified' ? { name: 'counted', label: { state: words, command: words } } : {}),
    }));
    amend('lpj', { chain: { ...chain, steps }, postings: postingMoved('lpj', 'verified', 'counted') });
    const [first, ...others] = before;
    expect(others.length).toBeGreaterThan(0);
    expect(await sendBack(desk, first?.[0] ?? '', 'draft')).toBe(true);
    expect(await netOf(store, first?.[0] ?? '')).toEqual(new Map());
    for (const [id, sen] of others) {
      expect(await bringOn(desk, id)).toBe('ratified');
      const { verified, counted } = await held(id);
      expect([verified, counted]).toEqual([undefined, sen]);
    }
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('what still has its posting stays as it was moved, also where today it would be more', async () => {
    const { store, desk, papers } = await openOne(dialect);
    repost('spp', 'submitted');
    amend('spp', {});
    const done: [after: unknown, before: unknown][] = [];
    for (const { id } of await papers('spp', 'submitted')) {
      const before = await netOf(store, id);
      if ((await bringOn(desk, id)) !== undefined) done.push([await netOf(store, id), before]);
    }
    expect(done.length).toBeGreaterThan(0);
    expect(done.map(([after]) => after)).toEqual(done.map(([, before]) => before));
    expect(await firstDifference(store)).toBeUndefined();
  });
});

test('control: under the number of before, a posting at a later moment moves the money a second time', async () => {
  const { desk, held, papers } = await openOne('sqlite');
  // The number under which the papers of that release were written.
  amend('spp', { postings: postingMoved('spp', 'submitted', 'verified') }, 1);
  const done: [unknown, unknown][] = [];
  for (const { id } of await papers('spp', 'submitted')) {
    const { submitted } = await held(id);
    if ((await bringOn(desk, id)) === 'verified') done.push([await held(id), { submitted, verified: submitted }]);
  }
  expect(done.length).toBeGreaterThan(0);
  expect(done.map(([after]) => after)).toEqual(done.map(([, due]) => due));
});
