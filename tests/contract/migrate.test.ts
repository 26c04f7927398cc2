// Migrations: each once, whole or not at all, in order; whoever ends in the middle of one, and however many try.
import { migrate, one, rawRun, StoreFault, storeMigrations, type Migration, type Store } from '@siklus/store';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { days, madeUp } from './made-up.ts';
import { kinds, newPlace, openPlace, raw, run, type Kind } from './stores.ts';

const backed = { backedUp: true };

/** A database as the last release left it, with rows. */
const released = async (kind: Kind): Promise<{ store: Store; place: string }> => {
  const place = await newPlace(kind);
  const store = await openPlace(kind, place);
  await migrate(store, storeMigrations);
  for (const day of days) await run(store, `insert into holiday (day, name) values ('${day}', 'libur')`);
  return { store, place };
};

const rowsOf = (store: Store, sql: string): Promise<readonly unknown[]> => store.write(() => one(raw(sql)));

/** What the made-up migrations leave when each was applied exactly once. */
const isWhole = async (store: Store): Promise<boolean> => {
  const seal = await rowsOf(store, 'select digest from seal').catch(() => []);
  const names = await rowsOf(store, 'select name from holiday order by day');
  const log = await rowsOf(store, 'select seq, hash from journal order by seq');
  const last = log.at(-1) as { seq: number; hash: string } | undefined;
  return (
    JSON.stringify(seal) === JSON.stringify([{ digest: `${last?.hash} ${days.length}` }]) &&
    names.every((row) => (row as { name: string }).name === 'libur!') &&
    log.length === days.length
  );
};

const faultOf = async (asked: Promise<unknown>): Promise<string | undefined> => {
  const fault: unknown = await asked.then(() => undefined).catch((it: unknown) => it);
  return fault instanceof StoreFault ? fault.code : undefined;
};

const child = (
  place: string,
  killAt: number,
  how = 'whole',
): Promise<{ killed: boolean; applied: string[]; steps: number }> =>
  new Promise((done, fail) => {
    const path = fileURLToPath(new URL('./migrating-child.ts', import.meta.url));
    const running = spawn(process.execPath, [path, place, `${killAt}`, how], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    running.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    running.on('error', fail);
    running.on('close', (code, signal) => {
      if (signal === 'SIGKILL') done({ killed: true, applied: [], steps: 0 });
      else if (code === 0) done({ killed: false, ...(JSON.parse(out) as { applied: string[]; steps: number }) });
      else fail(new Error(`the process that migrates ended with ${code}`));
    });
  });

describe.each(kinds)('%s', (kind) => {
  test('what is missing is applied in order, once; work appends to the journal in the transaction that records its name', async () => {
    const { store } = await released(kind);
    expect(await isWhole(store)).toBe(false);
    expect(await migrate(store, madeUp(), backed)).toEqual(['0098-tables', '0099-seal']);
    expect(await isWhole(store)).toBe(true);
    expect(await migrate(store, madeUp(), backed)).toEqual([]);
    expect(await isWhole(store)).toBe(true);
  });

  test('one that fails leaves nothing of itself, and what came before it stays', async () => {
    const { store } = await released(kind);
    const broken: Migration = {
      name: '0099-seal',
      changesRows: false,
      work: function* () {
        yield rawRun("UPDATE seal SET digest = 'half'");
        throw new Error('a defect');
      },
    };
    const list = madeUp();
    await expect(migrate(store, [...list.slice(0, -1), broken], backed)).rejects.toThrow('a defect');
    expect(await rowsOf(store, 'select digest from seal')).toEqual([{ digest: '' }]);
    expect(await migrate(store, list, backed)).toEqual(['0099-seal']);
    expect(await isWhole(store)).toBe(true);
  });

  test('a database that a newer program migrated, or that lacks one in the middle, is refused and left alone', async () => {
    const { store } = await released(kind);
    await migrate(store, madeUp(), backed);
    const newer = migrate(store, storeMigrations);
    await expect(newer).rejects.toThrow('0098-tables, 0099-seal');
    expect(await faultOf(newer)).toBe('newer-schema');
    const late: Migration = { name: '0050-late', changesRows: false, up: () => ['CREATE TABLE late_one (id INTEGER)'] };
    const between = migrate(store, [...storeMigrations, late, ...madeUp().slice(-2)], backed);
    expect(await faultOf(between)).toBe('out-of-order');
    await expect(rowsOf(store, 'select id from late_one')).rejects.toThrow('late_one');
  });

  test('a database that was never set up is made only where that is wanted', async () => {
    const store = await openPlace(kind, await newPlace(kind));
    expect(await faultOf(migrate(store, storeMigrations, { create: false }))).toBe('not-set-up');
    // Nothing is asked for one that has no rows to lose.
    expect(await migrate(store, madeUp())).toHaveLength(storeMigrations.length + 2);
    expect(await migrate(store, madeUp(), { create: false })).toEqual([]);
  });
});

describe.each(kinds.slice(1))('%s, several processes', (kind) => {
  test('killed anywhere it starts again, and each migration is applied exactly once', async () => {
    const { place } = await released(kind);
    let kills = 0;
    for (let at = 1; ; at += 1) {
      const { killed } = await child(place, at);
      if (!killed) break;
      kills += 1;
      // What was begun is undone or whole: the next start sees no half of it.
      const seen = await openPlace(kind, place);
      const names = (await rowsOf(seen, 'select name from migration')) as { name: string }[];
      const changed = await rowsOf(seen, "select name from holiday where name = 'libur!'");
      expect(changed).toHaveLength(names.some((it) => it.name === '0098-tables') ? days.length : 0);
    }
    expect(kills).toBeGreaterThan(9);
    expect(await isWhole(await openPlace(kind, place))).toBe(true);
  });

  test('control: statements that commit one by one are not', async () => {
    const { place } = await released(kind);
    expect(await child(place, 3, 'careless')).toMatchObject({ killed: true });
    const seen = await openPlace(kind, place);
    await expect(migrate(seen, madeUp(), backed)).rejects.toThrow('seal');
    expect(await isWhole(seen)).toBe(false);
  });

  test('of two that migrate at once exactly one does', async () => {
    const { place } = await released(kind);
    const both = await Promise.all([child(place, 0), child(place, 0)]);
    expect(both.flatMap((it) => it.applied).toSorted()).toEqual(['0098-tables', '0099-seal']);
    expect(await isWhole(await openPlace(kind, place))).toBe(true);
  });
});

test.each([
  ['a name that stands twice', ['0001-a', '0001-a']],
  ['a number that stands twice', ['0001-a', '0001-b']],
  ['names out of order', ['0002-a', '0001-b']],
  ['a name that is none', ["0001-a'; drop table journal"]],
])('%s is refused before anything is opened', async (_what, names) => {
  const store = await openPlace('SQLite in memory', ':memory:');
  const list = names.map((name): Migration => ({ name, changesRows: false, up: () => [] }));
  await expect(migrate(store, list)).rejects.toThrow('migration');
  expect(await migrate(store, storeMigrations)).toHaveLength(storeMigrations.length);
});

test('PostgreSQL is asked for a backup before rows change, and for none where they do not', async () => {
  const { store } = await released('PostgreSQL');
  const plain: Migration = { name: '0090-plain', changesRows: false, up: () => ['CREATE TABLE plain (id INTEGER)'] };
  expect(await migrate(store, [...storeMigrations, plain])).toEqual(['0090-plain']);
  const list = [...storeMigrations, plain, ...madeUp().slice(-2)];
  const asked = migrate(store, list);
  await expect(asked).rejects.toThrow('--backed-up');
  expect(await faultOf(asked)).toBe('needs-backup');
  expect(await rowsOf(store, "select name from holiday where name = 'libur!'")).toEqual([]);
  expect(await migrate(store, list, backed)).toEqual(['0098-tables', '0099-seal']);
});
