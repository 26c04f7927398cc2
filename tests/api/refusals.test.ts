// Every refusal of the law, reached through the wire.

import { randomUUID } from 'node:crypto';
import { chainJson, documents, refusalCodes, type Body, type Decree } from '@siklus/workflow';
import { execute, type ExecuteAnswer, type PaperView } from '@siklus/api';
import { growTree } from '@siklus/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AKUN, dataOf, OPD, refusalOf, startWorld, WORK, YEAR, type World } from './world.ts';
import { goodRenja, goodRka, goodUsulan, reachRka } from './year.ts';

const reached = new Set<string>();

function refusal(answer: ExecuteAnswer): string {
  const code = refusalOf(answer);
  reached.add(code);
  const wordless = answer.ok ? [] : answer.refusals.filter(({ text }) => !/\w/.test(text.id) || !/\w/.test(text.en));
  expect(wordless).toEqual([]);
  return code;
}

let planning: World;
let budgeting: World;

beforeAll(async () => {
  [planning, budgeting] = await Promise.all([startWorld(), startWorld()]);
  await reachRka(budgeting);
});
afterAll(async () => {
  await Promise.all([planning.close(), budgeting.close()]);
});

test('planning: what the law says no to, in turn', async () => {
  const planner = await planning.signIn('penyusun');
  expect(refusal((await planner.open('plafon', {})).answer)).toBe('not-your-office');
  expect(refusal((await planner.open('renja', { rincian: [{ id: '?' }] })).answer)).toBe('malformed');
  expect(refusal(await planner.give(randomUUID(), 1, { name: 'submit' }))).toBe('not-found');

  const { id, answer } = await planner.open('renja', {});
  expect(answer).toMatchObject({ ok: true, version: 1, state: 'draft' });
  expect(refusal((await planner.open('renja', {})).answer)).toBe('already-open');
  expect(refusal(await planner.give(id, 1, { name: 'submit' }))).toBe('rule-broken');
  expect(refusal(await planner.give(id, 1, { name: 'frobnicate' }))).toBe('unknown-command');
  // A machine's own event names are not commands.
  expect(refusal(await planner.give(id, 1, { name: 'xstate.stop' }))).toBe('unknown-command');
  expect(refusal(await planner.give(id, 1, { name: 'verify' }))).toBe('wrong-state');

  const rows = { rows: { rincian: { add: goodRenja.rincian }, indikator: { add: goodRenja.indikator } } };
  expect(refusal(await planner.give(id, 1, { name: 'revise', patch: rows }))).toBe('done');
  const late = { rows: { rincian: { change: [{ id: 'r1', set: { pagu: { from: '5.00', to: '6.00' } } }] } } };
  const conflict = await planner.give(id, 1, { name: 'revise', patch: late });
  expect(refusal(conflict)).toBe('conflict');
  expect(conflict).toMatchObject({
    refusals: [{ conflicts: [{ at: 'rincian/r1/pagu', seen: '5.00', wanted: '6.00', now: '1000000.00' }] }],
  });
  expect(refusal(await planner.give(id, 1, { name: 'submit' }))).toBe('stale-version');

  const key = randomUUID();
  expect(refusal(await planner.give(id, 2, { name: 'submit' }, key))).toBe('done');
  expect(refusal(await planner.give(id, 3, { name: 'submit' }, key))).toBe('key-reused');
  expect(refusal(await planner.give(id, 3, { name: 'verify' }))).toBe('own-draft');

  const both = await planning.signIn('rangkap');
  expect(refusal(await both.give(id, 3, { name: 'return', to: 'draft', reason: ' ' }))).toBe('reason-required');
  expect(refusal(await both.give(id, 3, { name: 'verify' }))).toBe('done');
  expect(refusal(await both.give(id, 4, { name: 'approve' }))).toBe('second-stamp');

  planning.onDay(`${YEAR - 1}-09-01`);
  expect(refusal((await (await planning.signIn('pptk.1')).open('rka', goodRka('1000'))).answer)).toBe('stage-closed');
  expect(refusal((await planner.open('renja', {})).answer)).toBe('window-closed');
});

test('budgeting: a missing basis, an acting official, a ceiling', async () => {
  const plt = await budgeting.signIn('plt');
  const tapd = await budgeting.signIn('tapd');
  const ppk = await budgeting.signIn('ppk-skpd.1');
  budgeting.onDay(`${YEAR - 1}-11-20`);
  const { id: kas } = await ppk.open('kas', { subKegiatan: WORK, nama: 'Pemeliharaan Jalan', rincian: [] });
  expect(refusal(await ppk.give(kas, 1, { name: 'submit' }))).toBe('basis-missing');

  budgeting.onDay(`${YEAR - 1}-08-10`);
  const pptk = await budgeting.signIn('pptk.1');
  const { id: rka } = await pptk.open('rka', goodRka('1000001'));
  const over = await pptk.give(rka, 1, { name: 'submit' });
  expect(refusal(over)).toBe('ceiling-exceeded');
  expect(over).toMatchObject({
    refusals: [{ figures: { left: '1000000.00', asked: '1000001.00', over: '1.00', subKegiatan: WORK, dana: '1.1' } }],
  });

  const fresh = await startWorld();
  try {
    const planner = await fresh.signIn('perencana.1');
    const { id: renja } = await planner.open('renja', goodRenja);
    await planner.give(renja, 1, { name: 'submit' });
    await (await fresh.signIn('mitra-bappeda')).give(renja, 2, { name: 'verify' });
    await (await fresh.signIn('kepala-bappeda')).give(renja, 3, { name: 'approve' });
    fresh.onDay(`${YEAR - 1}-07-15`);
    const { id: plafon } = await (await fresh.signIn('tapd')).open('plafon', {});
    await (await fresh.signIn('tapd')).give(plafon, 1, { name: 'submit' });
    expect(refusal(await (await fresh.signIn('plt')).give(plafon, 2, { name: 'agree' }))).toBe('acting-official');
  } finally {
    await fresh.close();
  }
  expect(plt.cookie).not.toBe(tapd.cookie);
});

test('by decree and at a desk: a step that may not be delegated, a lock, a field that is shut', async () => {
  const world = await startWorld();
  try {
    const admin = await world.signIn('administrator');
    const decree = async (wish: Decree): Promise<ExecuteAnswer> =>
      dataOf(
        await admin.mutate('jadwal.decree', { key: randomUUID(), decree: wish, reason: 'keputusan rapat', last: 0 }),
      ) as ExecuteAnswer;
    const json = chainJson(documents.renja.chain);
    const steps = json.steps.map((step) => (step.name === 'verified' ? { ...step, delegable: false } : step));
    const order = { key: randomUUID(), type: 'renja', opd: '', chain: { ...json, steps }, reason: 'keputusan rapat' };
    expect(refusal(dataOf(await admin.mutate('alur.publish', { ...order, last: 0 })) as ExecuteAnswer)).toBe('done');
    const planner = await world.signIn('perencana.1');
    const { id } = await planner.open('renja', goodRenja);

    await decree({ kind: 'kunci', aspect: 'sub-kegiatan', year: YEAR, opd: '', code: '', locked: true });
    const [row] = goodRenja.rincian;
    const more = { rows: { rincian: { add: [{ ...row, id: 'r9', subKegiatan: '1.03.10.2.01.11' }] } } };
    expect(refusal(await planner.give(id, 1, { name: 'revise', patch: more }))).toBe('locked');
    expect(refusal(await planner.give(id, 1, { name: 'submit' }))).toBe('done');
    expect(refusal(await (await world.signIn('utusan')).give(id, 2, { name: 'verify' }))).toBe('delegated-official');

    const citizen = await world.signIn('pengusul');
    const { id: proposal } = await citizen.open('usulan', goodUsulan);
    expect(refusal(await citizen.give(proposal, 1, { name: 'submit' }))).toBe('done');
    const rewrite = { set: { masalah: { from: goodUsulan.masalah, to: 'Jembatan putus' } } };
    const lurah = await world.signIn('lurah');
    expect(refusal(await lurah.give(proposal, 2, { name: 'revise', patch: rewrite }))).toBe('field-closed');
  } finally {
    await world.close();
  }
});

test('figures that have moved since a paper was submitted are told on its screen, and stamped once they were seen', async () => {
  const world = await startWorld();
  try {
    const id = randomUUID();
    const adopted = async (type: string, key: string, state: string, seed: Body) => {
      const opening = { id: key, year: YEAR, opd: OPD, unit: OPD, seed };
      const deed = { kind: 'adopt', type, opening, state, source: 'uji' } as const;
      const now = `${YEAR - 1}-02-03T02:00:00.000Z`;
      const { answer } = await execute(world.store, { person: 'administrator', key: randomUUID(), now, deed });
      expect(answer).toMatchObject({ ok: true });
    };
    await adopted('renja', randomUUID(), 'approved', goodRenja);
    await adopted('evaluasi', id, 'signed', { triwulan: 1 });
    const amounts = { plafon: 0n, rka: 0n, anggaran: 0n, kas: 0n, spd: 0n, spp: 0n, spm: 0n, sp2d: 7_500n };
    await world.store.write(() => growTree(YEAR, [{ opd: OPD, subKegiatan: WORK, akun: AKUN, month: 3, amounts }]));
    world.onDay(`${YEAR}-04-20`);
    const bappeda = await world.signIn('kepala-bappeda');
    const screen = dataOf(await bappeda.query('document.get', { id })) as PaperView;
    const { moved, seen, allowed } = screen.commands.find((it) => it.command === 'evaluate')!;
    expect([allowed, moved.map((it) => it.id), seen]).toEqual([
      true,
      [`“Realisasi anggaran ${WORK}” Rp 0 saat diajukan, kini Rp 75 menurut buku besar.`],
      { 'rincian/e1/realisasiAnggaran': '75.00' },
    ]);
    expect(refusal(await bappeda.give(id, 1, { name: 'evaluate' }))).toBe('figures-moved');
    expect(refusal(await bappeda.give(id, 1, { name: 'evaluate', seen }))).toBe('done');
  } finally {
    await world.close();
  }
});

test('a clock that is not believed', async () => {
  let wall = Date.parse(`${YEAR - 1}-02-03T02:00:00.000Z`);
  const world = await startWorld({ now: undefined, machine: { wall: () => wall, elapsed: () => 0 } });
  try {
    const planner = await world.signIn('penyusun');
    const { id, answer } = await planner.open('renja', goodRenja);
    expect(refusal(answer)).toBe('done');
    wall += 3_600_000;
    expect(refusal(await planner.give(id, 1, { name: 'submit' }))).toBe('clock-unconfirmed');
  } finally {
    await world.close();
  }
});

test('no refusal of the closed list was left out', () => {
  expect(refusalCodes.filter((code) => !reached.has(code))).toEqual([]);
});
