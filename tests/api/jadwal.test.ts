// Jadwal on the wire: who may decree, what a lock refuses, what a moved window opens, and the way of a late paper.

import { randomUUID } from 'node:crypto';
import {
  verify,
  type DecreeRow,
  type ExecuteAnswer,
  type JadwalView,
  type LateRow,
  type LockView,
  type Page,
  type PaperRow,
  type SettingView,
} from '@siklus/api';
import { chainJson, decreeKey, documents, type Decree } from '@siklus/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AKUN, dataOf, OPD, refusalOf, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja, goodRka, reachRka } from './year.ts';

let world: World;
let admin: Person;
const reason = 'Surat edaran Sekda 12/2025';

// Written over the newest edition unless another is given.
const decree = async (who: Person, wish: Decree, why = reason, last?: number): Promise<ExecuteAnswer> => {
  const known = await world.store.read
    .selectFrom('decree')
    .select('edition')
    .where('key', '=', decreeKey(wish))
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  const order = { key: randomUUID(), decree: wish, reason: why, last: last ?? known?.edition ?? 0 };
  return dataOf(await who.mutate('jadwal.decree', order)) as ExecuteAnswer;
};
const read = async <T>(path: string, input: object | undefined = { year: YEAR }): Promise<T> =>
  dataOf(await admin.query(`jadwal.${path}`, input)) as T;
const windowsOf = async (type: string): Promise<JadwalView['rows'][number] | undefined> =>
  (await read<JadwalView>('year')).rows.find((it) => it.type === type);

beforeAll(async () => {
  world = await startWorld();
  admin = await world.signIn('administrator');
});
afterAll(() => world.close());

const renjaOpen = (...windows: { opens: string; closes: string }[]): Decree => ({
  kind: 'jadwal',
  type: 'renja',
  year: YEAR,
  windows,
});

test('only the administrator decrees, with a reason and windows that make sense', async () => {
  const tapd = await world.signIn('tapd');
  expect(refusalOf(await decree(tapd, renjaOpen()))).toBe('not-your-office');
  expect(refusalOf(await decree(admin, renjaOpen(), 'ok'))).toBe('reason-required');
  const backwards = renjaOpen({ opens: '2025-05-01', closes: '2025-04-01' });
  expect(refusalOf(await decree(admin, backwards))).toBe('malformed');
  expect(refusalOf(await decree(admin, { ...renjaOpen(), type: 'surat' } as Decree))).toBe('malformed');
  const unknown: Decree = { kind: 'setelan', type: 'renja', name: 'tidak-ada', opd: '', value: '1' };
  expect(refusalOf(await decree(admin, unknown))).toBe('malformed');
  const chain: Decree = { kind: 'alur', type: 'renja', opd: '', chain: chainJson(documents.renja.chain) };
  const bare = { key: randomUUID(), decree: renjaOpen(), reason };
  for (const order of [{ ...bare, decree: { kind: 'lain' }, last: 0 }, { ...bare, decree: chain, last: 0 }, bare])
    expect((await admin.mutate('jadwal.decree', order)).status).toBe(400);
  expect(await read<DecreeRow[]>('history')).toEqual([]);
});

test('what could not be kept is refused with what to do: two windows in one, an agency that is none or has no part in it', async () => {
  const told = async (wish: Decree): Promise<unknown> => {
    const answer = await decree(admin, wish);
    return answer.ok ? 'done' : answer.refusals.map((it) => [it.code, it.at, it.text.id]);
  };
  const march = { opens: '2025-03-01', closes: '2025-03-31' };
  const overlaps = 'Jadwal 2 (31 Mar 2025 – 30 Apr 2025) bertumpuk dengan jadwal 1; pisahkan atau gabungkan.';
  expect(await told(renjaOpen(march, { opens: '2025-03-31', closes: '2025-04-30' }))).toEqual([
    ['malformed', 'windows/1', overlaps],
  ]);
  expect(await told(renjaOpen(march, march))).toEqual([['malformed', 'windows/1', expect.any(String)]]);
  const never = renjaOpen({ opens: '2026-13-45', closes: '2026-13-46' });
  const order = { key: randomUUID(), decree: never, reason, last: 0 };
  expect((await admin.mutate('jadwal.decree', order)).status).toBe(400);
  const setting = { kind: 'setelan', type: 'apbd', name: 'perkada-limit', value: '1000.00' } as const;
  const regional = [['malformed', 'opd', expect.stringContaining('tetapkan untuk seluruh daerah')]];
  expect(await told({ ...setting, opd: OPD })).toEqual(regional);
  const nowhere = '9.99.0.00.0.00.01.0000';
  const unlisted = [['malformed', 'opd', `OPD ${nowhere} tidak terdaftar; pilih OPD dari daftar.`]];
  const lock: Decree = { kind: 'kunci', aspect: 'akun', year: YEAR, opd: nowhere, code: '', locked: true };
  expect(await told(lock)).toEqual(unlisted);
  for (const [type, opd, refusals] of [
    ['rkpd', OPD, regional],
    ['renja', nowhere, unlisted],
  ] as const) {
    const chain = { key: randomUUID(), type, opd, chain: null, reason, last: 0 };
    const answer = dataOf(await admin.mutate('alur.publish', chain)) as ExecuteAnswer;
    expect(answer.ok ? [] : answer.refusals.map((it) => [it.code, it.at, it.text.id])).toEqual(refusals);
  }
  expect(await read<DecreeRow[]>('history')).toEqual([]);
});

test('the year shows every stage and type, with the stage of the region lit', async () => {
  const view = await read<JadwalView>('year');
  expect(view.stages.map((it) => it.stage)).toEqual(['rkpd.drafting']);
  expect(view.rows.filter((it) => it.kind === 'stage' && it.open).map((it) => it.type)).toEqual(['daerah.rkpd']);
  expect(await windowsOf('renja')).toMatchObject({ kind: 'paper', open: true });
});

test('closing a type refuses its drafters; a window moved opens it again, and the second decree counts', async () => {
  const planner = await world.signIn('perencana.1');
  const shut = renjaOpen({ opens: `${YEAR - 1}-01-01`, closes: `${YEAR - 1}-01-31` });
  expect(await decree(admin, shut)).toMatchObject({ ok: true, version: 1 });
  expect(refusalOf((await planner.open('renja', goodRenja)).answer)).toBe('window-closed');
  expect(await windowsOf('renja')).toMatchObject({ open: false, decreed: { edition: 1, reason } });
  const again = renjaOpen(...(shut.kind === 'jadwal' ? shut.windows : []), {
    opens: `${YEAR - 1}-02-01`,
    closes: `${YEAR - 1}-06-30`,
  });
  expect(await decree(admin, again)).toMatchObject({ ok: true, version: 2 });
  expect(await windowsOf('renja')).toMatchObject({ open: true, decreed: { edition: 2 } });
  // Whoever still has the first decree on the screen does not undo the second one unseen.
  const stale = await decree(admin, shut, reason, 1);
  expect(stale).toMatchObject({ refusals: [{ code: 'stale-version', figures: { seen: '1', now: '2' } }] });
  expect(refusalOf(await decree(admin, shut, reason, 0))).toBe('stale-version');
  expect(await windowsOf('renja')).toMatchObject({ open: true, decreed: { edition: 2 } });
  await reachRka(world);
  expect(await verify(world.store)).toMatchObject({ ok: true, differences: [] });
});

test('a lock refuses an edit and says who set it, when and why; lifted, the edit goes through', async () => {
  const pptk = await world.signIn('pptk.1');
  const { id } = await pptk.open('rka', goodRka('400000'));
  const edit = (from: string, to: string): object => ({
    name: 'revise',
    patch: { rows: { rincian: { change: [{ id: 'b1', set: { harga: { from, to } } }] } } },
  });
  const lock = { kind: 'kunci', aspect: 'akun', year: YEAR, opd: OPD, code: AKUN } as const;
  await decree(admin, { ...lock, code: '5.2', locked: true });
  // A lock of another code is in nobody's way.
  expect(refusalOf(await pptk.give(id, 1, edit('400000', '450000')))).toBe('done');
  await decree(admin, { ...lock, locked: true });
  const refused = await pptk.give(id, 2, edit('450000', '500000'));
  expect(refused).toMatchObject({
    refusals: [{ code: 'locked', at: 'rincian/b1/harga', figures: { by: 'Administrator alur dan jadwal', reason } }],
  });
  expect(await read<LockView[]>('locks')).toMatchObject([{ code: AKUN, opd: OPD, reason }, { code: '5.2' }]);
  await decree(admin, { ...lock, locked: false }, 'Selesai direviu Inspektorat');
  const locks = await read<LockView[]>('locks');
  expect(locks.filter((it) => it.locked).map((it) => it.code)).toEqual(['5.2']);
  // The lifted lock still says over which edition the next one is set.
  expect(locks.find((it) => !it.locked)).toMatchObject({ code: AKUN, edition: 2 });
  expect(refusalOf(await decree(admin, { ...lock, locked: true }, reason, 1))).toBe('stale-version');
  expect(refusalOf(await pptk.give(id, 2, edit('450000', '500000')))).toBe('done');
});

test('a late paper waits for TAPD, is admitted and submitted, and stands in the register', async () => {
  const pptk = await world.signIn('pptk.1');
  const closed: Decree = {
    kind: 'jadwal',
    type: 'rka',
    year: YEAR,
    windows: [{ opens: `${YEAR - 1}-08-01`, closes: `${YEAR - 1}-08-05` }],
  };
  await decree(admin, closed);
  const list = dataOf(await pptk.query('document.list', { year: YEAR, type: 'rka' })) as Page<PaperRow>;
  const { id = '', version = 0 } = list.rows[0] ?? {};
  expect(refusalOf(await pptk.give(id, version, { name: 'submit' }))).toBe('window-closed');
  const late = await pptk.give(id, version, { name: 'late', reason: 'Menunggu reviu standar harga' });
  expect(refusalOf(late)).toBe('done');
  const mid = late.ok ? late.version : 0;
  expect(await read<LateRow[]>('late')).toMatchObject([{ id, opd: OPD, state: 'draft' }]);
  expect((await read<LateRow[]>('late'))[0]?.admitted).toBeUndefined();
  expect(refusalOf(await pptk.give(id, mid, { name: 'submit' }))).toBe('window-closed');
  const tapd = await world.signIn('tapd');
  const admitted = await tapd.give(id, mid, { name: 'admit', reason: 'Alasan dapat diterima' });
  expect(refusalOf(admitted)).toBe('done');
  expect(refusalOf(await pptk.give(id, mid + 1, { name: 'submit' }))).toBe('done');
  expect(await read<LateRow[]>('late')).toMatchObject([
    { id, reason: 'Menunggu reviu standar harga', admitted: { reason: 'Alasan dapat diterima' } },
  ]);
});

test('a setting of the region and of one OPD is set, refused when it cannot be read, and taken back', async () => {
  const settings = await read<SettingView[]>('settings', undefined);
  const [first] = settings;
  // Which settings there are is for the document types to say.
  if (first === undefined) return;
  const { type, name } = first;
  const set = (opd: string, value: string | null): Decree => ({ kind: 'setelan', type, name, opd, value });
  expect(refusalOf(await decree(admin, set('', 'bukan angka')))).toBe('malformed');
  await decree(admin, set('', first.default));
  await decree(admin, set(OPD, first.default));
  const now = (await read<SettingView[]>('settings', undefined)).find((it) => it.type === type && it.name === name);
  expect(now).toMatchObject({ region: { value: first.default }, opds: [{ opd: OPD }] });
  await decree(admin, set(OPD, null));
  expect((await read<SettingView[]>('settings', undefined))[0]).toMatchObject({
    opds: [],
    editions: { '': 1, [OPD]: 2 },
  });
  expect(refusalOf(await decree(admin, set(OPD, first.default), reason, 0))).toBe('stale-version');
});

test('every decree stands in the history, and nothing is out of balance', async () => {
  const told = await read<DecreeRow[]>('history');
  expect(told.filter((it) => it.kind === 'jadwal')).toHaveLength(3);
  expect(told.filter((it) => it.kind === 'kunci').map((it) => it.said.id)).toContain(
    `Dikunci tahun ${YEAR} untuk Dinas Pekerjaan Umum ${AKUN}`,
  );
  expect(await verify(world.store)).toMatchObject({ ok: true, differences: [] });
  await world.store.script([`UPDATE jadwal SET closes = '${YEAR - 1}-12-31' WHERE type = 'rka'`]);
  // The same check finds a window that no decree gave.
  expect((await verify(world.store)).ok).toBe(false);
});
