// Two people write in one paper: what each changed stands, a clash shows both values, and asking twice changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodeBody } from './facts.ts';
import { applyPatch, canonical, oddRows, Patch, rowsTwice, type Body } from './patch.ts';

const body: Body = {
  nama: 'Susun',
  rincian: [
    { id: 'a', harga: '1', uraian: 'x' },
    { id: 'b', harga: '2', uraian: 'y' },
  ],
};
const price = (id: string, from: string, to: string): Patch => ({
  rows: { rincian: { change: [{ id, set: { harga: { from, to } } }] } },
});

describe('a patch that fits', () => {
  test('changes fields and rows, and says what each was before', () => {
    const done = applyPatch(body, {
      set: { nama: { from: 'Susun', to: 'Tata' } },
      rows: {
        rincian: {
          add: [{ id: 'c', harga: '3' }],
          change: [{ id: 'a', set: { harga: { from: '1', to: '9' } } }],
          remove: [{ id: 'b', from: { id: 'b', harga: '2', uraian: 'y' } }],
        },
      },
    });
    expect(done).toEqual({
      ok: true,
      body: {
        nama: 'Tata',
        rincian: [
          { id: 'a', harga: '9', uraian: 'x' },
          { id: 'c', harga: '3' },
        ],
      },
      changes: [
        { at: 'nama', before: 'Susun', after: 'Tata' },
        { at: 'rincian/c', before: undefined, after: { id: 'c', harga: '3' } },
        { at: 'rincian/a/harga', before: '1', after: '9' },
        { at: 'rincian/b', before: { id: 'b', harga: '2', uraian: 'y' }, after: undefined },
      ],
    });
  });

  test('leaves the body that it was given as it was', () => {
    const before = canonical(body);
    applyPatch(body, price('a', '1', '9'));
    expect(canonical(body)).toBe(before);
  });

  test('two editors on different rows, or different fields of a row, both succeed', () => {
    const first = applyPatch(body, price('a', '1', '9'));
    const second = first.ok ? applyPatch(first.body, price('b', '2', '8')) : first;
    const third = second.ok
      ? applyPatch(second.body, {
          rows: { rincian: { change: [{ id: 'a', set: { uraian: { from: 'x', to: 'z' } } }] } },
        })
      : second;
    expect(third).toMatchObject({ ok: true, body: { rincian: [{ harga: '9', uraian: 'z' }, { harga: '8' }] } });
  });
});

describe('a clash', () => {
  test('on one field shows what was seen, what is wanted and what stands now', () => {
    expect(applyPatch(body, price('a', '0', '9'))).toEqual({
      ok: false,
      conflicts: [{ at: 'rincian/a/harga', seen: '0', wanted: '9', now: '1' }],
    });
  });

  test('both wanting the same is no clash', () =>
    expect(applyPatch(body, price('a', '0', '1'))).toMatchObject({ ok: true, changes: [] }));

  test('changing a row that somebody removed is a clash', () =>
    expect(applyPatch(body, price('gone', '1', '2'))).toMatchObject({
      ok: false,
      conflicts: [{ at: 'rincian/gone', now: undefined }],
    }));

  test('removing a row that somebody changed is a clash that shows the row', () => {
    const remove = [{ id: 'a', from: { id: 'a', harga: '0', uraian: 'x' } }];
    expect(applyPatch(body, { rows: { rincian: { remove } } })).toMatchObject({
      ok: false,
      conflicts: [{ now: { id: 'a', harga: '1' } }],
    });
  });

  test('adding a row under an id that stands with other content is a clash', () =>
    expect(applyPatch(body, { rows: { rincian: { add: [{ id: 'a', harga: '5' }] } } })).toMatchObject({
      ok: false,
      conflicts: [{ at: 'rincian/a' }],
    }));

  test('one clash undoes the whole patch', () => {
    const patch: Patch = { set: { nama: { from: 'Susun', to: 'Tata' } }, ...price('a', '0', '9') };
    expect(applyPatch(body, patch)).toEqual({
      ok: false,
      conflicts: [expect.objectContaining({ at: 'rincian/a/harga' })],
    });
  });
});

const names = fc.constantFrom('nama', 'lokasi', 'mulai');
const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const bodies = fc.record({
  nama: value,
  lokasi: value,
  rincian: fc.uniqueArray(fc.record({ id: ids, harga: value, uraian: value }), { selector: (row) => row.id }),
});

test('applying a patch a second time changes nothing and is no clash', () => {
  fc.assert(
    fc.property(bodies, names, value, ids, value, (before, name, wish, id, harga) => {
      const row = before.rincian.find((it) => it.id === id);
      const edits =
        row === undefined
          ? { add: [{ id, harga }] }
          : { change: [{ id, set: { harga: { from: row.harga, to: harga } } }] };
      const now = (before as Body)[name];
      const patch: Patch = { set: { [name]: { from: now, to: wish } }, rows: { rincian: edits } };
      const once = applyPatch(before, patch);
      if (!once.ok) throw new Error('a patch made from what stands must fit');
      expect(applyPatch(once.body, patch)).toEqual({ ok: true, body: once.body, changes: [] });
    }),
  );
});

describe('names that JavaScript gives a meaning', () => {
  const hostile = JSON.parse(
    '{"set":{"__proto__":{"to":{"admin":true}}},"rows":{"__proto__":{"add":[{"id":"x"}]},"rincian":{"change":[{"id":"a","set":{"__proto__":{"to":{"admin":true}}}}]}}}',
  ) as Patch; // as a client might send it

  const paper = z.strictObject({
    nama: z.string(),
    rincian: z.array(z.strictObject({ id: z.string(), harga: z.string(), uraian: z.string() })),
  });

  test('change nothing, neither in the paper nor in any other object', () => {
    const done = applyPatch(body, hostile);
    expect(done).toMatchObject({ ok: true, changes: [] });
    if (!done.ok) return;
    expect(Object.keys(done.body)).toEqual(['nama', 'rincian']);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect((done.body as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test('do not pass through the schema of the wire either', () => {
    const parsed = Patch.safeParse(hostile);
    const done = parsed.success ? applyPatch(body, parsed.data) : undefined;
    expect(done === undefined || (done.ok && done.changes.length === 0)).toBe(true);
  });

  test.each(['constructor', 'prototype', 'toString'])(
    '%s is a field like any other, for the schema of the paper to refuse',
    (name) => {
      const set = { [name]: { to: 1 } };
      const done = applyPatch(body, {
        set,
        rows: { rincian: { change: [{ id: 'a', set }] }, [name]: { add: [{ id: 'x' }] } },
      });
      const added = done.ok ? Object.keys(done.body).filter((it) => !Object.hasOwn(body, it)) : [];
      expect(added).toEqual([name]);
      expect(done.ok && done.changes.map((it) => it.at)).toEqual([name, `rincian/a/${name}`, `${name}/x`]);
      expect(decodeBody(paper, done.ok ? done.body : body)).toMatchObject({ refusals: [{}, {}] });
    },
  );

  test('a row that hides one stays a row of its own, for the schema of the paper to refuse', () => {
    const add = [JSON.parse('{"id":"x","__proto__":{"admin":true}}') as { id: string }]; // as a client might send it
    const done = applyPatch(body, { rows: { rincian: { add } } });
    const row = done.ok ? (done.body['rincian'] as Record<string, unknown>[]).at(-1) : undefined;
    expect(row?.['admin']).toBeUndefined();
  });
});

test('what is taken away is said to be gone, and a row that is added is said as it was added, whatever follows', () => {
  const done = applyPatch(body, {
    set: { nama: { from: 'Susun', to: null } },
    rows: {
      rincian: { add: [{ id: 'c', harga: '1' }], change: [{ id: 'c', set: { harga: { from: '1', to: '2' } } }] },
    },
  });
  expect(done).toMatchObject({
    changes: [
      { at: 'nama', before: 'Susun', after: undefined },
      { at: 'rincian/c', after: { id: 'c', harga: '1' } },
      { at: 'rincian/c/harga', before: '1', after: '2' },
    ],
  });
});

test('a row keeps its id, no two have the same, and a list is not replaced and edited at once', () => {
  const places = (patch: Patch, of: Body = body) => oddRows(patch, of).map((it) => it.at);
  expect(places({ rows: { rincian: { change: [{ id: 'a', set: { id: { from: 'a', to: 'z' } } }] } } })).toEqual([
    'rincian/a/id',
  ]);
  expect(places({ set: { rincian: { to: [] } }, rows: { rincian: {} } })).toEqual(['rincian']);
  const twice = { ...body, rincian: [{ id: 'a' }, { id: 'b' }, { id: 'a' }], kode: ['x', 'x'] };
  expect(places({ rows: { rincian: {} } }, twice)).toEqual(['rincian/a']);
  expect(places({ set: { nama: { to: 'x' } } }, twice)).toEqual([]);
  expect(rowsTwice(twice).map((it) => it.at)).toEqual(['rincian/a']);
  expect(places({ rows: { rincian: {} } })).toEqual([]);
});

test('a list that was begun stays when its only row goes again', () => {
  const row = { id: 't1' };
  const done = applyPatch(body, { rows: { lain: { add: [row], remove: [{ id: 't1', from: row }] } } });
  expect(done).toMatchObject({ body: { lain: [] } });
});

test('a patch that changes nothing gives the very body back, one that changes something another', () => {
  const patched = (patch: Patch): unknown => {
    const answer = applyPatch(body, patch);
    return answer.ok ? answer.body : answer.conflicts;
  };
  expect(patched({})).toBe(body);
  expect(patched({ set: { nama: { from: 'Susun', to: 'Susun' } }, rows: { rincian: {} } })).toBe(body);
  expect(patched({ set: { nama: { from: 'Susun', to: 'Tata' } } })).not.toBe(body);
});

test('equal values give equal text whatever the order of their keys', () => {
  expect(canonical({ b: 1, a: [{ d: undefined, c: null }] })).toBe(canonical({ a: [{ c: null }], b: 1 }));
});

test('null on the wire takes an optional field away, as JSON has no word for nothing', () => {
  const body = { rincian: [{ id: 'l1', volume2: '3' }] };
  const patch = Patch.parse({
    rows: { rincian: { change: [{ id: 'l1', set: { volume2: { from: '3', to: null } } }] } },
  });
  expect(applyPatch(body, patch)).toMatchObject({ ok: true, body: { rincian: [{ id: 'l1' }] } });
  const back = Patch.parse({
    rows: { rincian: { change: [{ id: 'l1', set: { volume2: { from: null, to: '4' } } }] } },
  });
  expect(applyPatch({ rincian: [{ id: 'l1' }] }, back)).toMatchObject({
    ok: true,
    body: { rincian: [{ id: 'l1', volume2: '4' }] },
  });
});
