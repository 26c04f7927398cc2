// A real budget comes in: every rupiah is where the file says, and what comes twice is there once.
import { readFileSync } from 'node:fs';
import { openStore } from '@siklus/server';
import { Kas, monthsOf, moneyText, parseMoney, sum } from '@siklus/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { extent } from '../support/extent.ts';
import { altered, bump, dpaFile, fingerprint, importFile, initialised, kasFile, masters } from '../support/imports.ts';
import { sharedFile, skipWithoutSharedData } from '../support/shared-data.ts';

// On PostgreSQL on every day: the same file makes the same log there, in import-rules.test.ts.
describe.skipIf(skipWithoutSharedData()).each(extent(['sqlite'] as const, ['sqlite', 'postgres'] as const))(
  'the budget of Kabupaten Bogor on %s',
  (kind) => {
    let db: string;
    let dpa: Awaited<ReturnType<typeof importFile>>;
    let kas: typeof dpa;
    beforeAll(async () => {
      db = await initialised(kind);
      await masters(db);
      dpa = await importFile('dpa', dpaFile(), db);
      kas = await importFile('kas', kasFile(), db);
    });

    test('every row is taken, and the money stored is the money of the file', () => {
      expect(dpa).toMatchObject({
        exit: 0,
        written: true,
        rows: { read: 7698, created: 7698, changed: 0, unchanged: 0, rejected: 0 },
      });
      expect(dpa.money).toEqual({ file: '4929865844492.00', stored: '4929865844492.00' });
      expect(kas).toMatchObject({ exit: 0, written: true, rows: { read: 4791, created: 4791, rejected: 0 } });
      expect(kas.money.stored).toBe(kas.money.file);
    });

    test('renja, plafon and RKA of every SKPD equal the control totals to the rupiah', async () => {
      const lines = readFileSync(sharedFile('anggaran/bogor_2021_total_per_skpd.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      const wanted = new Map(lines.map((line) => [line.split(',')[0], `${line.split(',').at(-3)}.00`]));
      const { rows } = (await siklus('report', 'opd', '--db', db, '--json')).json() as {
        rows: Record<string, string>[];
      };
      const money = (column: string) => new Map(rows.map((row) => [row['kode_opd'], row[column]]));
      expect(rows).toHaveLength(22);
      for (const column of ['renja', 'plafon', 'rka']) expect(money(column)).toEqual(wanted);
      expect(moneyText(sum(rows.map((row) => parseMoney(row['rka'] ?? ''))))).toBe('4929865844492.00');
    });

    test('the cash plan equals the budget in each of its 4,791 rows', async () => {
      const budget = new Map<string, string>();
      for (const line of readFileSync(kasFile(), 'utf8').trim().split('\n').slice(1)) {
        const [, unit, subKegiatan, akun, nilai] = line.split(',');
        budget.set(`${unit}/${subKegiatan}|${akun}`, `${nilai}.00`);
      }
      const store = await openStore(db);
      const papers = await store.read
        .selectFrom('document')
        .select(['subject', 'body'])
        .where('type', '=', 'kas')
        .execute();
      await store.close();
      const planned = papers.flatMap(({ subject, body }) =>
        Kas.parse(JSON.parse(body)).rincian.map(
          (row) => [`${subject}|${row.akun}`, moneyText(sum(monthsOf(row)))] as const,
        ),
      );
      expect(planned).toHaveLength(4791);
      expect(new Map(planned)).toEqual(budget);
    });

    test('the log replays', async () => {
      expect(await siklus('verify', '--db', db)).toMatchObject({ exit: 0 });
    });

    test('importing the same files again changes nothing', async () => {
      const before = await fingerprint(db);
      for (const [kind, path, rows] of [
        ['dpa', dpaFile(), 7698],
        ['kas', kasFile(), 4791],
        ['akun', sharedFile('akun/kode_akun.csv'), 15_746],
      ] as const) {
        expect(await importFile(kind, path, db)).toMatchObject({
          exit: 0,
          written: false,
          rows: { read: rows, created: 0, changed: 0, unchanged: rows, rejected: 0 },
        });
      }
      expect(await fingerprint(db)).toBe(before);
    });

    test('one altered digit is refused with its row and both figures, and nothing is written', async () => {
      const before = await fingerprint(db);
      const wrong = await importFile(
        'dpa',
        altered(dpaFile(), 3, (cells) => [...cells.slice(0, -1), bump(cells.at(-1))]),
        db,
      );
      expect(wrong).toMatchObject({ exit: 2, written: false });
      const found = wrong.rejected.find((it) => it.row === 3);
      expect(found).toMatchObject({ column: 'pagu_sub_kegiatan', value: '101903886.00' });
      expect(found?.reason.id).toContain('Jumlah akun 101903887.00, pagu tertulis 101903886.00');
      expect(await fingerprint(db)).toBe(before);
    });

    test('a cash plan whose months do not add up, or that is not the budget, is refused with both figures', async () => {
      const months = await importFile(
        'kas',
        altered(kasFile(), 2, (cells) => cells.with(5, bump(cells[5]))),
        db,
      );
      expect(months).toMatchObject({ exit: 2, written: false });
      expect(months.rejected[0]?.reason.id).toContain('Jumlah 12 bulan 6220351.00, nilai 6220350.00');
      const budget = await importFile(
        'kas',
        altered(kasFile(), 2, (cells) => cells.with(4, bump(cells[4])).with(5, bump(cells[5]))),
        db,
      );
      expect(budget).toMatchObject({ exit: 2, written: false });
      expect(budget.rejected[0]?.reason.id).toContain('Anggaran kas 6220351.00, RKA 6220350.00');
    });

    test('a paper that stands with other content is left alone and the row says so', async () => {
      const path = altered(kasFile(), 3, (cells) => cells.with(5, '5250001').with(10, '5249999'));
      const changed = await importFile('kas', path, db);
      expect(changed).toMatchObject({ exit: 2, written: false, rows: { unchanged: 4790, rejected: 1 } });
      expect(changed.rejected[0]).toMatchObject({
        row: 3,
        reason: { id: 'Anggaran kas sudah ada dengan isi lain; ubah di aplikasi.' },
      });
    });
  },
);
