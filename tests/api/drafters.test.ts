// Who may draft a new paper is what the chain in force for its OPD says, for whoever asks.

import { randomUUID } from 'node:crypto';
import type { ExecuteAnswer, TypeDrafters } from '@siklus/api';
import { makeOfficers } from '@siklus/simulation';
import { putRows } from '@siklus/store';
import { chainJson, definitionOf, documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { dataOf, OPD, startWorld, YEAR } from './world.ts';

const OTHER = '1.05.0.00.0.00.01.0000';
const shipped = chainJson(definitionOf('usulan').chain);

test('drafters are those of the chains in force, and of single OPD where these differ', async () => {
  const world = await startWorld();
  try {
    await world.store.write(() => putRows('opd', [{ code: OTHER, name: 'Satuan Polisi Pamong Praja' }]));
    await makeOfficers(world.store, `${YEAR - 2}-01-01`);
    const admin = await world.signIn('administrator');
    const publish = async (opd: string, by: string, last: number): Promise<void> => {
      const chain = { ...shipped, draft: { ...shipped.draft, by, also: undefined } };
      const order = { key: randomUUID(), type: 'usulan', opd, chain, reason: 'satu pintu lewat kelurahan', last };
      expect((dataOf(await admin.mutate('alur.publish', order)) as ExecuteAnswer).ok).toBe(true);
    };
    const read = async (): Promise<readonly TypeDrafters[]> =>
      dataOf(await admin.query('alur.drafters', {})) as TypeDrafters[];
    const before = await read();
    expect(before.map((it) => it.type)).toEqual(documentTypes);
    expect(before.find((it) => it.type === 'usulan')).toEqual({
      type: 'usulan',
      offices: ['pengusul', 'lurah'],
      own: [],
    });
    await publish('', 'lurah', 0);
    await publish(OTHER, 'pengusul', 1);
    await publish(OPD, 'lurah', 2);
    expect((await read()).find((it) => it.type === 'usulan')).toEqual({
      type: 'usulan',
      offices: ['lurah'],
      own: [{ opd: OTHER, opdName: 'Satuan Polisi Pamong Praja', offices: ['pengusul'] }],
    });
    const [citizen, seed] = [await world.signIn('pengusul'), {}];
    const refused = await citizen.open('usulan', seed);
    expect(refused.answer).toMatchObject({ ok: false, refusals: [{ code: 'not-your-office' }] });
  } finally {
    await world.close();
  }
});
