// Personal words and reasons never enter the log: there stands a salted digest, the words stand beside it, and emptying that table leaves the proof whole.

import { readEntries, readEntry, verify } from '@siklus/api';
import { one, type Store } from '@siklus/store';
import { definitionOf, type Decree } from '@siklus/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, dana } from '../support/given.ts';
import { erasing } from '../support/erasing.ts';
import { firstDifference } from '../support/proof.ts';
import { databasesOf, raw, run, sharedStore } from './stores.ts';
import { askOn, command, open, play, settle, year, type Ask } from './year.ts';

const secrets = [
  'Budi "Rahasia" \\ bin\nHasan',
  '0099887766',
  'Budi Baru',
  'nota dari Budi belum ada',
  'listrik di rumah Budi padam',
];
const inJson = (words: string): string => JSON.stringify(words).slice(1, -1);
/** Whether words stand in a text as they read, in JSON, or in JSON that stands in JSON. */
const isIn = (text: string, words: string): boolean =>
  [words, inJson(words), inJson(inJson(words))].some((it) => text.includes(it));
const row = { id: 'b1', akun, uraian: 'Honor', dana, jumlah: '50000.00' };
const spp = {
  dpa: 'dpa1',
  spd: ['spd1'],
  bulan: 2,
  keperluan: 'Honor',
  penerima: secrets[0],
  bank: 'BJB',
  rekening: secrets[1],
};
const set = (field: string, from: unknown, to: unknown) => ({ patch: { set: { [field]: { from, to } } } });

describe.each(databasesOf('hiding'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    ask = askOn(store);
    await play(ask, [
      ...year,
      ['bendahara', open('spp', 'spp9', { ...spp, rincian: [row] })],
      ['bendahara', command('spp9', 1, 'revise', set('penerima', secrets[0], secrets[2]))],
      ['bendahara', command('spp9', 2, 'submit')],
      ['ppk-skpd', command('spp9', 3, 'return', { to: 'draft', reason: secrets[3] })],
      [
        'administrator',
        {
          kind: 'decree',
          decree: { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '30' },
          reason: secrets[4] ?? '',
        },
      ],
    ]);
    // A refusal that shows what stands in a field.
    await ask('bendahara', command('spp9', 4, 'revise', set('rekening', '1', '2')));
    return () => store.close();
  });

  const tableNames =
    kind === 'PostgreSQL'
      ? 'select tablename as name from pg_tables where schemaname = current_schema()'
      : "select name from sqlite_schema where type = 'table'";

  /** Tables in which any of the words stand. */
  const tablesWith = (words: readonly string[]): Promise<readonly string[]> =>
    store.look(function* () {
      const found: string[] = [];
      for (const { name } of yield* one(raw(tableNames))) {
        const rows = yield* one(raw(`select * from ${String(name)}`));
        const text = JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
        if (words.some((it) => isIn(text, it))) found.push(String(name));
      }
      return found.toSorted();
    });

  const tablesDiffering = async () => Object.keys((await verify(store)).counts).toSorted();

  const entries = () => store.read.selectFrom('journal').select('entry').orderBy('seq').execute();
  const found = async (): Promise<readonly string[]> => {
    const log = await entries();
    return secrets.filter((words) => log.some((it) => isIn(it.entry, words)));
  };

  test('no entry says them, and each stands beside the log under the digest that an entry holds', async () => {
    expect(await found()).toEqual([]);
    const kept = await store.read.selectFrom('personal').select(['value', 'salt', 'digest', 'seq']).execute();
    expect(secrets.filter((it) => !kept.some(({ value }) => value === it))).toEqual([]);
    expect(kept.every(({ salt, digest }) => /^[0-9a-f]{32}$/.test(salt) && /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    const log = await entries();
    expect(kept.filter(({ digest, seq }) => !log[seq - 1]?.entry.includes(digest))).toEqual([]);
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('the same words twice are two digests', async () => {
    const digests = await store.read.selectFrom('personal').select('digest').where('value', '=', 'CV').execute();
    expect(digests.length).toBeGreaterThan(1);
    expect(new Set(digests.map((it) => it.digest)).size).toBe(digests.length);
  });

  test('descriptions of goods and works stand in the log as they are', async () => {
    expect((await entries()).some((it) => it.entry.includes('"keperluan":"Honor"'))).toBe(true);
  });

  test('control: words in the plain of an entry are found', async () => {
    const [first] = await entries();
    const plain = first?.entry.replace('"day"', () => `"penerima":${JSON.stringify(secrets[0])},"day"`) ?? '';
    expect(secrets.filter((it) => isIn(plain, it))).toEqual([secrets[0]]);
  });

  test('words beside the log that were altered, added or belong to another entry are found', async () => {
    const { seq } = await store.read
      .selectFrom('personal')
      .select('seq')
      .where('value', '=', secrets[2] ?? '')
      .executeTakeFirstOrThrow();
    const harms = [
      [
        `update personal set value = 'Budi Palsu' where value = '${secrets[2]}'`,
        `update personal set value = '${secrets[2]}' where value = 'Budi Palsu'`,
      ],
      [
        `update personal set seq = 1 where value = '${secrets[2]}'`,
        `update personal set seq = ${seq} where value = '${secrets[2]}'`,
      ],
      [
        `insert into personal (digest, salt, value, seq) values ('${'a'.repeat(64)}', '${'b'.repeat(32)}', 'x', 1)`,
        `delete from personal where value = 'x'`,
      ],
    ] as const;
    for (const [harm, heal] of harms) {
      await run(store, harm);
      expect((await verify(store)).counts).toHaveProperty('personal');
      await run(store, heal);
      expect(await firstDifference(store)).toBeUndefined();
    }
  });

  test('erased words are counted, read as erased, and leave everything else proven; the paper can be worked on', async () => {
    await run(store, `delete from personal where value in ('${secrets[2]}', '${secrets[3]}')`);
    // Where the words still stand is told until they are erased there too; nothing else may stand there.
    expect(await tablesDiffering()).toEqual(['document', 'patch_row']);
    await run(store, `update document set body = replace(body, '${secrets[2]}', 'Budi Palsu') where id = 'spp9'`);
    expect(await tablesDiffering()).toEqual(['document', 'patch_row']);
    const erased = '"[dihapus / erased]"';
    await run(
      store,
      `update document set body = replace(body, '"Budi Palsu"', '${erased}') where id = 'spp9'`,
      `update patch_row set after = replace(after, '"${secrets[2]}"', '${erased}') where document = 'spp9'`,
    );
    expect(await verify(store)).toMatchObject({ ok: true, erased: 2 });
    const rows = await store.read.selectFrom('journal').select('entry').where('document', '=', 'spp9').execute();
    const returned = (await readEntries(store, rows)).find((it) => it.command?.name === 'return');
    expect(returned?.command?.reason).toEqual({ '#': expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(await ask('bendahara', command('spp9', 4, 'revise', set('bank', 'BJB', 'BRI')))).toMatchObject({ ok: true });
    expect(await ask('bendahara', command('spp9', 5, 'submit'))).toMatchObject({ ok: true });
    expect(await verify(store)).toMatchObject({ ok: true, erased: 2 });
    // What is not erased is still compared.
    await run(store, `update document set body = replace(body, 'BRI', 'BNI') where id = 'spp9'`);
    expect(await firstDifference(store)).toContain('["spp9"] body');
    await run(store, `update document set body = replace(body, 'BNI', 'BRI') where id = 'spp9'`);
  });

  test('an entry says what it did, the law it was made under, who asked and under which key', async () => {
    const log = (await entries()).map((it) => readEntry(it.entry));
    const papers = log.filter((it) => it.decree === undefined);
    const types = new Map(papers.flatMap((it) => (it.birth === undefined ? [] : [[it.document, it.birth.type]])));
    const lawOf = (document: string): number => definitionOf(types.get(document) ?? '').law;
    expect(
      papers.filter(
        (it) =>
          it.law !== lawOf(it.document) || it.did === undefined || it.person === undefined || it.key === undefined,
      ),
    ).toEqual([]);
    expect(papers.filter((it) => it.command !== undefined && 'patch' in it.command)).toEqual([]);
  });

  test('words that are erased as the page on security says stand nowhere any more, and the proof is whole', async () => {
    expect(await tablesWith(secrets)).toEqual(['answer', 'decree', 'document', 'patch_row', 'personal']);
    expect(erasing('').length).toBeGreaterThan(7);
    const { erased } = await verify(store);
    // Words that are hidden nowhere, and those that only begin or end like hidden ones, stay.
    for (const words of ['BJB', 'draft', 'Budi', '50000', '_', '%']) await run(store, ...erasing(words));
    expect(await tablesDiffering()).toEqual([]);
    for (const words of secrets) await run(store, ...erasing(words));
    expect(await tablesWith(secrets)).toEqual([]);
    const found = await verify(store);
    expect(found).toMatchObject({ ok: true, differences: [] });
    expect(found.erased).toBeGreaterThan(erased);
  });

  test('a row that was emptied is erased as one that was deleted is', async () => {
    const { erased } = await verify(store);
    // Words that stand nowhere but in the log.
    const back = { to: 'draft', reason: 'Ditarik Budi' };
    expect(await ask('ppk-skpd', command('spp9', 6, 'return', back))).toMatchObject({ ok: true });
    const where = `where value = 'Ditarik Budi'`;
    await run(store, `update personal set salt = '', value = '' ${where}`);
    expect(await verify(store)).toMatchObject({ ok: true, erased: erased + 1 });
    // Control: a row that keeps its salt was altered.
    await run(store, `update personal set salt = '${'b'.repeat(32)}' where salt = ''`);
    expect((await verify(store)).counts).toHaveProperty('personal');
  });

  test('no salt takes the beginning of the words to itself', async () => {
    const words = 'Baris satu\nbaris dua saja';
    const decree: Decree = { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '31' };
    expect(await ask('administrator', { kind: 'decree', decree, reason: words })).toMatchObject({ ok: true });
    await run(store, "delete from personal where salt like 'b%' and value = ''");
    const found = async () => (await verify(store)).differences.map((it) => it.proven);
    expect(await found()).toEqual([]);
    await run(
      store,
      `update personal set salt = salt || '\nBaris satu', value = 'baris dua saja' where value like 'Baris satu%'`,
      `update decree set reason = 'baris dua saja' where reason like 'Baris satu%'`,
    );
    expect(await found()).toContain('a salt');
  });
});
