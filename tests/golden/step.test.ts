// A schema that changes brings its step: papers of the law before are read, worked on and proven under the new one.

import { readEntry } from '@siklus/api';
import type { Dialect } from '@siklus/store';
import { definitionOf, documents, plain, type AnyDefinition } from '@siklus/workflow';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { firstDifference } from '../support/proof.ts';
import { actorsFor, deskOn, giveOn, whoBringsOn } from './support/actors.ts';
import { openGolden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { papersIn } from './support/papers.ts';

/** A definition as only this test may write it. */
type Open = { -readonly [K in keyof AnyDefinition]: AnyDefinition[K] };

const spp = definitionOf('spp') as Open; // put back below
const before = { law: spp.law, schema: spp.schema, steps: spp.steps };

beforeAll(() => {
  spp.law = before.law + 1;
  spp.schema = (documents.spp.schema as unknown as z.ZodObject).extend({ catatan: plain(200) }); // the schema of a body
  spp.steps = { [before.law]: (body) => ({ ...body, catatan: '' }) };
});
afterAll(() => {
  spp.law = before.law;
  spp.schema = before.schema;
  if (before.steps === undefined) delete spp.steps;
  else spp.steps = before.steps;
});

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const each = releases().flatMap((release) => dialects.map((dialect) => [release, dialect] as const));

describe.each(each)('%s on %s', (release, dialect) => {
  test('a paper is edited, stamped and returned under the new law, and its first act keeps the body that the step made', async () => {
    const golden = await openGolden(release, dialect);
    onTestFinished(() => golden.close());
    const { store } = golden;
    const desk = await deskOn(store);
    const lawOf = async (id: string): Promise<{ law: number; note: unknown }> => {
      const row = await store.read
        .selectFrom('document')
        .select(['law', 'body'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { law: row.law, note: (JSON.parse(row.body) as Record<string, unknown>)['catatan'] };
    };
    const lastOf = async (id: string) => {
      const rows = store.read.selectFrom('journal').select('entry').where('document', '=', id).orderBy('seq', 'desc');
      return readEntry((await rows.executeTakeFirstOrThrow()).entry);
    };
    const drafts = await papersIn(store, { type: 'spp', state: 'draft' });
    let edited = 0;
    for (const { id } of drafts) {
      const drafter = (await actorsFor(desk, id)).find((it) => it.command === 'revise');
      if (drafter === undefined) continue;
      expect(await lawOf(id)).toEqual({ law: 1, note: undefined });
      await giveOn(desk, id, drafter.person, {
        name: 'revise',
        patch: { set: { catatan: { from: '', to: 'lengkap' } } },
      });
      expect(await lawOf(id)).toEqual({ law: spp.law, note: 'lengkap' });
      const { law, did } = await lastOf(id);
      expect([law, did?.body?.['catatan'], did?.changes]).toEqual([spp.law, '', [['catatan', 'lengkap']]]);
      edited += 1;
    }
    expect(edited).toBeGreaterThan(0);
    const waiting = (await papersIn(store, { type: 'spp', open: true })).filter((it) => it.state !== 'draft');
    const done = { stamped: 0, returned: 0 };
    for (const { id } of waiting) {
      const actors = await actorsFor(desk, id);
      const back = actors.find((it) => it.command === 'return');
      const on = whoBringsOn(actors);
      if (back !== undefined && done.returned < done.stamped) {
        await giveOn(desk, id, back.person, { name: 'return', to: back.targets[0], reason: 'Diperiksa kembali.' });
        done.returned += 1;
      } else if (on !== undefined) {
        await giveOn(desk, id, on.person, { name: on.command });
        done.stamped += 1;
      } else continue;
      expect(await lawOf(id)).toEqual({ law: spp.law, note: '' });
    }
    expect(Math.min(done.stamped, done.returned)).toBeGreaterThan(0);
    expect(await firstDifference(store)).toBeUndefined();
  });
});
