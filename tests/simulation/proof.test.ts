// The proof: a real budget, played to its last payment by officers of every office, on both databases to the same log.
import type { Verification } from '@siklus/api';
import { openStore } from '@siklus/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoted, run } from '../contract/stores.ts';
import { siklus } from '../support/command-line.ts';
import { proving } from '../support/extent.ts';
import { copyOf, dpaFile, importFile, initialised, kasFile } from '../support/imports.ts';
import { skipWithoutSharedData } from '../support/shared-data.ts';

type Played = {
  stamps: number;
  returns: number;
  refusals: Record<string, number>;
  papers: Record<string, Record<string, number>>;
  money: Record<string, string>;
  head: { seq: number; hash: string };
};

const imported = async (kind: 'sqlite' | 'postgres'): Promise<string> => {
  const db = await initialised(kind);
  await importFile('dpa', dpaFile(), db);
  await importFile('kas', kasFile(), db);
  return db;
};

const playedOn = async (db: string, ...flags: string[]): Promise<Played> => {
  const ran = await siklus('simulate', '--db', db, '--seed', '7', '--json', ...flags);
  expect(ran.exit).toBe(0);
  return ran.json() as unknown as Played; // the contract of the command
};

describe.skipIf(skipWithoutSharedData())('Kabupaten Bogor 2021, played by seed 7', () => {
  let budget: string;
  beforeAll(async () => {
    budget = await imported('sqlite');
  });

  // Of every day is a tenth of it, below.
  describe.skipIf(!proving)('the whole year on SQLite', () => {
    let db: string;
    let played: Played;
    beforeAll(async () => {
      db = copyOf(budget);
      played = await playedOn(db);
    });

    test('every RKA is approved and ratified, every cash plan is paid in each of its months', () => {
      expect(played.papers).toMatchObject({
        rka: { approved: 1486 },
        dpa: { ratified: 1486 },
        kas: { ratified: 984 },
        spp: { approved: 5351 },
        spm: { issued: 5351 },
        sp2d: { issued: 5351 },
        realisasi: { accepted: 5351 },
      });
      for (const states of Object.values(played.papers)) expect(Object.keys(states)).toHaveLength(1);
    });

    test('deep states were reached: papers were returned, ceilings and rules refused', () => {
      expect(played.returns).toBeGreaterThan(300);
      expect(played.refusals['ceiling-exceeded']).toBeGreaterThan(50);
      expect(played.refusals['rule-broken']).toBeGreaterThan(1000);
    });

    test('no account stands above its ceiling, and money neither appears nor vanishes', async () => {
      const store = await openStore(db);
      const accounts = await store.read.selectFrom('account').select(['key', 'stage', 'balance']).execute();
      await store.close();
      expect(accounts.filter((it) => it.stage !== 'outside' && it.balance < 0n)).toEqual([]);
      expect(accounts.reduce((total, it) => total + it.balance, 0n)).toBe(0n);
      expect(played.money['plafon']).toBe('4929865844492.00');
      expect(played.money['anggaran']).toBe('4929865844492.00');
      expect(played.money['kas']).toBe('3592442922098.00');
      expect(played.money['spd']).toBe('3592442922098.00');
      expect(played.money['sp2d']).toBe(played.money['spp']);
    });

    test('the journal replays to every figure that is stored', async () => {
      const { exit } = await siklus('verify', '--db', db, '--json');
      expect(exit).toBe(0);
    });
  });

  describe('a tenth of the year on both databases', () => {
    const bases: string[] = [];
    const outcomes: Played[] = [];
    beforeAll(async () => {
      for (const db of [copyOf(budget), await imported('postgres')]) {
        bases.push(db);
        outcomes.push(await playedOn(db, '--scale', '0.1'));
      }
    });
    afterAll(() => {
      bases.length = 0;
    });

    test('the same seed gives the same log head', () => {
      const [sqlite, postgres] = outcomes;
      expect(sqlite?.head.seq).toBeGreaterThan(9000);
      expect(postgres?.head).toEqual(sqlite?.head);
      expect(postgres?.money).toEqual(sqlite?.money);
    });

    test('another seed gives another log', async () => {
      const db = copyOf(budget);
      const other = await siklus('simulate', '--db', db, '--seed', '8', '--scale', '0.02', '--json');
      expect(other.json()).not.toMatchObject({ head: outcomes[0]?.head });
    });

    test.each([0, 1])('both verify clean, and find one altered digit in the log: %i', async (which) => {
      const db = bases[which] ?? '';
      expect((await siklus('verify', '--db', db)).exit).toBe(0);
      const store = await openStore(db);
      const { entry, seq } = await store.read
        .selectFrom('journal')
        .select(['seq', 'entry'])
        .where('seq', '=', Math.floor((outcomes[which]?.head.seq ?? 0) / 2))
        .executeTakeFirstOrThrow();
      const at = entry.search(/\d/);
      const forged = `${entry.slice(0, at)}${(Number(entry[at]) + 1) % 10}${entry.slice(at + 1)}`;
      await run(store, `update journal set entry = ${quoted(forged)} where seq = ${seq}`);
      const found = await siklus('verify', '--db', db, '--json');
      await run(store, `update journal set entry = ${quoted(entry)} where seq = ${seq}`);
      await store.close();
      expect(found.exit).toBe(1);
      const { ok, differences } = found.json() as unknown as Verification; // printed by verify
      expect(ok).toBe(false);
      expect(differences).toContainEqual(expect.objectContaining({ kind: 'journal', where: `entry ${seq} hash` }));
    });
  });
});
