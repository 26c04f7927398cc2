// The one function that changes papers: asking twice, asking too late, asking at once.
import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { beforeEach, describe, expect, test } from 'vitest';
import { putRows, type Store } from '@siklus/store';
import type { Decree } from '@siklus/workflow';
import { bodies, opd, subKegiatan } from '../support/given.ts';
import { indikator } from '../support/plan-bodies.ts';
import { firstDifference } from '../support/proof.ts';
import { databasesOf, newStore, run } from './stores.ts';
import { askOn, command, open, planning, play, renjaSeed, rkaSeed, settle, type Ask } from './year.ts';

const price = (from: string, to: string): object => ({
  patch: { rows: { rincian: { change: [{ id: 'l1', set: { harga: { from, to } } }] } } },
});

describe.each(databasesOf('execute'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeEach(async () => {
    store = await newStore(kind);
    await settle(store);
    ask = askOn(store);
  });

  const codesOf = (answer: ExecuteAnswer): readonly string[] => (answer.ok ? [] : answer.refusals.map((it) => it.code));
  const codes = async (...asked: Parameters<Ask>): Promise<readonly string[]> => codesOf(await ask(...asked));
  const rows = async (): Promise<number> => (await store.read.selectFrom('journal').select('seq').execute()).length;

  test('the same request under the same key is done once and answered twice', async () => {
    const [first, second] = await Promise.all([
      ask('perencana', open('renja', 'r', renjaSeed), 'key'),
      ask('perencana', open('renja', 'r', renjaSeed), 'key'),
    ]);
    expect(first).toMatchObject({ ok: true, version: 1 });
    expect(second).toEqual(first);
    expect(await rows()).toBe(1);
  });

  test('an answer is told again with its state in the words of today, and with nothing that somebody else put into it', async () => {
    const again = () => ask('perencana', open('renja', 'r', renjaSeed), 'key');
    const first = await again();
    expect(first).toMatchObject({ stateLabel: { id: 'Disusun' } });
    expect(await firstDifference(store)).toBeUndefined();
    for (const more of ['"stateLabel":{"id":"Disahkan","en":"Approved"}', '"stateLabel":null', '"lain":1']) {
      await run(store, `update answer set answer = replace(answer, '{"ok":true,', '{"ok":true,${more},')`);
      expect(await again()).toEqual(first);
      expect(await firstDifference(store)).toContain('answer ["perencana","key"]');
      await run(store, `update answer set answer = replace(answer, '${more},', '')`);
      expect(await firstDifference(store)).toBeUndefined();
    }
  });

  test('so is the answer to a decree', async () => {
    const setting: Decree = { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '30' };
    const again = () => ask('administrator', { kind: 'decree', decree: setting, reason: 'Perkada 7' }, 'key');
    const first = await again();
    expect(first).toMatchObject({ ok: true, stateLabel: { id: 'Ditetapkan' } });
    expect(await again()).toEqual(first);
  });

  test('another request under a used key is refused', async () => {
    await ask('perencana', open('renja', 'r', renjaSeed), 'key');
    expect(await codes('perencana', open('renja', 'other', renjaSeed), 'key')).toEqual(['key-reused']);
  });

  test('keys of different persons do not meet', async () => {
    await ask('perencana', open('renja', 'r', renjaSeed), 'key');
    expect(await codes('mitra-bappeda', command('r', 1, 'verify'), 'key')).toEqual(['wrong-state']);
  });

  test('a refusal is kept under its key: the same question gets the same answer though it would now be allowed', async () => {
    await play(ask, planning);
    await ask('pptk', open('rka', 'rka1', rkaSeed));
    const first = await ask('pptk', command('rka1', 1, 'submit'), 'too-much');
    expect(first).toMatchObject({
      ok: false,
      refusals: [{ code: 'ceiling-exceeded', figures: { left: '1000000.00', asked: '1200000.00', over: '200000.00' } }],
    });
    await ask('pptk', command('rka1', 1, 'revise', price('600000.00', '400000.00')));
    expect(await ask('pptk', command('rka1', 1, 'submit'), 'too-much')).toEqual(first);
    expect(await codes('pptk', command('rka1', 2, 'submit'), 'now')).toEqual([]);
  });

  test('a refused overspend leaves nothing behind: no version, no money, no number, no journal row', async () => {
    await play(ask, planning);
    await ask('pptk', open('rka', 'rka1', rkaSeed));
    const before = [await rows(), await store.read.selectFrom('account').selectAll().orderBy('key').execute()];
    await ask('pptk', command('rka1', 1, 'submit'));
    expect([await rows(), await store.read.selectFrom('account').selectAll().orderBy('key').execute()]).toEqual(before);
    expect(
      await store.read.selectFrom('document').select(['state', 'version']).where('id', '=', 'rka1').execute(),
    ).toEqual([{ state: 'draft', version: 1 }]);
  });

  test('a stamp on a version that is no longer shown is refused; an edit goes by its fields instead', async () => {
    await play(ask, planning);
    await ask('pptk', open('rka', 'rka1', rkaSeed));
    await ask('pptk', command('rka1', 1, 'revise', price('600000.00', '400000.00')));
    expect(await codes('pptk', command('rka1', 1, 'submit'))).toEqual(['stale-version']);
    expect(await codes('pptk', command('rka1', 3, 'submit'))).toEqual(['stale-version']);
    expect(await codes('pptk', command('rka1', 1, 'revise', price('400000.00', '300000.00')))).toEqual([]);
  });

  test('a second paper on the same subject is refused, and an id is not used twice', async () => {
    await ask('perencana', open('renja', 'r', renjaSeed));
    expect(await codes('perencana', open('renja', 'r2', renjaSeed))).toEqual(['already-open']);
    expect(await codes('perencana', open('renja', 'r', renjaSeed))).toEqual(['already-open']);
    expect(await rows()).toBe(1);
  });

  test('a plan for several years is found in each of them, a paper of one year only in its own', async () => {
    const adopt = (type: 'rpjmd' | 'renstra' | 'usulan', state: string, of: string): Deed => ({
      kind: 'adopt',
      type,
      state,
      source: 'uji',
      opening: { id: `${type}-1`, year: 2026, opd: of, unit: of, seed: bodies[type] },
    });
    await ask('tapd', adopt('rpjmd', 'enacted', ''));
    await ask('tapd', adopt('renstra', 'enacted', opd));
    await ask('tapd', adopt('usulan', 'accepted', opd));
    const renja = (year: number, id: string, seed: object): Deed => ({
      kind: 'open',
      type: 'renja',
      opening: { id, year, opd, unit: opd, seed: { ...renjaSeed, ...seed } },
    });
    const named = { renstra: 'renstra-1', indikator: [{ ...indikator, rincian: 'r1' }] };
    expect(await codes('perencana', renja(2027, 'r2027', named))).toEqual([]);
    expect(await codes('perencana', command('r2027', 1, 'submit'))).toEqual([]);
    const rincian = renjaSeed.rincian.map((row) => ({ ...row, usulan: 'usulan-1' }));
    await ask('perencana', renja(2028, 'r2028', { ...named, rincian }));
    expect(await codes('perencana', command('r2028', 1, 'submit'))).toEqual(['basis-missing']);
  });

  test('what does not exist is not found', async () => {
    expect(await codes('perencana', command('none', 1, 'submit'))).toEqual(['not-found']);
    expect(await codes('perencana', open('perjalanan', 'p', {}))).toEqual(['not-found']);
  });

  test('a seed that is nonsense is refused, not a crash', async () => {
    await play(ask, planning);
    expect(await codes('bendahara', open('spp', 's', { dpa: {}, spd: 5 }))).toContain('basis-missing');
    expect(await codes('kuasa-bud', open('spd', 's', { kas: 'kas1' }))).toContain('basis-missing');
    expect(await codes('pptk', open('rka', 'k', { ...rkaSeed, rincian: 'x' }))).toEqual(['malformed']);
  });

  test('two editors on different rows both succeed; on the same field the second sees both values', async () => {
    await play(ask, planning);
    const rincian = [...rkaSeed.rincian, { ...rkaSeed.rincian[0]!, id: 'l2' }];
    await ask('pptk', open('rka', 'rka1', { ...rkaSeed, rincian }));
    const second = {
      patch: { rows: { rincian: { change: [{ id: 'l2', set: { harga: { from: '600000.00', to: '1.00' } } }] } } },
    };
    const both = await Promise.all([
      ask('pptk', command('rka1', 1, 'revise', price('600000.00', '2.00'))),
      ask('wakil', command('rka1', 1, 'revise', second)),
    ]);
    expect(both).toMatchObject([
      { ok: true, version: 2 },
      { ok: true, version: 3 },
    ]);
    expect(await ask('wakil', command('rka1', 1, 'revise', price('600000.00', '3.00')))).toMatchObject({
      ok: false,
      refusals: [
        { code: 'conflict', conflicts: [{ at: 'rincian/l1/harga', seen: '600000.00', wanted: '3.00', now: '2.00' }] },
      ],
    });
    const history = await store.read
      .selectFrom('patch_row')
      .select(['version', 'path', 'before', 'after'])
      .where('document', '=', 'rka1')
      .orderBy('version')
      .execute();
    expect(history).toEqual([
      { version: 2, path: 'rincian/l1/harga', before: '"600000.00"', after: '"2.00"' },
      { version: 3, path: 'rincian/l2/harga', before: '"600000.00"', after: '"1.00"' },
    ]);
  });

  test('an office counts on the days on which it is held, read anew for every act', async () => {
    await ask('perencana', open('renja', 'r', renjaSeed));
    const asked = { person: 'perencana', deed: command('r', 1, 'submit') };
    await store.write(function* () {
      yield {
        compiled: () => ({
          sql: "update assignment set valid_to = '2026-02-01' where person = 'perencana'",
          values: [],
        }),
      };
    });
    const late = await execute(store, { ...asked, key: 'late', now: '2026-02-01T17:00:00.000Z' }); // midnight in Jakarta
    // Whoever holds no office any more may not even read the paper, and hears nothing else against it.
    expect(codesOf(late.answer)).toEqual(['not-your-office']);
    const inTime = await execute(store, { ...asked, key: 'in-time', now: '2026-02-01T16:59:59.000Z' });
    expect(codesOf(inTime.answer)).toEqual(['rule-broken']);
  });

  test('32 agencies of clerks asking at once for one ceiling never pass it', async () => {
    await play(ask, planning);
    const units = Array.from({ length: 32 }, (_, index) => `1.01.${index + 1}`);
    await store.write(() =>
      putRows(
        'unit',
        units.map((code) => ({ opd: '1.01', code, name: code })),
      ),
    );
    const one = { ...rkaSeed.rincian[0], harga: '75000.00' }; // two of 75,000 each: six fit under a million
    for (const unit of units)
      await ask('pptk', {
        kind: 'open',
        type: 'rka',
        opening: { id: unit, year: 2026, opd: '1.01', unit, seed: { ...rkaSeed, rincian: [one] } },
      });
    const answers = await Promise.all(units.map((unit) => ask('pptk', command(unit, 1, 'submit'))));
    expect(answers.filter((it) => it.ok)).toHaveLength(6);
    const left = await store.read.selectFrom('account').select('balance').where('stage', '=', 'plafon').execute();
    expect(left).toEqual([{ balance: 10_000_000n }]);
    expect(subKegiatan).toBe(rkaSeed.subKegiatan);
  });
});
