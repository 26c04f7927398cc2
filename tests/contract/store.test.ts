// What every database must do for the law: order, isolation, exactness, refusal of nonsense.
import { migrations } from '@siklus/api';
import {
  listHolidays,
  migrate,
  nextNumber,
  one,
  putRegion,
  putRows,
  rollback,
  saveCycle,
  type Work,
} from '@siklus/store';
import { describe, expect, test } from 'vitest';
import { databasesOf, newPlace, newStore, openPlace, raw, run } from './stores.ts';

const note = (day: string): Work<string> =>
  (function* () {
    yield* putRows('holiday', [{ day, name: 'x' }]);
    return day;
  })();

describe.each(databasesOf('store'))('%s', (kind) => {
  const days = async (store: Awaited<ReturnType<typeof newStore>>): Promise<string[]> =>
    (await store.read.selectFrom('holiday').select('day').orderBy('day').execute()).map((row) => row.day);

  test('migrating a second time does nothing, also after it was closed and opened', async () => {
    const place = await newPlace(kind);
    const store = await openPlace(kind, place);
    expect((await migrate(store, migrations))[0]).toBe('0001-foundation');
    expect(await migrate(store, migrations)).toEqual([]);
    await run(store, "insert into holiday (day, name) values ('2026-01-01', 'x')");
    const again = await openPlace(kind, place);
    const kept = kind !== 'SQLite in memory';
    expect((await migrate(again, migrations)).length === 0).toBe(kept);
    expect(await days(again)).toEqual(kept ? ['2026-01-01'] : []);
  });

  test('writers run and are answered in the order in which they asked, however many share a commit', async () => {
    const store = await newStore(kind);
    const begun: number[] = [];
    const answered: number[] = [];
    const asked = Array.from({ length: 300 }, (_, index) =>
      store
        .write(function* () {
          begun.push(index);
          return yield* nextNumber(2026, 'x');
        })
        .then((number) => {
          answered.push(index);
          return number;
        }),
    );
    expect(await Promise.all(asked)).toEqual(asked.map((_, index) => index + 1));
    expect(begun).toEqual(asked.map((_, index) => index));
    expect(answered).toEqual(begun);
  });

  test('a writer that fails undoes what it wrote and nothing of its neighbours', async () => {
    const store = await newStore(kind);
    const results = await Promise.allSettled([
      store.write(() => note('2026-01-01')),
      store.write(function* () {
        yield* note('2026-01-02');
        throw new Error('a defect');
      }),
      store.write(function* () {
        yield* note('2026-01-03');
        yield raw("insert into holiday (day, name) values ('2026-01-01', 'twice')");
      }),
      store.write(() => note('2026-01-04')),
    ]);
    expect(results.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await days(store)).toEqual(['2026-01-01', '2026-01-04']);
  });

  test('nobody is answered before the commit, and then the others can read it', async () => {
    const place = await newPlace(kind);
    const store = await openPlace(kind, place);
    await migrate(store, migrations);
    const other = kind === 'SQLite in memory' ? store : await openPlace(kind, place);
    let answered = false;
    const first = store.write(() => note('2026-01-01')).then(() => (answered = true));
    const during = store.write(function* () {
      yield* note('2026-01-02');
      return answered;
    });
    expect(await during).toBe(false);
    await first;
    expect(await days(other)).toEqual(['2026-01-01', '2026-01-02']);
  });

  test('a refusal found while writing takes back what was written before it and keeps what is written after it', async () => {
    const store = await newStore(kind);
    await store.write(function* () {
      yield* note('2026-01-01');
      yield* nextNumber(2026, 'x');
      yield rollback;
      yield* note('2026-01-02');
    });
    expect(await days(store)).toEqual(['2026-01-02']);
    expect(await store.write(() => nextNumber(2026, 'x'))).toBe(1);
  });

  test('what was read inside a piece of work includes what its neighbours wrote just before', async () => {
    const store = await newStore(kind);
    const count = function* (): Work<number> {
      const [row] = yield* one(raw('select count(*) as count from holiday'));
      return Number(row?.['count']);
    };
    const [, seen] = await Promise.all([store.write(() => note('2026-01-01')), store.write(count)]);
    expect(seen).toBe(1);
  });

  test('what work remembered of rows that are undone is forgotten with them, by itself and by its neighbours', async () => {
    const store = await newStore(kind);
    const holidays = function* (): Work<readonly string[]> {
      return [...(yield* listHolidays())];
    };
    const [refused, failed, after] = await Promise.allSettled([
      store.write(function* () {
        yield* note('2026-01-01');
        const before = yield* holidays();
        // The control: behind the back of the store nothing is read again, so the answers below come from memory.
        yield raw("insert into holiday (day, name) values ('2026-01-02', 'x')");
        const remembered = yield* holidays();
        yield rollback;
        return { before, remembered, undone: yield* holidays() };
      }),
      store.write(function* () {
        yield* note('2026-01-03');
        throw new Error((yield* holidays()).join());
      }),
      store.write(holidays),
    ]);
    expect(refused).toMatchObject({ value: { before: ['2026-01-01'], remembered: ['2026-01-01'], undone: [] } });
    expect(failed).toMatchObject({ reason: { message: '2026-01-03' } });
    expect(after).toMatchObject({ value: [] });
  });

  test.each(["'12abc'", "'1.5'", "'x'", 'null'])('an integer column refuses %s', async (value) => {
    const store = await newStore(kind);
    await expect(run(store, `insert into series (year, series, last) values (2026, 'x', ${value})`)).rejects.toThrow(
      /cannot store|invalid input|not[- ]null/i,
    );
    expect(await store.read.selectFrom('series').selectAll().execute()).toEqual([]);
  });

  test('a price that is a fraction, a word or a float is refused before it can be cut to an integer', async () => {
    const store = await newStore(kind);
    const price = (harga: string | number | bigint) => ({
      edition: 'e',
      id: 'p',
      grup: '',
      nama: '',
      spesifikasi: '',
      satuan: '',
      harga,
    });
    await store.write(() => putRows('edition', [{ id: 'e', kind: 'ssh', name: '', cite: '' }]));
    for (const harga of [1.5, '12abc', '1.5', 12])
      await expect(store.write(() => putRows('price', [price(harga)]))).rejects.toThrow('takes an exact integer');
    await store.write(() => putRows('price', [price(2n ** 53n + 1n)]));
    expect(await store.read.selectFrom('price').select('harga').execute()).toEqual([{ harga: 9_007_199_254_740_993n }]);
  });

  test.each([
    [
      'money below zero on a line',
      "insert into account (key, year, opd, unit, sub_kegiatan, akun, dana, month, stage, balance) values ('k', 2026, '', '', '', '', '', 0, 'pagu', -1)",
    ],
    [
      'a transfer of nothing',
      "insert into transfer (document, version, ordinal, from_key, to_key, amount, month) values ('d', 1, 0, 'a', 'b', 0, 0)",
    ],
    [
      'progress over 100 percent',
      "insert into progress (year, opd, unit, sub_kegiatan, month, physical) values (2026, '', '', '', 1, 10001)",
    ],
    ['a second head of the log', "insert into head (id, seq, hash, at) values (2, 0, '', '')"],
    ['a unit of no agency', "insert into unit (opd, code, name) values ('9', '9', 'x')"],
  ])('the tables themselves refuse %s', async (_what, statement) => {
    await expect(run(await newStore(kind), statement)).rejects.toThrow(/constraint/i);
  });

  test('only money stays a bigint; every other integer is a number', async () => {
    const store = await newStore(kind);
    await store.write(function* () {
      yield* putRegion({ code: '99.01', name: 'Kab', zone: 'Asia/Jakarta', year: 2026 });
      yield* saveCycle(2026, '', ['rkpd'], 'now');
    });
    expect(await store.read.selectFrom('region').select('year').execute()).toEqual([{ year: 2026 }]);
  });
});
