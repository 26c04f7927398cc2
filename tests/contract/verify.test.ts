// The proof finds every altered digit: in the log, and in everything that was derived from it.
import type { Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstDifference } from '../support/proof.ts';
import { chained, databasesOf, quoted, run, sharedStore } from './stores.ts';
import { askOn, play, settle, year } from './year.ts';

// Another digit in place of the one at an index that is a digit.
const otherDigit = (text: string, at: number): string =>
  `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;

const digitsOf = (text: string): readonly number[] => [...text.matchAll(/\d/g)].map((it) => it.index);

describe.each(databasesOf('verify'))('%s', (kind) => {
  let store: Store;

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    await play(askOn(store), year);
    return () => store.close();
  });

  const where = (): Promise<string | undefined> => firstDifference(store);

  test('an untouched database is clean', async () => expect(await where()).toBeUndefined());

  test('one altered digit in any row of the log is found, whichever column or place it stands in', async () => {
    const log = await store.read.selectFrom('journal').selectAll().orderBy('seq').execute();
    expect(log.length).toBeGreaterThan(50);
    const missed: string[] = [];
    for (const [index, row] of log.entries()) {
      const digits = digitsOf(row.entry);
      const column = (['hash', 'at', 'version'] as const)[index % 3] ?? 'hash';
      const value = String(row[column]);
      const harms = [
        ...[0, Math.floor(digits.length / 2), digits.length - 1].map(
          (it) => ['entry', row.entry, otherDigit(row.entry, digits[it] ?? 0)] as const,
        ),
        [column, value, column === 'version' ? `9${value}` : otherDigit(value, digitsOf(value)[0] ?? 0)] as const,
      ];
      for (const [name, good, bad] of harms) {
        const literal = (text: string): string => (name === 'version' ? text : quoted(text));
        await run(store, `update journal set ${name} = ${literal(bad)} where seq = ${row.seq}`);
        if ((await where()) === undefined) missed.push(`${row.seq} ${name}`);
        await run(store, `update journal set ${name} = ${literal(good)} where seq = ${row.seq}`);
      }
    }
    expect(missed).toEqual([]);
    expect(await where()).toBeUndefined();
  });

  test('a row that is missing, at the end or in the middle, is found', async () => {
    const log = await store.read.selectFrom('journal').selectAll().orderBy('seq').execute();
    for (const row of [log[20]!, log.at(-1)!]) {
      await run(store, `delete from journal where seq = ${row.seq}`);
      expect(await where()).toBeDefined();
      const { seq, document, version, at, entry, hash } = row;
      await run(
        store,
        `insert into journal (seq, document, version, at, entry, hash) values (${seq}, ${quoted(document)}, ${version}, ${quoted(at)}, ${quoted(entry)}, ${quoted(hash)})`,
      );
    }
    expect(await where()).toBeUndefined();
  });

  test('a forger who also mends the whole chain of hashes and its head is found by the papers themselves', async () => {
    const log = await store.read.selectFrom('journal').selectAll().orderBy('seq').execute();
    const forged = log.map((row) => ({ ...row, entry: row.entry.replaceAll('400000.00', '400001.00') }));
    expect(forged.filter((row, index) => row.entry !== log[index]?.entry).length).toBeGreaterThan(0);
    await run(store, ...chained(forged));
    expect(await where()).toMatch(/^(document|journal|law)/);
    await run(store, ...chained(log));
    expect(await where()).toBeUndefined();
  });

  test.each([
    [
      'an account',
      'update account set balance = balance + 1',
      'update account set balance = balance - 1',
      "stage = 'realised'",
    ],
    [
      'an account that nobody made',
      "insert into account (key, year, opd, unit, sub_kegiatan, akun, dana, month, stage, balance) values ('x', 2026, '', '', '', '', '', 0, 'pagu', 1)",
      "delete from account where key = 'x'",
      undefined,
    ],
    ['a figure of the roll-up', 'update tree set sp2d = sp2d + 1', 'update tree set sp2d = sp2d - 1', 'sp2d > 0'],
    [
      'a transfer',
      'update transfer set amount = amount + 1',
      'update transfer set amount = amount - 1',
      "document = 'sp2d1'",
    ],
    [
      'the money of a paper',
      'update document set money = money + 1',
      'update document set money = money - 1',
      "id = 'rka1'",
    ],
    [
      'a price in a paper',
      "update document set body = replace(body, '400000.00', '400001.00')",
      "update document set body = replace(body, '400001.00', '400000.00')",
      "id = 'rka1'",
    ],
    [
      'the state of a paper',
      "update document set state = 'draft'",
      "update document set state = 'approved'",
      "id = 'rka1'",
    ],
    [
      'the number of a paper',
      "update document set number = replace(number, '000001', '000002')",
      "update document set number = replace(number, '000002', '000001')",
      "id = 'sp2d1'",
    ],
    [
      'the stamps of a paper',
      "update document set stamps = replace(stamps, 'bpkad', 'dprd')",
      "update document set stamps = replace(stamps, 'dprd', 'bpkad')",
      "id = 'rka1'",
    ],
    [
      'the cycle of the agency',
      "update cycle set stages = stages || '1'",
      'update cycle set stages = substr(stages, 1, length(stages) - 1)',
      "opd = '1.01'",
    ],
    [
      'the cycle of the region',
      "update cycle set stages = stages || '1'",
      'update cycle set stages = substr(stages, 1, length(stages) - 1)',
      "opd = ''",
    ],
    [
      'progress on record',
      'update progress set physical = physical + 1',
      'update progress set physical = physical - 1',
      'month = 2',
    ],
    [
      'what waits for an office',
      "update inbox set office = 'pa'",
      "update inbox set office = 'pptk'",
      "document = 'real2'",
    ],
    [
      'the agency whose holder it waits for',
      "update inbox set place = '1.02'",
      "update inbox set place = '1.01'",
      "document = 'real2'",
    ],
    [
      'the agency in whose inbox it waits',
      "update inbox set opd = '1.02'",
      "update inbox set opd = '1.01'",
      "document = 'real2'",
    ],
    [
      'since when it waits',
      "update inbox set since = replace(since, '2026-', '2025-')",
      "update inbox set since = replace(since, '2025-', '2026-')",
      "document = 'real2'",
    ],
    [
      'what waits though it is done',
      "insert into inbox (document, office, opd, command, due, since) values ('rka1', 'tapd', '1.01', 'approve', '', '')",
      "delete from inbox where document = 'rka1'",
      undefined,
    ],
    [
      'the history of a field',
      "update patch_row set after = replace(after, '400000', '400001')",
      "update patch_row set after = replace(after, '400001', '400000')",
      "document = 'rka1'",
    ],
    [
      'what a paper stands on',
      'update document_basis set ordinal = ordinal + 1',
      'update document_basis set ordinal = ordinal - 1',
      "document = 'sp2d1'",
    ],
    ['the end of the log', 'update head set seq = seq + 1', 'update head set seq = seq - 1', undefined],
  ])('%s, altered by one digit, is found', async (_what, harm, mend, which) => {
    const scope = which === undefined ? '' : ` where ${which}`;
    await run(store, harm + scope);
    expect(await where()).toBeDefined();
    await run(store, mend + scope);
    expect(await where()).toBeUndefined();
  });
});
