// An entry that is not what its law does is found, whatever number it says and whichever words are gone; and what was not done again is counted.

import { readEntry, verify, type Entry } from '@siklus/api';
import type { Store } from '@siklus/store';
import { definitionOf } from '@siklus/workflow';
import { beforeEach, describe, expect, test } from 'vitest';
import { amend } from '../support/amend.ts';
import { akun, dana } from '../support/given.ts';
import { erasing } from '../support/erasing.ts';
import { firstDifference } from '../support/proof.ts';
import { chained, databasesOf, newStore, run } from './stores.ts';
import { askOn, command, open, play, settle, year, type Ask } from './year.ts';

type Log = readonly { readonly seq: number; readonly entry: string }[];
type Did = NonNullable<Entry['did']>;

const line = { id: 'b1', akun, uraian: 'Honor', dana, jumlah: '50000.00' };
const receiver = 'Budi Rahasia';

describe.each(databasesOf('lawful'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeEach(async () => {
    store = await newStore(kind);
    await settle(store);
    ask = askOn(store);
    await play(ask, year);
    const seed = { dpa: 'dpa1', spd: ['spd1'], bulan: 2, keperluan: 'Honor', penerima: receiver, bank: 'BJB' };
    await play(ask, [
      ['bendahara', open('spp', 'spp9', { ...seed, rekening: '0012345678', rincian: [line] })],
      ['bendahara', command('spp9', 1, 'submit')],
    ]);
  });

  const log = (): Promise<Log> => store.read.selectFrom('journal').select(['seq', 'entry']).orderBy('seq').execute();

  /** Forges the last entry as somebody would who can also mend the chain of hashes and the tables. */
  const forge = async (change: (entry: Entry & { did: Did }) => object): Promise<void> => {
    const rows = await log();
    const forged = rows.map((row, index) => {
      const entry = readEntry(row.entry);
      if (index < rows.length - 1 || entry.did === undefined) return row;
      return { ...row, entry: JSON.stringify({ ...entry, ...change({ ...entry, did: entry.did }) }) };
    });
    await run(store, ...chained(forged));
  };
  const nobodyWaits = ({ did }: { did: Did }): object => ({ did: { ...did, title: 'Honor palsu', waits: [] } });
  const eraseReceiver = () => run(store, ...erasing(receiver));
  const lawFindings = async () => (await verify(store)).differences.filter((it) => it.kind === 'law');

  test('a log that nobody forged is done again whole, also where the receiver was erased', async () => {
    expect(await verify(store)).toMatchObject({ outcome: 'clean', unredone: { law: 0, erased: 0 } });
    await eraseReceiver();
    expect(await verify(store)).toMatchObject({
      ok: true,
      outcome: 'as-far-as-proven',
      erased: 1,
      unredone: { law: 0, erased: 0 },
    });
  });

  test('a forged entry is found, also where a word of its paper was erased', async () => {
    await forge(nobodyWaits);
    expect(await lawFindings()).toHaveLength(1);
    await eraseReceiver();
    expect(await lawFindings()).toHaveLength(1);
  });

  test('a law that this release does not know is found, so is one before that of the paper', async () => {
    await forge((entry) => ({ ...nobodyWaits(entry), law: definitionOf('spp').law + 1 }));
    expect((await lawFindings()).map((it) => it.where)).toContainEqual(expect.stringMatching(/spp spp9 law$/));
    await forge(() => ({ law: 0 }));
    expect((await lawFindings()).map((it) => it.where)).toContainEqual(expect.stringMatching(/spp spp9 law$/));
  });

  test('a whole body where the law did not rise is found', async () => {
    const row = await store.read
      .selectFrom('document')
      .select('body')
      .where('id', '=', 'spp9')
      .executeTakeFirstOrThrow();
    await forge(({ did }) => ({ did: { ...did, body: JSON.parse(row.body) as Did['body'] } })); // a body as it is stored
    expect((await lawFindings()).map((it) => it.where)).toContainEqual(expect.stringMatching(/keeps the whole body$/));
  });

  test('entries of a law before are counted, and the one in which the paper rose is done again with its body', async () => {
    const rows = (await log()).map((row) => readEntry(row.entry));
    const papers = new Set(rows.flatMap((it) => (it.birth?.type === 'spp' ? [it.document] : [])));
    const older = rows.filter((it) => papers.has(it.document)).length;
    const { law } = definitionOf('spp');
    amend('spp', { steps: { [law]: (body) => ({ ...body, keperluan: `${String(body['keperluan'])} (2026)` }) } });
    expect(await verify(store)).toMatchObject({ outcome: 'as-far-as-proven', unredone: { law: older, erased: 0 } });
    expect(await ask('ppk-skpd', command('spp9', 2, 'return', { to: 'draft', reason: 'Periksa lagi.' }))).toMatchObject(
      { ok: true },
    );
    expect(await firstDifference(store)).toBeUndefined();
    expect(await verify(store)).toMatchObject({ unredone: { law: older } });
    await forge(({ did }) => ({ did: { ...did, body: { ...did.body, keperluan: 'Lain' } } }));
    expect((await lawFindings()).map((it) => it.where)).toContainEqual(expect.stringMatching(/spp spp9 body$/));
  });

  test('an entry that hangs on erased words is counted, and neither proven nor called wrong', async () => {
    amend('spp', { title: ({ penerima }: { penerima: string }) => penerima }, definitionOf('spp').law);
    const before = await verify(store);
    expect(before.counts.law).toBeGreaterThan(0);
    await eraseReceiver();
    const after = await verify(store);
    expect(after.unredone.erased).toBe(2);
    expect(after.counts.law).toBe((before.counts.law ?? 0) - 2);
  });
});
