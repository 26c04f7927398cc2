// A quarterly evaluation: what the indicators of a Renja have reached, signed by the agency and evaluated by Bappeda. It moves no money.
import { decideOpen, settingFault, settingOf, type Command } from '@siklus/workflow';
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
  through,
} from '../../../../../tests/support/given.ts';
import { e81, evaluasiScale, evaluasiSettings } from './e81.ts';
import { evaluasi } from './index.ts';
import { Evaluasi } from './schema.ts';

const [row] = bodies.evaluasi['rincian'] as [Record<string, unknown>]; // one row by construction
const over = { day: '2026-04-01' };
const submitted = (change: object = {}) =>
  effectOf(ask(draft('evaluasi', { ...change }), 'perencana', { name: 'submit' }, over)).paper;
const { targetRenja: _renja, ...aimless } = row;
const { targetRenstra: _renstra, ...shortsighted } = row;

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
    expect(faults(draft('evaluasi', { rincian: [{ ...silent, targetRenja: '0' }] }), over)).toEqual([]);
  });

  test('an obstacle with a follow-up is lawful', () => {
    const change = { faktorPenghambat: 'Banjir', tindakLanjutTriwulan: 'Jadwal ulang' };
    expect(faults(draft('evaluasi', change), over)).toEqual([]);
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

  test('begins with the indicators of the Renja, the money of a row on its first one alone', () => {
    const [renja] = basisOf('evaluasi')['renja'] ?? [];
    const [first] = renja!.body['indikator'] as [object];
    const body = { ...renja!.body, indikator: [first, { ...first, id: 'i2', tolokUkur: 'Rapat' }] };
    const { paper } = effectOf(open(1, { basis: { renja: [{ ...renja!, body }] } }));
    const made = Evaluasi.parse(paper.body).rincian;
    expect(made.map((it) => [it.id, it.indikator, it.targetRenja, it.anggaran])).toEqual([
      ['e1', 'Dokumen', '1', 100_000_000n],
      ['e2', 'Rapat', '1', 0n],
    ]);
    expect(paper.subject).toBe(`${opd}/1`);
  });

  test('goes on from the latest quarter before, and not from a later one', () => {
    const first = { ...draft('evaluasi'), state: 'evaluated' };
    const second = { ...first, body: { ...first.body, triwulan: 2, rincian: [{ ...row, triwulan2: '2' }] } };
    const basis = { ...basisOf('evaluasi'), evaluasi: [second, first] };
    const rowsOf = (triwulan: number) => effectOf(open(triwulan, { basis })).paper.body['rincian'];
    expect(rowsOf(3)).toEqual([{ ...row, triwulan2: '2' }]);
    expect(rowsOf(2)).toEqual([row]);
    expect(rowsOf(1)).toMatchObject([{ indikator: 'Dokumen', realisasiAnggaran: '0.00' }]);
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

describe('the computed columns of E.81', () => {
  const shipped = evaluasiScale(settingOf('evaluasi', evaluasiSettings, undefined));
  const formOf = (...rows: object[]) =>
    e81(
      Evaluasi.parse({ ...bodies.evaluasi, rincian: rows.map((it, index) => ({ ...row, id: `e${index}`, ...it })) }),
      shipped,
    );
  const all = { triwulan1: '1', triwulan2: '0', triwulan3: '2', triwulan4: '0.5' };

  test('what grows adds up: 12 = quarters, 13 = 6 + 12, 14 = 13 / 5', () =>
    expect(formOf(all).rows).toEqual([
      {
        id: 'e0',
        tahun: '3.5',
        capaianTahun: '87.50',
        kumulatif: '11.5',
        capaianRenstra: '57.50',
        capaianAnggaran: '10.00',
      },
    ]));

  test.each(['persentase', 'nilai-akhir'])(
    '%s counts what was reported last, in the year and over the years',
    (rumus) =>
      expect(formOf({ ...all, rumus }).rows).toMatchObject([
        { tahun: '0.5', capaianTahun: '12.50', kumulatif: '0.5', capaianRenstra: '2.50' },
      ]),
  );

  test('what should be low is better the lower it is', () =>
    expect(formOf({ ...all, rumus: 'negatif' }).rows).toMatchObject([{ tahun: '0.5', capaianTahun: '800.00' }]));

  test('what was not reported, has no target or no budget is not zero', () => {
    const nothing = { triwulan1: undefined, targetRenstra: undefined, realisasiLalu: undefined, anggaran: '0.00' };
    const form = formOf(nothing);
    expect(form.rows).toEqual([
      {
        id: 'e0',
        tahun: undefined,
        capaianTahun: undefined,
        kumulatif: undefined,
        capaianRenstra: undefined,
        capaianAnggaran: undefined,
      },
    ]);
    expect([form.kinerja, form.anggaran]).toEqual([undefined, undefined]);
  });

  test('the average leaves out what has no figure and is rated', () => {
    const form = formOf({ triwulan1: '4' }, { triwulan1: '3' }, { triwulan1: undefined });
    expect([form.kinerja?.percent, form.kinerja?.name.id]).toEqual(['87.50', 'Tinggi']);
    expect([form.anggaran?.percent, form.anggaran?.name.id]).toEqual(['10.00', 'Sangat Rendah']);
  });

  test('a region sets where a rating begins and above what nothing counts', () => {
    const settings = { 'evaluasi.sangat-tinggi': '85.555', 'evaluasi.cap': '100' };
    const own = evaluasiScale(settingOf('evaluasi', evaluasiSettings, settings));
    const body = Evaluasi.parse({
      ...bodies.evaluasi,
      rincian: [
        { ...row, triwulan1: '40' },
        { ...row, id: 'e2', triwulan1: '3' },
      ],
    });
    expect(e81(body, shipped).kinerja?.percent).toBe('537.50');
    expect([e81(body, own).kinerja?.percent, e81(body, own).kinerja?.name.id]).toEqual(['87.50', 'Sangat Tinggi']);
  });

  test('every setting that ships is one that a region could set', () => {
    const ill = Object.values(evaluasiSettings).filter((it) => settingFault(it.unit, it.default) !== undefined);
    expect([ill, Object.keys(evaluasiSettings)]).toEqual([[], ['sangat-tinggi', 'tinggi', 'sedang', 'rendah', 'cap']]);
  });
});
