// Lists that no act makes: the next act names them, and from then on whatever is altered in them is found.

import { readEntry, verify, type Entry } from '@siklus/api';
import { masterLists, putRows, type Store } from '@siklus/store';
import type { Decree } from '@siklus/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { opd } from '../support/given.ts';
import { databasesOf, run, sharedStore } from './stores.ts';
import { askOn, command, open, play, settle, year, type Ask } from './year.ts';

const holding = { kind: 'definitif', valid_from: '2020-01-01', valid_to: null, decree: null };
const proposal = (id: string, bulan = 3) =>
  open('realisasi', id, { dpa: 'dpa1', bulan, fisik: '20.00', satuan: 'dok' });

describe.each(databasesOf('masters'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    ask = askOn(store);
    await play(ask, year);
    return () => store.close();
  });

  const entries = async (): Promise<readonly Entry[]> =>
    (await store.read.selectFrom('journal').select('entry').orderBy('seq').execute()).map((it) => readEntry(it.entry));
  const namedBy = async (entry: Entry | undefined): Promise<readonly string[]> => [
    ...Object.keys(entry?.masters?.lists ?? {}),
    ...(entry?.masters?.windows === undefined ? [] : ['jadwal']),
  ];
  const kinds = async (): Promise<readonly string[]> => Object.keys((await verify(store)).counts);
  const clean = async () => expect(await verify(store)).toMatchObject({ ok: true, differences: [], unnamed: [] });

  test('the first act names every list, those after it none', async () => {
    const [first, ...rest] = await entries();
    expect((await namedBy(first)).toSorted()).toEqual([...masterLists].toSorted());
    expect(rest.filter((it) => it.masters !== undefined)).toEqual([]);
    await clean();
  });

  test('a list that changes is told as not proven until the next act names it, and it alone', async () => {
    await store.write(() => putRows('holiday', [{ day: '2026-03-03', name: 'Libur' }]));
    expect(await verify(store)).toMatchObject({ ok: true, unnamed: ['holiday'] });
    expect(await ask('pptk', proposal('real3'))).toMatchObject({ ok: true });
    expect(await namedBy((await entries()).at(-1))).toEqual(['holiday']);
    await clean();
    await run(store, `update holiday set name = 'Kerja' where day = '2026-03-03'`);
    expect(await kinds()).toEqual(['masters']);
    await run(store, `update holiday set name = 'Libur' where day = '2026-03-03'`);
    await clean();
  });

  test('who was given an office, stamped, and was taken out of the list again is found', async () => {
    const intrude = (): Promise<void> =>
      run(
        store,
        `insert into assignment (id, person, position, kind, valid_from) values ('a-susup', 'dprd', 'verifikator-monev', 'definitif', '2020-01-01')`,
      );
    expect(await ask('pptk', command('real2', 1, 'submit'))).toMatchObject({ ok: true });
    await intrude();
    expect(await kinds()).toEqual(['masters']);
    expect(await ask('dprd', command('real2', 2, 'verify'))).toMatchObject({ ok: true });
    await run(store, `delete from assignment where id = 'a-susup'`);
    expect(await kinds()).toEqual(['office']);
    await intrude();
    expect(await kinds()).toEqual(['masters']);
    const row = { ...holding, id: 'a-susup', person: 'dprd', position: 'verifikator-monev' };
    await store.write(() => putRows('assignment', [row]));
    expect(await verify(store)).toMatchObject({ ok: true, unnamed: ['assignment'] });
  });

  test('an office that does not reach the paper it stamped is found, or told where the list has changed since', async () => {
    expect(await ask('kabag-adbang', command('real2', 3, 'accept'))).toMatchObject({ ok: true });
    expect(await ask('pptk', proposal('real4', 4))).toMatchObject({ ok: true });
    await clean();
    await run(
      store,
      `update position set opd = '1.02' where id = 'pptk'`,
      `update master_list set changed = 1 where name = 'position'`,
    );
    // A list that changed since may have been put right: then it is told that nothing can be said, and never called clean.
    const moved = await verify(store);
    expect(moved).toMatchObject({ ok: true, outcome: 'as-far-as-proven', unnamed: ['position'] });
    expect(moved.unredone.office).toBeGreaterThan(2);
    await run(store, `update master_list set changed = 0 where name = 'position'`);
    expect(await kinds()).toEqual(['masters', 'office']);
    const told = (await verify(store)).differences.find((it) => it.kind === 'office');
    expect(told).toMatchObject({ stored: 'pptk of 1.02', proven: `an office that reaches ${opd}` });
    await run(store, `update position set opd = '${opd}' where id = 'pptk'`);
    await clean();
  });

  test('the schedule of another year is put beside the first one, named row by row, and proven', async () => {
    const window = { year: 2027, type: 'rka', opens: '2026-08-01', closes: '2026-12-31' };
    await store.write(() => putRows('jadwal', [window]));
    expect(await verify(store)).toMatchObject({ ok: true, unnamed: ['jadwal'] });
    const shut: Decree = {
      kind: 'jadwal',
      type: 'rka',
      year: 2027,
      windows: [{ opens: '2026-09-01', closes: '2026-12-31' }],
    };
    expect(await ask('administrator', { kind: 'decree', decree: shut, reason: 'Jadwal baru.' })).toMatchObject({
      ok: true,
    });
    expect((await entries()).at(-1)?.masters?.windows).toContainEqual(Object.values(window));
    await clean();
    for (const [harm, heal] of [
      [
        `update jadwal set closes = '2027-01-31' where year = 2027`,
        `update jadwal set closes = '2026-12-31' where year = 2027`,
      ],
      [
        `update jadwal set closes = '2025-07-02' where type = 'daerah.kuaPpas'`,
        `update jadwal set closes = '2025-07-01' where type = 'daerah.kuaPpas'`,
      ],
      [`update replaced_window set closes = '2026-12-30'`, `update replaced_window set closes = '2026-12-31'`],
    ] as const) {
      await run(store, harm);
      expect(await kinds()).toHaveLength(1);
      await run(store, heal);
      await clean();
    }
  });
});
