// Whatever drafters send as an edit, the log says what became of the paper: any sequence of patches leaves the proof whole.

import { verify, type Deed } from '@siklus/api';
import type { Store } from '@siklus/store';
import type { Patch } from '@siklus/workflow';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extent } from '../support/extent.ts';
import { akun, dana } from '../support/given.ts';
import { databasesOf, run, sharedStore } from './stores.ts';
import { askOn, command, open, play, rkaSeed, settle, year, type Ask } from './year.ts';

const ids = fc.constantFrom('l1', 'l2', 'l3');
const words = fc.constantFrom('', 'Kertas', 'Tinta');
const amount = fc.constantFrom('1', '2', '12.5');
const nothing = fc.constant(null);
const rarely = <T>(odd: fc.Arbitrary<T>, usual: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: odd }, { weight: 9, arbitrary: usual });

/** A row of an RKA; some of its fields may be absent. */
const needed = { akun: fc.constant(akun), uraian: words, dana: fc.constant(dana), volume1: amount, satuan1: words };
const row = fc.record(
  { id: ids, ...needed, harga: fc.constant('1000.00'), ppn: fc.constant('0'), volume2: amount, satuan2: words },
  { requiredKeys: ['id', 'akun', 'uraian', 'dana', 'volume1', 'satuan1', 'harga', 'ppn'] },
);

interface Wish {
  readonly name: string;
  readonly to: unknown;
}
const wish = (names: readonly string[], to: fc.Arbitrary<unknown>): fc.Arbitrary<Wish> =>
  fc.record({ name: fc.constantFrom(...names), to });

const ofPaper = rarely(
  wish(['mulai', 'lokasi', 'constructor'], fc.oneof(nothing, amount)),
  fc.oneof(wish(['lokasi'], words), wish(['mulai'], fc.integer({ min: 1, max: 12 }))),
);
const ofRow = rarely(
  wish(['id', 'toString', 'uraian'], fc.oneof(ids, nothing)),
  fc.oneof(
    wish(['uraian', 'satuan1'], words),
    wish(['volume1'], amount),
    wish(['volume2', 'satuan2', 'spesifikasi'], fc.oneof(amount, nothing)),
  ),
);

/** What an edit wants; what it has seen is filled in from the paper as it then stands, or left out. */
const edits = fc.record({
  set: fc.array(ofPaper, { maxLength: 2 }),
  add: fc.array(row, { maxLength: 2 }),
  change: fc.array(fc.record({ id: ids, set: fc.array(ofRow, { maxLength: 2 }) }), { maxLength: 2 }),
  remove: fc.array(ids, { maxLength: 1 }),
  honest: rarely(fc.constant(false), fc.constant(true)),
});
type Edits = typeof edits extends fc.Arbitrary<infer It> ? It : never;

type Rows = readonly Readonly<Record<string, unknown>>[];

const patchOf = (body: Readonly<Record<string, unknown>>, wanted: Edits): Patch => {
  const known = new Map((body['rincian'] as Rows).map((it) => [it['id'], it])); // the body of an RKA
  const over = (of: Readonly<Record<string, unknown>>, wishes: readonly Wish[]) =>
    Object.fromEntries(
      wishes.map(({ name, to }) => [
        name,
        { ...(wanted.honest && Object.hasOwn(of, name) ? { from: of[name] } : {}), to },
      ]),
    );
  const add = wanted.add.filter((it) => !known.has(it.id));
  // Of the rows that there are, and of those that this very patch adds.
  const some = new Map([...known, ...add.map((it) => [it.id, it] as const)]);
  const rowOf = (id: string) => some.get(id) ?? {};
  return {
    set: over(body, wanted.set),
    rows: {
      rincian: {
        add,
        change: wanted.change
          .filter((it) => some.has(it.id))
          .map((it) => ({ id: it.id, set: over(rowOf(it.id), it.set) })),
        remove: wanted.remove.map((id) => ({ id, from: { ...rowOf(id), id } })),
      },
    },
  };
};

describe.each(databasesOf('edits'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;
  let edited = 0;
  const refused = new Set<unknown>();

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    ask = askOn(store);
    const first = year.findIndex(([, deed]) => deed.kind === 'open' && deed.type === 'rka');
    await play(ask, year.slice(0, first + 1));
  });
  afterAll(() => store.close());

  const paper = () =>
    store.read
      .selectFrom('document')
      .select(['id', 'version', 'body'])
      .where('type', '=', 'rka')
      .executeTakeFirstOrThrow();

  test('any sequence of patches leaves the proof whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 5 }), async (some) => {
        for (const it of some) {
          const { id, version, body } = await paper();
          const patch = patchOf(JSON.parse(body) as Record<string, unknown>, it);
          const answer = await ask('pptk', command(id, version, 'revise', { patch }));
          if (answer.ok) edited += 1;
          else refused.add(answer.refusals[0]?.code);
        }
        expect((await verify(store)).differences).toEqual([]);
      }),
      { numRuns: extent(40, 400) },
    );
    expect(edited).toBeGreaterThan(20);
    expect(refused).toEqual(new Set(['conflict', 'malformed']));
  });

  test('a list that is replaced and edited at once, or rows of one id, are refused in an edit and at the opening', async () => {
    const { id, version, body } = await paper();
    const { rincian } = JSON.parse(body) as { rincian: readonly object[] }; // the body of an RKA
    const twice = [{ ...rkaSeed.rincian[0] }, { ...rkaSeed.rincian[0], uraian: 'LAIN' }];
    const from = { from: rincian };
    for (const patch of [
      { set: { rincian: { ...from, to: twice } } },
      { set: { rincian: { ...from, to: twice } }, rows: { rincian: {} } },
    ])
      expect(await ask('pptk', command(id, version, 'revise', { patch }))).toMatchObject({
        refusals: [{ code: 'malformed' }],
      });
    const seed = { ...rkaSeed, subKegiatan: '1.02.02.2.01.0002', rincian: twice };
    expect(await ask('pptk', open('rka', 'rka-ganda', seed))).toMatchObject({ ok: false });
  });

  test('a unit that the agency does not have is refused, whatever its name would do to the keys of accounts', async () => {
    for (const unit of ['hantu', 'tidak|ada', 'x|1|5|1|0|outside|p']) {
      const { opening, ...deed } = open('rka', 'rka-hantu', rkaSeed) as Deed & { kind: 'open' }; // as it was made
      expect(await ask('pptk', { ...deed, opening: { ...opening, unit } })).toMatchObject({
        refusals: [{ code: 'malformed', at: 'unit' }],
      });
    }
  });

  test('control: a line that an edit lost is found', async () => {
    await run(store, `update document set body = replace(body, '"rincian":', '"baris":') where type = 'rka'`);
    expect((await verify(store)).ok).toBe(false);
  });
});
