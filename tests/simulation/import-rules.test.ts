// What an import refuses, warns of and leaves alone, on real files.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '@siklus/server';
import { definitionOf, documents, plain } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { amend } from '../support/amend.ts';
import { siklus } from '../support/command-line.ts';
import {
  altered,
  bump,
  dpaFile,
  fingerprint,
  folder,
  importFile,
  initialised,
  kasFile,
  masters,
} from '../support/imports.ts';
import { sharedFile, skipWithoutSharedData } from '../support/shared-data.ts';

describe.skipIf(skipWithoutSharedData())('rules of an import', () => {
  test('the same files make the same log on both databases', async () => {
    const heads: unknown[] = [];
    for (const kind of ['sqlite', 'postgres'] as const) {
      const db = await initialised(kind);
      await importFile('dpa', dpaFile(), db);
      heads.push((await siklus('verify', '--db', db, '--json')).json()['head']);
    }
    expect(heads[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(heads[1]).toBe(heads[0]);
  });

  test('a dry run tells what would happen and writes nothing', async () => {
    const db = await initialised();
    const before = await fingerprint(db);
    expect(await importFile('dpa', dpaFile(), db, '--dry-run')).toMatchObject({
      exit: 0,
      written: false,
      rows: { created: 7698 },
      money: { stored: '0.00' },
    });
    expect(await fingerprint(db)).toBe(before);
    await importFile('akun', sharedFile('akun/kode_akun.csv'), db);
    expect(await fingerprint(db), 'the fingerprint sees what is written').not.toBe(before);
  });

  test('codes that the edition lacks are kept with a warning, and refused under --strict', async () => {
    const db = await initialised();
    await masters(db);
    const before = await fingerprint(db);
    const strict = await importFile('dpa', dpaFile(), db, '--strict');
    expect(strict).toMatchObject({ exit: 2, written: false });
    expect(strict.rejected).toContainEqual(
      expect.objectContaining({ row: 316, column: 'kode_sub_kegiatan', value: '8.01.06.2.01.06' }),
    );
    expect(await fingerprint(db)).toBe(before);
    const kept = await importFile('dpa', dpaFile(), db);
    expect(kept.warnings).toContainEqual(
      expect.objectContaining({ row: 316, column: 'kode_sub_kegiatan', value: '8.01.06.2.01.06' }),
    );
    const store = await openStore(db);
    const local = await store.read
      .selectFrom('code')
      .selectAll()
      .where('local', '=', 1)
      .where('code', '=', '8.01.06.2.01.06')
      .execute();
    await store.close();
    expect(local).toMatchObject([{ edition: 'setempat', level: 5, parent: '8.01.06.2.01' }]);
  });

  test('without any edition one warning says so, and --strict refuses the file', async () => {
    const db = await initialised();
    const loose = await importFile('dpa', dpaFile(), db, '--dry-run');
    expect(loose.warnings.map((it) => `${it.row} ${it.column}`)).toEqual([
      '0 kode_sub_kegiatan',
      '0 kode_akun',
      '0 sumber_dana',
    ]);
    const strict = await siklus('import', 'dpa', dpaFile(), '--db', db, '--strict');
    expect(strict).toMatchObject({ exit: 2, out: '' });
    expect(strict.err).toContain('--strict memerlukan edisi nomenklatur dan akun');
  });

  test('a price list with unreadable prices writes nothing, unless a part is accepted', async () => {
    const db = await initialised();
    const path = join(folder, 'ssh.csv');
    copyFileSync(sharedFile('harga/ssh_sumbawa_barat.csv'), path);
    const before = await fingerprint(db);
    const refused = await importFile('ssh', path, db);
    expect(refused).toMatchObject({
      exit: 2,
      written: false,
      rows: { read: 8062, created: 0, held: 7979, rejected: 83 },
    });
    expect(await fingerprint(db)).toBe(before);

    const partly = await importFile('ssh', path, db, '--accept-partial');
    expect(partly).toMatchObject({
      exit: 0,
      written: true,
      rows: { created: 7979, rejected: 83 },
      rejectedFile: `${path}.rejected.csv`,
    });
    expect(partly.money.stored).toBe(partly.money.file);
    const lines = readFileSync(`${path}.rejected.csv`, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(84);
    expect(lines[0]).toBe('id_barang_sumber,kode_barang,nama,spesifikasi,satuan,harga,kode_rekening,alasan');
    expect(lines[1]).toContain('harga: Bukan angka rupiah');
  });

  test('good sub kegiatan of a budget are taken when a part is accepted', async () => {
    const db = await initialised();
    const wrong = altered(dpaFile(), 3, (cells) => [...cells.slice(0, -1), bump(cells.at(-1))]);
    const partly = await importFile('dpa', wrong, db, '--accept-partial');
    const { rejected, created } = partly.rows;
    expect(partly.exit).toBe(0);
    expect([rejected, Number(rejected) + Number(created)]).toEqual([8, 7698]);
    expect(partly.money.stored).toBe('4929763940606.00');
    expect(await siklus('verify', '--db', db)).toMatchObject({ exit: 0 });
  });

  test('a cash plan is taken over onto RKA of an older law', async () => {
    const db = await initialised();
    await importFile('dpa', dpaFile(), db);
    const { law } = definitionOf('rka');
    const schema = (documents.rka.schema as unknown as z.ZodObject).extend({ catatan: plain(200) }); // the schema of a body
    amend('rka', { schema });
    // Control: without the step the stored bodies are none of today's.
    const raw = await siklus('import', 'kas', kasFile(), '--db', db, '--dry-run');
    expect([raw.exit, raw.err]).toEqual([3, expect.stringContaining('catatan')]);
    amend('rka', { steps: { [law]: (body) => ({ ...body, catatan: '' }) } }, law + 1);
    expect(await importFile('kas', kasFile(), db)).toMatchObject({ exit: 0, rejected: [] });
  });

  test('a cash plan without its RKA is refused', async () => {
    const db = await initialised();
    const found = await importFile('kas', kasFile(), db);
    expect(found).toMatchObject({ exit: 2, written: false, rows: { rejected: 4791 } });
    expect(found.rejected[0]?.reason.id).toBe('Belum ada RKA untuk unit dan sub kegiatan ini.');
  });
});
