// A quarterly evaluation: what the indicators of a Renja have reached, signed by the agency and evaluated by Bappeda. It moves no money.
import { decideOpen, type Command, type Figures, type Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { evaluasi } from './index.ts';
import { Evaluasi } from './schema.ts';

const [row] = bodies.evaluasi['rincian'] as [Record<string, unknown>]; // one row by construction
const over = { day: '2026-04-01' };
const submitted = (change: object = {}) =>
  effectOf(ask(draft('evaluasi', { ...change }), 'perencana', { name: 'submit' }, over)).paper;
const { targetRenja: _renja, ...aimless } = row;
const { targetRenstra: _renstra, ...shortsighted } = row;

// What the ledger has of the one sub kegiatan of these tests.
const money = (anggaran: string, realisasi: string): Figures => ({
  anggaran: { [subKegiatan]: { value: anggaran, month: 12 } },
  realisasiAnggaran: { [subKegiatan]: { value: realisasi, month: 3 } },
});

// A Renja whose one sub kegiatan has its indicator once for each change of it.
const planned = (...changes: object[]): Paper => {
  const [paper] = basisOf('evaluasi')['renja'] as [Paper]; // one paper by construction
  const [indicator] = paper.body['indikator'] as [object]; // as above
  const indikator = changes.map((change, index) => ({ ...indicator, id: `i${index}`, ...change }));
  return { ...paper, body: { ...paper.body, indikator } };
};

describe('the law of an evaluation', () => {
  test('a quarter that is over is submitted', () => expect(faults(draft('evaluasi'), over)).toEqual([]));

  test.each([
    ['evaluation-not-empty', 'it holds no indicators', { rincian: [] }],
    ['evaluation-in-renja', 'a sub kegiatan is not planned', { rincian: [{ ...row, subKegiatan: '1.01.02.2.01.01' }] }],
    ['target-given', 'an indicator has no target this year', { rincian: [aimless] }],
    ['target-given', 'an indicator has no target in the Renstra', { rincian: [shortsighted] }],
    ['later-quarters-empty', 'a later quarter is filled', { rincian: [{ ...row, triwulan2: '0' }] }],
    ['obstacle-has-follow-up', 'an obstacle is named but nothing follows', { faktorPenghambat: 'Banjir' }],
  ])('%s: it is refused when %s', (rule, _why, change) =>
    expect(faults(draft('evaluasi', change), over)).toEqual([rule]),
  );

  test.each([
    [1, '2026-03-31', '2026-04-01'],
    [2, '2026-06-30', '2026-07-01'],
    [3, '2026-09-30', '2026-10-01'],
    [4, '2026-12-31', '2027-01-01'],
  ])('quarter-has-ended: quarter %i is refused on %s and taken on %s', (triwulan, early, day) => {
    const paper = draft('evaluasi', { triwulan });
    expect([faults(paper, { day: early }), faults(paper, { day })]).toEqual([['quarter-has-ended'], []]);
  });

  test('a target of zero is a target, and a quarter without a report is no fault', () => {
    const { triwulan1: _none, ...silent } = row;
    const basis = { ...basisOf('evaluasi'), renja: [planned({ target: '0' })] };
    expect(faults(draft('evaluasi', { rincian: [{ ...silent, targetRenja: '0.00' }] }), { ...over, basis })).toEqual(
      [],
    );
  });

  test('an obstacle with a follow-up is lawful', () => {
    const change = { faktorPenghambat: 'Banjir', tindakLanjutTriwulan: 'Jadwal ulang' };
    expect(faults(draft('evaluasi', change), over)).toEqual([]);
  });
});

describe('the indicators of an evaluation', () => {
  test.each([
    ['an indicator is not in its sub kegiatan of the Renja', { indikator: 'Rapat' }],
    ['an indicator is counted in another unit', { satuan: 'berkas' }],
    ['the target is another one', { targetRenja: '4.01' }],
  ])('as-in-renja: it is refused when %s', (_why, change) =>
    expect(faults(draft('evaluasi', { rincian: [{ ...row, ...change }] }), over)).toEqual(['as-in-renja']),
  );

  test('as-in-renja: a number written otherwise is the same, and of one that stands twice either target will do', () => {
    const basis = { ...basisOf('evaluasi'), renja: [planned({}, { target: '6' })] };
    const asked = (targetRenja: string) =>
      faults(draft('evaluasi', { rincian: [{ ...row, targetRenja }] }), { ...over, basis });
    expect(['4.0', '6', '5'].map(asked)).toEqual([[], [], ['as-in-renja']]);
  });

  const evaluated = (triwulan: number, ...rincian: object[]): Paper => ({
    ...draft('evaluasi', { triwulan, rincian }),
    id: `evaluasi-q${triwulan}`,
    state: 'evaluated',
  });
  const second = (...rincian: object[]): Paper => draft('evaluasi', { triwulan: 2, rincian });
  const july = (...evaluasi: Paper[]) => ({ day: '2026-07-01', basis: { ...basisOf('evaluasi'), evaluasi } });

  test.each<[string, object[], object[]]>([
    ['another figure', [{ ...row, triwulan1: '1.5' }], [row]],
    ['no figure', [{ ...row, triwulan1: undefined }], [row]],
    ['a figure where there was none', [row], [{ ...row, triwulan1: undefined }]],
    ['one indicator less', [row], [row, { ...row, id: 'e2' }]],
    ['the figures of two of a name swapped', [{ ...row, triwulan1: '2' }, row], [row, { ...row, triwulan1: '2' }]],
  ])('earlier-quarters-stand: it is refused when it has %s for a quarter that was evaluated', (_what, now, then) => {
    const numbered = (rows: object[]) => rows.map((it, index) => ({ ...it, id: `x${index}` }));
    expect(faults(second(...numbered(now)), july(evaluated(1, ...then)))).toEqual(['earlier-quarters-stand']);
  });

  test('earlier-quarters-stand: the same figures stand, in rows of any id; a quarter that nobody evaluated is open', () => {
    const rewritten = second({ ...row, id: 'new', triwulan1: '1.00', triwulan2: '2' });
    expect(faults(rewritten, july(evaluated(1, row)))).toEqual([]);
    expect(faults(second({ ...row, triwulan1: '3' }), july())).toEqual([]);
    expect(faults(second({ ...row, triwulan1: '3' }), july(evaluated(3, row)))).toEqual([]);
  });

  test('earlier-quarters-stand: asked again when it is evaluated', () => {
    const end = (...evaluasi: Paper[]) =>
      codesOf(ask({ ...second(row), state: 'signed' }, 'kepala-bappeda', { name: 'evaluate' }, july(...evaluasi)));
    expect(end()).toEqual([]);
    expect(end(evaluated(1, { ...row, triwulan1: '3' }))).toEqual(['rule-broken']);
  });
});

describe('the way of an evaluation', () => {
  test('it is signed by the agency and evaluated by Bappeda; no money moves', () => {
    const end = through(submitted(), 'pa sign', 'kepala-bappeda evaluate');
    expect([end.paper.state, end.outcomes, moved(end)]).toEqual(['evaluated', ['evaluasi.evaluated'], []]);
  });

  test('Bappeda leaves a note and changes nothing else', () => {
    const { paper } = through(submitted(), 'pa sign');
    const note: Command = { name: 'revise', patch: { set: { catatanBappeda: { to: 'Lengkapi bukti' } } } };
    expect(effectOf(ask(paper, 'kepala-bappeda', note)).paper.body['catatanBappeda']).toBe('Lengkapi bukti');
    const other: Command = { name: 'revise', patch: { set: { faktorPendorong: { from: '', to: 'Tim' } } } };
    expect(codesOf(ask(paper, 'kepala-bappeda', other))).toEqual(['field-closed']);
  });

  test('Bappeda sends it back to the agency or to its head', () => {
    const back = (to: string) => through(submitted(), 'pa sign', `kepala-bappeda return ${to}`).paper.state;
    expect([back('draft'), back('submitted')]).toEqual(['draft', 'submitted']);
  });
});

describe('a new evaluation', () => {
  const open = (triwulan: number, change: object = {}) =>
    decideOpen(
      evaluasi,
      { id: 'e', year: 2026, opd, unit: opd, seed: { triwulan } },
      around(holder('perencana'), { basis: basisOf('evaluasi'), ...change }),
    );

  test('begins with the indicators of the Renja, the money of the ledger on the first row of a sub kegiatan alone', () => {
    const [renja] = basisOf('evaluasi')['renja'] ?? [];
    const [first] = renja!.body['indikator'] as [object];
    const body = { ...renja!.body, indikator: [first, { ...first, id: 'i2', tolokUkur: 'Rapat' }] };
    const { paper } = effectOf(
      open(1, { basis: { renja: [{ ...renja!, body }] }, figures: money('800000.00', '150000.00') }),
    );
    const made = Evaluasi.parse(paper.body).rincian;
    expect(made.map((it) => [it.id, it.indikator, it.targetRenja, it.anggaran, it.realisasiAnggaran])).toEqual([
      ['e1', 'Dokumen', '4', 80_000_000n, 15_000_000n],
      ['e2', 'Rapat', '4', undefined, undefined],
    ]);
    expect(paper.subject).toBe(`${opd}/1`);
  });

  test('goes on from the latest quarter before, and not from a later one; its money is that of its own quarter', () => {
    const first = { ...draft('evaluasi'), state: 'evaluated' };
    const second = { ...first, body: { ...first.body, triwulan: 2, rincian: [{ ...row, triwulan2: '2' }] } };
    const basis = { ...basisOf('evaluasi'), evaluasi: [second, first] };
    const rowsOf = (triwulan: number) => effectOf(open(triwulan, { basis })).paper.body['rincian'];
    const { anggaran: _budget, realisasiAnggaran: _spent, ...bare } = row;
    expect(rowsOf(3)).toEqual([{ ...bare, triwulan2: '2' }]);
    expect(rowsOf(2)).toEqual([bare]);
    expect(rowsOf(1)).toMatchObject([{ indikator: 'Dokumen', targetRenja: '4' }]);
  });

  test('is opened while the budget runs and after the year, not before', () => {
    const at = (stage: string) => codesOf(open(4, { stages: [stage] }));
    expect([at('running.monitoring.reporting'), at('accountability'), at('budgeting.rka')]).toEqual([
      [],
      [],
      ['stage-closed'],
    ]);
  });
});
