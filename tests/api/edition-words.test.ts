// A paper reads by the words of the chain edition that it follows, wherever it is shown, whatever has been published since.

import { randomUUID } from 'node:crypto';
import {
  execute,
  type BoardView,
  type Deed,
  type InboxRow,
  type LateRow,
  type Page,
  type PaperRow,
  type PaperView,
  type ToldState,
} from '@siklus/api';
import { makeOfficers } from '@siklus/simulation';
import { putRows } from '@siklus/store';
import { chainJson, definitionOf, type ChainJson } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, OPD, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja, goodUsulan } from './year.ts';

const OTHER = '1.05.0.00.0.00.01.0000';
const shipped = chainJson(definitionOf('renja').chain);

/** The chain of a Renja, with other words for its first step, which may send it back no more than to the draft. */
const renamed: ChainJson = {
  ...shipped,
  steps: shipped.steps.map((step) =>
    step.name === 'verified'
      ? { ...step, label: { state: { id: 'Ditelaah', en: 'Studied' }, command: { id: 'Telaah', en: 'Study' } } }
      : { ...step, return: ['draft'] },
  ),
};

describe('words', () => {
  let world: World;
  let admin: Person;
  let old: string;
  let fresh: string;
  const read = async <T>(path: string, input: object, who = admin): Promise<T> =>
    dataOf(await who.query(path, input)) as T;

  const ask = async (person: string, deed: Deed, day = `${YEAR - 1}-02-03`): Promise<void> => {
    const asked = { person, key: randomUUID(), now: `${day}T02:00:00.000Z`, deed };
    const { answer } = await execute(world.store, asked);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  };
  const open = async (opd: string, year: number, late?: { day: string; late: string }): Promise<string> => {
    const seed = { ...goodRenja, rincian: goodRenja.rincian.map((row) => ({ ...row, unit: opd })) };
    const opening = { id: randomUUID(), year, opd, unit: opd, seed, ...(late !== undefined && { late: late.late }) };
    await ask(`perencana.${opd}`, { kind: 'open', type: 'renja', opening }, late?.day);
    return opening.id;
  };
  const give = async (person: string, id: string, version: number, name: string): Promise<void> =>
    ask(person, { kind: 'command', id, version, command: { name, reason: 'terlambat karena banjir' } });

  beforeAll(async () => {
    world = await startWorld();
    await world.store.write(function* () {
      yield* putRows('opd', [{ code: OTHER, name: 'Satuan Polisi Pamong Praja' }]);
      yield* putRows('unit', [{ opd: OTHER, code: OTHER, name: 'Satuan Polisi Pamong Praja' }]);
      const window = { type: 'renja', opens: `${YEAR - 1}-01-01`, closes: `${YEAR - 1}-12-31` };
      yield* putRows('jadwal', [{ ...window, year: YEAR + 1 }]);
    });
    await makeOfficers(world.store, `${YEAR - 2}-01-01`);
    admin = await world.signIn('administrator');
    old = await open(OPD, YEAR);
    const decree = { kind: 'alur', type: 'renja', opd: '', chain: renamed } as const;
    await ask('administrator', { kind: 'decree', decree, reason: 'Keputusan tentang sebutan telaah' });
    fresh = await open(OTHER, YEAR);
    await give(`perencana.${OPD}`, old, 1, 'submit');
    await give(`perencana.${OTHER}`, fresh, 1, 'submit');
  });
  afterAll(() => world.close());

  test('the inbox calls a stamp as the edition of its paper does', async () => {
    const desk = await world.signIn('mitra-bappeda');
    const { rows } = await read<Page<InboxRow>>('inbox.list', { limit: 50 }, desk);
    const labels = new Map(rows.map((row) => [row.id, row.commandLabel.id]));
    expect([labels.get(old), labels.get(fresh)]).toEqual(['Verifikasi', 'Telaah']);
  });

  test('lists, the inbox, the board and the trail name a state as the edition of its paper does', async () => {
    await give('mitra-bappeda', old, 2, 'verify');
    await give('mitra-bappeda', fresh, 2, 'verify');
    const { rows } = await read<Page<PaperRow>>('document.list', { year: YEAR, type: 'renja' });
    const inbox = await read<Page<InboxRow>>('inbox.list', { limit: 50 }, await world.signIn('kepala-bappeda'));
    for (const list of [rows, inbox.rows]) {
      const labels = new Map(list.map((row) => [row.id, row.stateLabel.id]));
      expect([labels.get(old), labels.get(fresh)]).toEqual(['Diverifikasi', 'Ditelaah']);
    }
    const filter = await read<ToldState[]>('document.states', { year: YEAR, type: 'renja', opd: OTHER });
    expect(filter.map((it) => [it.state, it.label.id, it.count])).toEqual([['verified', 'Ditelaah', 1]]);
    const everywhere = await read<ToldState[]>('document.states', { year: YEAR, type: 'renja' });
    expect(everywhere.map((it) => it.label.id).toSorted()).toEqual(['Ditelaah', 'Diverifikasi']);
    const board = await read<BoardView>('board.get', { year: YEAR });
    const shown = (opd: string): readonly string[] =>
      board.rows
        .filter((row) => row.opd === opd)
        .flatMap((row) => row.cells.flatMap((cell) => cell.states.map((it) => it.label.id)));
    expect([shown(OPD), shown(OTHER)]).toEqual([['Diverifikasi'], ['Ditelaah']]);
    const { trail } = await read<PaperView>('document.get', { id: old });
    expect(trail.at(-1)).toMatchObject({ commandLabel: { id: 'Verifikasi' }, stateLabel: { id: 'Diverifikasi' } });
  });

  test('the inbox says where a paper may be sent back by its own edition, and an answer names its state so', async () => {
    const desk = await world.signIn('kepala-bappeda');
    const { rows } = await read<Page<InboxRow>>('inbox.list', { limit: 50 }, desk);
    const targets = new Map(rows.map((row) => [row.id, row.targets.map((it) => [it.state, it.label.id])]));
    const draft = ['draft', 'Disusun'];
    expect([targets.get(old), targets.get(fresh)]).toEqual([[draft, ['submitted', 'Diajukan']], [draft]]);
    await desk.give(fresh, 3, { name: 'return', to: 'draft', reason: 'lengkapi lagi' });
    await give(`perencana.${OTHER}`, fresh, 4, 'submit');
    const answer = await (await world.signIn('mitra-bappeda')).give(fresh, 5, { name: 'verify' });
    expect(answer).toMatchObject({ ok: true, stateLabel: { id: 'Ditelaah' } });
  });

  test('a proposal that no village checked is not offered to go back there', async () => {
    const checked = async (by: string, jenis: string, checks: readonly string[]): Promise<string> => {
      const seed = { ...goodUsulan, jenis };
      const opening = { id: randomUUID(), year: YEAR, opd: OPD, unit: OPD, seed };
      await ask(by, { kind: 'open', type: 'usulan', opening });
      await give(by, opening.id, 1, 'submit');
      for (const [index, check] of checks.entries())
        await give(check === 'check-village' ? 'lurah' : 'camat', opening.id, index + 2, check);
      return opening.id;
    };
    const whole = await checked('pengusul', 'masyarakat', ['check-village', 'check-district']);
    const short = await checked('lurah', 'musrenbang', ['check-district']);
    const desk = await world.signIn('mitra-bappeda');
    const { rows } = await read<Page<InboxRow>>('inbox.list', { type: 'usulan', limit: 50 }, desk);
    const targets = new Map(rows.map((row) => [row.id, row.targets.map((it) => it.state)]));
    expect(targets.get(whole)).toEqual(['draft', 'submitted', 'village-checked']);
    expect(targets.get(short)).toEqual(['draft', 'submitted']);
  });

  test('a moved paper keeps the words of its past and reads by the new edition from then on', async () => {
    await ask('administrator', { kind: 'migrate', id: old, version: 3, back: false, reason: 'ikut alur baru' });
    const { paper, trail } = await read<PaperView>('document.get', { id: old });
    expect(paper.stateLabel.id).toBe('Ditelaah');
    expect(trail.slice(-2).map((it) => it.stateLabel.id)).toEqual(['Diverifikasi', 'Ditelaah']);
    expect(trail.at(-2)?.commandLabel.id).toBe('Verifikasi');
  });

  test('the register of late papers does too', async () => {
    const id = await open(OPD, YEAR + 1, { day: `${YEAR}-02-03`, late: 'menunggu data' });
    await give('tapd', id, 1, 'admit');
    await give(`perencana.${OPD}`, id, 2, 'submit');
    await give('mitra-bappeda', id, 3, 'verify');
    const [row] = await read<LateRow[]>('jadwal.late', { year: YEAR + 1 });
    expect(row).toMatchObject({ id, state: 'verified', stateLabel: { id: 'Ditelaah' } });
  });
});
