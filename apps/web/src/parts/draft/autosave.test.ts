// The queue against a store that is slow, refuses, is written to by others, or cannot be reached.
import { applyPatch, Rka, type Body, type Patch } from '@siklus/workflow';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAutosave, type SaveAnswer } from './autosave.ts';

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
  rincian: [row('a')],
  indikator: [],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store of one paper that answers after 100 ms; an answer kept under its key is given again. */
function open(first: Body = body) {
  const store = {
    body: first,
    version: 1,
    sent: [] as { key: string; patch: Patch }[],
    reachable: true,
    busy: false,
    loseAnswer: false,
    answers: new Map<string, SaveAnswer>(),
    unsent: undefined as Patch | undefined,
  };
  const decide = (patch: Patch): SaveAnswer => {
    const patched = applyPatch(store.body, patch);
    if (!patched.ok)
      return { ok: false, refusals: [{ code: 'conflict', text: { id: '', en: '' }, conflicts: patched.conflicts }] };
    store.body = patched.body;
    store.version += 1;
    return { ok: true, version: store.version };
  };
  const send = async (key: string, patch: Patch): Promise<SaveAnswer> => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!store.reachable) throw new Error('no network');
    if (store.busy) return 'later';
    store.sent.push({ key, patch });
    const answer = store.answers.get(key) ?? decide(JSON.parse(JSON.stringify(patch)) as Patch);
    store.answers.set(key, answer);
    if (store.loseAnswer) {
      store.loseAnswer = false;
      throw new Error('connection reset');
    }
    return answer;
  };
  let keys = 0;
  const queue = openAutosave({
    schema: Rka,
    body: first,
    version: 1,
    send,
    makeKey: () => `k${(keys += 1)}`,
    onUnsent: (patch) => (store.unsent = patch),
  });
  return { store, queue, type: (more: object) => queue.edit((it) => ({ ...it, ...more })) };
}
const rows = (...list: object[]) => ({ rincian: list });

test('edits within a moment travel together, once', async () => {
  const { store, queue, type } = open();
  type({ lokasi: 'C' });
  await vi.advanceTimersByTimeAsync(300);
  type({ lokasi: 'Ci' });
  expect(queue.state()).toMatchObject({ status: 'waiting', unsent: 1 });
  await vi.advanceTimersByTimeAsync(750);
  expect(queue.state().status).toBe('saving');
  await vi.advanceTimersByTimeAsync(100);
  expect(store.sent).toHaveLength(1);
  expect(queue.state()).toMatchObject({ status: 'saved', unsent: 0, version: 2 });
});

test('what is typed during a save is made against the acknowledged body and follows', async () => {
  const { store, queue, type } = open();
  type({ lokasi: 'A' });
  await vi.advanceTimersByTimeAsync(750);
  type({ lokasi: 'B' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.sent.map((it) => it.patch.set?.['lokasi'])).toEqual([
    { from: 'L', to: 'A' },
    { from: 'A', to: 'B' },
  ]);
  expect([queue.state().status, store.body['lokasi']]).toEqual(['saved', 'B']);
});

test('a lost answer is asked for again under the same key, and the row is there once', async () => {
  const { store, queue, type } = open();
  store.loseAnswer = true;
  type(rows(row('a'), row('b')));
  await vi.advanceTimersByTimeAsync(900);
  expect(queue.state().status).toBe('offline');
  type(rows(row('a'), row('b', { uraian: 'terus mengetik' })));
  await vi.advanceTimersByTimeAsync(6000);
  expect(store.sent.map((it) => it.key)).toEqual(['k1', 'k1', 'k2']);
  expect(store.body['rincian']).toEqual([row('a'), row('b', { uraian: 'terus mengetik' })]);
  expect(queue.state().status).toBe('saved');
});

test('out of reach nothing is lost: it is tried again, and kept aside until acknowledged', async () => {
  const { store, queue, type } = open();
  store.reachable = false;
  type({ lokasi: 'A' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(queue.state().status).toBe('offline');
  expect(store.unsent?.set?.['lokasi']).toEqual({ from: 'L', to: 'A' });
  store.reachable = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect([queue.state().status, store.unsent, store.body['lokasi']]).toEqual(['saved', undefined, 'A']);
});

test('told to wait it waits and sends the same again, and says so', async () => {
  const { store, queue, type } = open();
  store.busy = true;
  type({ lokasi: 'A' });
  await vi.advanceTimersByTimeAsync(900);
  expect([queue.state().status, queue.state().unsent]).toEqual(['busy', 1]);
  type({ lokasi: 'AB' });
  expect(store.unsent?.set?.['lokasi']).toEqual({ from: 'L', to: 'AB' });
  store.busy = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect(store.sent.map((it) => it.key)).toEqual(['k1', 'k2']);
  expect([queue.state().status, store.body['lokasi']]).toEqual(['saved', 'AB']);
});

test('a clash stops the queue until every field is settled', async () => {
  const { store, queue, type } = open();
  store.body = { ...store.body, lokasi: 'Orang lain', rincian: [row('a', { harga: '7.00' })] };
  type({ lokasi: 'Saya', ...rows(row('a', { harga: '9.00' })) });
  await vi.advanceTimersByTimeAsync(900);
  const { conflicts } = queue.state();
  expect(conflicts.map((it) => [it.at, it.wanted, it.now])).toEqual([
    ['lokasi', 'Saya', 'Orang lain'],
    ['rincian/a/harga', '9.00', '7.00'],
  ]);
  queue.settle(conflicts[0]!, 'stored');
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.sent).toHaveLength(1);
  queue.settle(conflicts[1]!, 'mine');
  await vi.advanceTimersByTimeAsync(900);
  expect(store.body).toMatchObject({ lokasi: 'Orang lain', rincian: [{ harga: '9.00' }] });
  expect(queue.state()).toMatchObject({ status: 'saved', wanted: store.body });
});

test('a newer body from somebody else comes in under the edits', async () => {
  const { queue, type } = open();
  type({ lokasi: 'Saya' });
  queue.refresh({ ...body, nama: 'Baru' }, 5);
  expect(queue.state()).toMatchObject({ version: 5, wanted: { lokasi: 'Saya', nama: 'Baru' } });
  queue.refresh({ ...body, nama: 'Lama' }, 4);
  expect(queue.state().wanted).toMatchObject({ nama: 'Baru' });
});

test('somebody else saved just before: their edits come in with the next reading, though the version is already passed', async () => {
  const { store, queue, type } = open();
  store.body = { ...store.body, nama: 'Baru' };
  store.version = 2;
  type({ lokasi: 'Saya' });
  await vi.advanceTimersByTimeAsync(900);
  expect(store.version).toBe(3);
  queue.refresh(store.body, 3);
  expect(queue.state()).toMatchObject({ version: 3, status: 'saved', wanted: { lokasi: 'Saya', nama: 'Baru' } });
});

test('an unfinished row waits, the rest is stored, and a flush says so', async () => {
  const { store, queue, type } = open();
  type({ lokasi: 'A', ...rows(row('a'), row('b', { akun: '' })) });
  const flushed = queue.flush();
  await vi.advanceTimersByTimeAsync(300);
  expect(await flushed).toBe(false);
  expect(queue.state()).toMatchObject({ status: 'waiting', held: 1 });
  expect(store.body).toMatchObject({ lokasi: 'A', rincian: [row('a')] });
  type(rows(row('a')));
  expect(queue.state()).toMatchObject({ status: 'saved', unsent: 0 });
});

test('edits of an earlier visit are taken up again', async () => {
  const { store, queue } = open();
  queue.restore({ set: { lokasi: { from: 'L', to: 'Kemarin' } } });
  await vi.advanceTimersByTimeAsync(900);
  expect([store.body['lokasi'], queue.state().status]).toEqual(['Kemarin', 'saved']);
});

test('a queue that has held nothing tells nobody that nothing is left: what an earlier visit left behind stays until it is taken up', async () => {
  const { store, queue } = open();
  const left: Patch = { set: { lokasi: { from: 'L', to: 'Ciawi' } } };
  store.unsent = left;
  await queue.flush();
  queue.refresh({ ...body, mulai: 2 }, 2);
  await vi.advanceTimersByTimeAsync(2000);
  await queue.flush();
  expect(store.unsent).toBe(left);
  queue.restore(left);
  expect(store.unsent).toEqual(left);
  await vi.advanceTimersByTimeAsync(2000);
  expect([store.body['lokasi'], store.unsent]).toEqual(['Ciawi', undefined]);
});
