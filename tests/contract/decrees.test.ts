// Chains, windows and locks by decree, and papers that come late: all of it is proven by the log.
import { execute, type Deed } from '@siklus/api';
import type { Chain, Decree } from '@siklus/workflow';
import { putRows, type Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { opd } from '../support/given.ts';
import { firstDifference } from '../support/proof.ts';
import { decree, codes, shorter, rka, midyear } from './midyear.ts';
import { databasesOf, run } from './stores.ts';
import { command, open, type Ask } from './year.ts';

describe.each(databasesOf('decrees'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    ({ store, ask } = await midyear(kind));
    return () => store.close();
  });

  const proof = () => firstDifference(store);

  test('only the administrator decrees, with a reason, and a faulty chain is refused with every fault', async () => {
    const chain = { kind: 'alur', type: 'rka', opd, chain: shorter() } as const;
    expect(codes(await ask('tapd', decree(chain)))).toEqual(['not-your-office']);
    expect(codes(await ask('administrator', decree(chain, '')))).toEqual(['reason-required']);
    const steps = (shorter() as Chain).steps.map((step) => ({ ...step, within: 0, return: ['nowhere'] }));
    const faulty = await ask('administrator', decree({ ...chain, chain: { ...(shorter() as Chain), steps } }));
    expect(new Set(codes(faulty))).toEqual(new Set(['malformed']));
    expect(codes(faulty).length).toBeGreaterThanOrEqual(6);
  });

  test('a chain is walked only for an administrator, and whoever becomes one meanwhile has to ask again', async () => {
    const deed = decree({ kind: 'alur', type: 'rka', opd, chain: shorter() });
    const now = '2026-02-01T00:00:00.000Z';
    let walks = 0;
    const refusalsOf = async (person: string, key: string): Promise<readonly string[]> => {
      const walk = () => {
        walks += 1;
        const against = [{ code: 'rule-broken', rule: 'planted', text: { id: 'buntu', en: 'dead end' } }] as const;
        return { verdict: 'faulty', against, warnings: [] } as const;
      };
      return codes((await execute(store, { person, key, now, deed }, { walk })).answer);
    };
    expect(await refusalsOf('tapd', 'walk-1')).toEqual(['not-your-office']);
    expect(walks).toBe(0);
    expect(await refusalsOf('administrator', 'walk-2')).toEqual(['rule-broken']);
    expect(walks).toBe(1);
    const held = { kind: 'definitif', valid_from: '2020-01-01', valid_to: null, decree: null };
    const [refused] = await Promise.all([
      refusalsOf('wakil', 'walk-3'),
      store.write(() => putRows('assignment', [{ id: 'a-soon', person: 'wakil', position: 'administrator', ...held }])),
    ]);
    expect(refused).toEqual(['not-your-office']);
    expect(walks).toBe(1);
    await run(store, `delete from assignment where id = 'a-soon'`);
  });

  test('a new paper follows the chain of its agency, an open one its own until it is moved', async () => {
    await ask('pptk', open('rka', 'rka2', { ...rka('1.01.01.2.01.02') }));
    expect(await ask('administrator', decree({ kind: 'alur', type: 'rka', opd, chain: shorter() }))).toMatchObject({
      ok: true,
      version: 1,
    });
    await ask('pptk', open('rka', 'rka3', { ...rka('1.01.01.2.01.03') }));
    const rows = await store.read
      .selectFrom('document')
      .select(['id', 'chain'])
      .where('type', '=', 'rka')
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: 'rka1', chain: 0 },
      { id: 'rka2', chain: 0 },
      { id: 'rka3', chain: 1 },
    ]);
    const move = { kind: 'migrate', id: 'rka2', version: 1, back: false, reason: 'ikut alur baru' } as const;
    expect(codes(await ask('tapd', move))).toEqual(['not-your-office']);
    expect(await ask('administrator', move)).toMatchObject({ ok: true, version: 2, state: 'draft' });
    expect(await store.read.selectFrom('document').select('chain').where('id', '=', 'rka2').executeTakeFirst()).toEqual(
      {
        chain: 1,
      },
    );
    expect(codes(await ask('administrator', { ...move, id: 'rka1', version: 12 }))).toEqual(['wrong-state']);
    expect(await proof()).toBeUndefined();
  });

  test('a lock refuses an edit with who, when and why, until it is lifted', async () => {
    const lock = { kind: 'kunci', aspect: 'rincian', year: 2026, opd: '', code: '' } as const;
    await ask('administrator', decree({ ...lock, locked: true }, 'rincian sudah final'));
    const edit = command('rka3', 1, 'revise', {
      patch: { rows: { rincian: { change: [{ id: 'l1', set: { harga: { from: '1000.00', to: '2000.00' } } }] } } },
    });
    const answer = await ask('pptk', edit);
    expect(answer).toMatchObject({
      refusals: [{ code: 'locked', figures: { by: 'ADMINISTRATOR', reason: 'rincian sudah final' } }],
    });
    await ask('administrator', decree({ ...lock, locked: false }, 'dibuka lagi'));
    expect(codes(await ask('pptk', edit))).toEqual([]);
  });

  test('a closed window takes late papers into the register, where they wait to be let in', async () => {
    const shut: Decree & { kind: 'jadwal' } = {
      kind: 'jadwal',
      type: 'rka',
      year: 2026,
      windows: [{ opens: '2025-08-01', closes: '2025-12-31' }],
    };
    expect(
      codes(await ask('administrator', decree({ ...shut, windows: [{ opens: '2026-01-01', closes: '2025-01-01' }] }))),
    ).toEqual(['malformed']);
    await ask('administrator', decree(shut, 'jadwal ditutup'));
    expect(codes(await ask('pptk', command('rka3', 2, 'submit')))).toEqual([
      'window-closed',
      'rule-broken',
      'ceiling-exceeded',
    ]);
    await ask('pptk', command('rka3', 2, 'late', { reason: 'listrik padam dua hari' }));
    const opened = await ask('pptk', {
      ...open('rka', 'rka4', rka('1.01.01.2.01.04')),
      opening: { id: 'rka4', year: 2026, opd, unit: opd, seed: rka('1.01.01.2.01.04'), late: 'usulan menyusul' },
    } as Deed);
    expect(opened.ok).toBe(true);
    expect(
      await store.read
        .selectFrom('late')
        .select(['document', 'person', 'reason', 'admitted_by'])
        .orderBy('document')
        .execute(),
    ).toEqual([
      { document: 'rka3', person: 'pptk', reason: 'listrik padam dua hari', admitted_by: null },
      { document: 'rka4', person: 'pptk', reason: 'usulan menyusul', admitted_by: null },
    ]);
    expect(codes(await ask('pptk', command('rka3', 3, 'submit')))[0]).toBe('window-closed');
    expect(await ask('tapd', command('rka3', 3, 'admit', { reason: 'alasan dapat diterima' }))).toMatchObject({
      ok: true,
    });
    expect(codes(await ask('pptk', command('rka3', 4, 'submit')))).not.toContain('window-closed');
    expect(await proof()).toBeUndefined();
  });

  test.each([
    [
      'decree',
      `update decree set reason = 'lain' where kind = 'alur'`,
      `update decree set reason = 'keputusan rapat' where kind = 'alur'`,
    ],
    [
      'late',
      `update late set person = 'tapd' where document = 'rka4'`,
      `update late set person = 'pptk' where document = 'rka4'`,
    ],
    [
      'late',
      `update late set opd = '1.02' where document = 'rka4'`,
      `update late set opd = '1.01' where document = 'rka4'`,
    ],
    [
      'late',
      `update late set reason = 'sakit' where document = 'rka3'`,
      `update late set reason = 'listrik padam dua hari' where document = 'rka3'`,
    ],
    [
      'late',
      `update late set reason = 'sakit' where document = 'rka4'`,
      `update late set reason = 'usulan menyusul' where document = 'rka4'`,
    ],
    [
      'decree',
      `update decree set year = 2027 where kind = 'kunci'`,
      `update decree set year = 2026 where kind = 'kunci'`,
    ],
    ['document', `update document set chain = 0 where id = 'rka3'`, `update document set chain = 1 where id = 'rka3'`],
  ])('an altered %s is found: %s', async (where, harm, heal) => {
    await run(store, harm);
    expect(await proof()).toContain(where);
    await run(store, heal);
    expect(await proof()).toBeUndefined();
  });
});
