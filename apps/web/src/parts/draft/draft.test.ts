// Patches from before and after, what of them may travel, and edits carried over other people's writing.
import { applyPatch, Patch, Rka, type Body } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { countEdits, patchOf, sendable } from './patch-of.ts';
import { rebase, replay, settle } from './rebase.ts';

const row = (id: string, more: object = {}) => ({
  id,
  akun: '5.1.02.01.01.0024',
  uraian: id,
  volume1: '1',
  satuan1: 'buah',
  harga: '1000.00',
  ppn: '0',
  dana: '1.1',
  ...more,
});
const body: Body = {
  subKegiatan: '1.05.02.2.03.0002',
  nama: 'N',
  lokasi: 'L',
  mulai: 1,
  selesai: 12,
  rincian: [row('a'), row('b'), row('c')],
  indikator: [],
};
const wanted: Body = {
  ...body,
  lokasi: 'Cibinong',
  rincian: [row('a', { volume2: '3', satuan2: 'bulan' }), row('c'), row('d')],
};
const overTheWire = (patch: Patch | undefined): Patch => Patch.parse(JSON.parse(JSON.stringify(patch)));

test('the patch between two bodies leads from one to the other, also over the wire', () => {
  const patched = applyPatch(body, overTheWire(patchOf(body, wanted)));
  expect(patched).toMatchObject({ ok: true, body: wanted });
});

test('a field taken away travels as null, since JSON has no word for "not there"', () => {
  const back = overTheWire(patchOf(wanted, body));
  expect(back.rows?.['rincian']?.change).toEqual([
    { id: 'a', set: { volume2: { from: '3', to: null }, satuan2: { from: 'bulan', to: null } } },
  ]);
});

test('equal bodies make no patch', () => expect(patchOf(body, structuredClone(body))).toBeUndefined());

test('edits are counted one by one', () => expect(countEdits(patchOf(body, wanted)!)).toBe(5));

test('a large paste goes in portions that add up', () => {
  const many: Body = { ...body, rincian: Array.from({ length: 2500 }, (_, index) => row(`n${index}`)) };
  let now = body;
  let portions = 0;
  for (let patch = patchOf(now, many); patch !== undefined; patch = patchOf(now, many)) {
    const patched = applyPatch(now, patch);
    if (!patched.ok) throw new Error('conflict with nobody');
    now = patched.body;
    portions += 1;
  }
  expect([portions, now]).toEqual([3, many]);
});

test('an invalid field waits while the rest of its row is sent; a new row waits as a whole', () => {
  const next: Body = {
    ...body,
    mulai: 13,
    rincian: [row('a', { harga: 'abc', uraian: 'baru' }), row('b'), row('c'), row('d', { akun: '' })],
  };
  const { body: sent, held } = sendable(Rka, body, next);
  expect(held).toBe(3);
  expect(sent).toEqual({ ...body, rincian: [row('a', { uraian: 'baru' }), row('b'), row('c')] });
});

test('edits in other rows and fields are carried over to a newer body', () => {
  const fresh: Body = { ...body, nama: 'Baru', rincian: [row('a', { harga: '5.00' }), row('b'), row('c'), row('e')] };
  const draft = rebase({ base: body, wanted }, fresh);
  const patched = applyPatch(fresh, patchOf(draft.base, draft.wanted)!);
  expect(patched).toEqual(expect.objectContaining({ ok: true, body: draft.wanted }));
  expect(draft.wanted).toMatchObject({ nama: 'Baru', lokasi: 'Cibinong' });
  expect(draft.wanted['rincian']).toEqual([
    row('a', { volume2: '3', satuan2: 'bulan', harga: '5.00' }),
    row('c'),
    row('e'),
    row('d'),
  ]);
});

const mine = { base: body, wanted: { ...body, rincian: [row('a', { harga: '2.00' }), row('c')] } };
const fresh: Body = { ...body, rincian: [row('a', { harga: '3.00' }), row('b', { uraian: 'lain' }), row('c')] };

test('a clash is not lost by carrying over: the store still finds it', () => {
  const draft = rebase(mine, fresh);
  const patched = applyPatch(fresh, patchOf(draft.base, draft.wanted)!);
  expect(patched.ok ? [] : patched.conflicts.map((it) => it.at)).toEqual(['rincian/a/harga', 'rincian/b']);
});

test.each(['mine', 'stored'] as const)('settled for %s, the patch goes through', (keep) => {
  let draft = rebase(mine, fresh);
  const first = applyPatch(fresh, patchOf(draft.base, draft.wanted)!);
  for (const conflict of first.ok ? [] : first.conflicts) draft = settle(draft, conflict, keep);
  const patch = patchOf(draft.base, draft.wanted);
  const patched = patch === undefined ? { ok: true, body: fresh } : applyPatch(fresh, patch);
  const rows =
    keep === 'mine'
      ? [row('a', { harga: '2.00' }), row('c')]
      : [row('a', { harga: '3.00' }), row('b', { uraian: 'lain' }), row('c')];
  expect(patched).toMatchObject({ ok: true, body: { rincian: expect.arrayContaining(rows) } });
  expect((draft.wanted['rincian'] as unknown[]).length).toBe(rows.length);
});

test('a changed row that somebody removed is put back by "mine"', () => {
  const gone: Body = { ...body, rincian: [row('b'), row('c')] };
  const draft = rebase(
    { base: body, wanted: { ...body, rincian: [row('a', { harga: '9.00' }), row('b'), row('c')] } },
    gone,
  );
  const first = applyPatch(gone, patchOf(draft.base, draft.wanted)!);
  const conflict = first.ok ? undefined : first.conflicts[0];
  expect(conflict).toMatchObject({ at: 'rincian/a', now: undefined });
  const settled = settle(draft, conflict!, 'mine');
  expect(applyPatch(gone, patchOf(settled.base, settled.wanted)!)).toMatchObject({
    ok: true,
    body: { rincian: [row('b'), row('c'), row('a', { harga: '9.00' })] },
  });
});

test('edits left behind are laid over the body of today; those stored meanwhile are no edits any more', () => {
  const patch = patchOf(body, wanted)!;
  expect(replay(body, patch).wanted).toEqual(wanted);
  const stored = replay(wanted, patch);
  expect(applyPatch(wanted, patchOf(stored.base, stored.wanted) ?? {})).toMatchObject({ ok: true, changes: [] });
});

test('a list of bare ids is one value: it travels whole and only when it has changed', () => {
  const spp: Body = { jenis: 'LS', spd: ['a', 'b'], keperluan: '', rincian: [] };
  expect(patchOf(spp, { ...spp, keperluan: 'Termin 1' })).toEqual({ set: { keperluan: { from: '', to: 'Termin 1' } } });
  expect(patchOf(spp, { ...spp, spd: ['a'] })).toEqual({ set: { spd: { from: ['a', 'b'], to: ['a'] } } });
  expect(rebase({ base: spp, wanted: { ...spp, keperluan: 'Termin 1' } }, { ...spp, spd: ['c'] }).wanted).toMatchObject(
    { keperluan: 'Termin 1', spd: ['c'] },
  );
});

test('a list of bare ids travels too where it was empty, or becomes so', () => {
  const [none, one] = [{ dpa: [] }, { dpa: ['dpa-1'] }];
  expect(patchOf(none, one)).toEqual({ set: { dpa: { from: [], to: ['dpa-1'] } } });
  expect(patchOf(one, none)).toEqual({ set: { dpa: { from: ['dpa-1'], to: [] } } });
  expect(patchOf({ rincian: [] }, { rincian: [{ id: 'a' }] })).toEqual({ rows: { rincian: { add: [{ id: 'a' }] } } });
});
