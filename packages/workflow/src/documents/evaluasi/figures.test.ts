// The money of an evaluation: read from the ledger, filled in at submit, never typed, told at the last stamp where it has moved.
import { decideOpen, explain, figuresAsked, seenOf, type Figures, type Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  holder,
  opd,
  stagesOf,
  subKegiatan,
} from '../../../../../tests/support/given.ts';
import { performanceScale } from '../../indicators/rating.ts';
import { Spp } from '../spp/schema.ts';
import { e81 } from './e81.ts';
import { evaluasi } from './index.ts';
import { Evaluasi } from './schema.ts';

const [row] = bodies.evaluasi['rincian'] as [Record<string, unknown>]; // one row by construction
const over = { day: '2026-04-01' };

// What the ledger has of the one sub kegiatan of these tests.
const money = (anggaran: string, realisasi: string): Figures => ({
  anggaran: { [subKegiatan]: { value: anggaran, month: 12 } },
  realisasiAnggaran: { [subKegiatan]: { value: realisasi, month: 3 } },
});

describe('the money of an evaluation', () => {
  const paper = draft('evaluasi');
  const figures = money('800000.00', '150000.00');
  const moneyIn = (body: Paper['body']) =>
    Evaluasi.parse(body).rincian.map((it) => [it.anggaran, it.realisasiAnggaran] as const);

  test('the budget of the year and what was paid until the end of the quarter are asked for, once for each sub kegiatan', () => {
    const rincian = [row, { ...row, id: 'e2' }];
    expect(figuresAsked(evaluasi, { ...paper.body, triwulan: 2, rincian })).toEqual([
      { name: 'anggaran', of: 'roll-up', measure: 'anggaran', at: [subKegiatan], upTo: 12 },
      { name: 'realisasiAnggaran', of: 'roll-up', measure: 'sp2d', at: [subKegiatan], upTo: 6 },
    ]);
  });

  test('is filled in when it is submitted, whatever stood there', () => {
    const effect = effectOf(ask(paper, 'perencana', { name: 'submit' }, { ...over, figures }));
    expect(moneyIn(effect.paper.body)).toEqual([[80_000_000n, 15_000_000n]]);
    expect(effect.changes).toEqual([
      { at: 'rincian/e1/anggaran', before: '1000000.00', after: '800000.00' },
      { at: 'rincian/e1/realisasiAnggaran', before: '100000.00', after: '150000.00' },
    ]);
    expect(effect.money).toBe(15_000_000n);
  });

  // Deposits could once be dated before their payments; what the ledger then has up to a quarter is what it has.
  test('may be below zero in the ledger: the paper opens, is submitted and is read, and its rating is the lowest', () => {
    const below = money('800000.00', '-20000.00');
    const opening = { id: 'e', year: 2026, opd, unit: opd, seed: { triwulan: 1 } };
    const now = around(holder('perencana'), {
      basis: basisOf('evaluasi'),
      stages: stagesOf('evaluasi'),
      figures: below,
    });
    const opened = effectOf(decideOpen(evaluasi, opening, now));
    expect(moneyIn(opened.paper.body)).toEqual([[80_000_000n, -2_000_000n]]);
    const sent = effectOf(ask(paper, 'perencana', { name: 'submit' }, { ...over, figures: below }));
    expect([moneyIn(sent.paper.body), sent.money]).toEqual([[[80_000_000n, -2_000_000n]], 0n]);
    const form = e81(Evaluasi.parse(sent.paper.body), performanceScale);
    expect([form.rows[0]?.capaianAnggaran, form.anggaran?.name.id]).toEqual(['-2.50', 'Sangat Rendah']);
    expect(codesOf(ask(sent.paper, 'pa', { name: 'sign' }, { ...over, figures: below }))).toEqual([]);
    // Money that is typed is never below zero.
    expect(Spp.shape.nilai.safeParse('-1.00').success).toBe(false);
  });

  test.each<[string, object]>([
    [
      'typed over',
      { change: [{ id: 'e1', set: { realisasiAnggaran: { from: '100000.00', to: '999999999999.00' } } }] },
    ],
    ['cleared', { change: [{ id: 'e1', set: { anggaran: { from: '1000000.00', to: null } } }] }],
    ['brought by a new row', { add: [{ ...row, id: 'e2', anggaran: '5.00' }] }],
  ])('is not %s', (_what, rincian) => {
    const answer = ask(paper, 'perencana', { name: 'revise', patch: { rows: { rincian } } }, { ...over, figures });
    expect([...new Set(codesOf(answer))]).toEqual(['field-closed']);
  });

  test('is not replaced with the whole list either; a row without it is added, and rows with it go', () => {
    const { anggaran: _budget, realisasiAnggaran: _spent, ...bare } = row;
    const asked = (patch: object) => codesOf(ask(paper, 'perencana', { name: 'revise', patch }, over));
    const whole = (to: object[]) => ({ set: { rincian: { from: paper.body['rincian'], to } } });
    expect(asked(whole([{ ...row, anggaran: '2.00' }]))).toEqual(['field-closed']);
    expect(asked(whole([row, { ...bare, id: 'e2' }]))).toEqual([]);
    expect(asked({ rows: { rincian: { remove: [{ id: 'e1', from: row }], add: [{ ...bare, id: 'e2' }] } } })).toEqual(
      [],
    );
  });

  describe('that has moved since', () => {
    const { paper: sent } = effectOf(ask(paper, 'perencana', { name: 'submit' }, { ...over, figures }));
    const later = { ...over, figures: money('800000.00', '160000.50') };
    const signed = effectOf(ask(sent, 'pa', { name: 'sign' }, later)).paper;
    const evaluate = (command: object, change: object = later) =>
      ask(signed, 'kepala-bappeda', { name: 'evaluate', ...command }, change);

    test('is told at the last stamp with both figures, and at none before', () => {
      const decision = evaluate({});
      expect(decision.ok ? [] : decision.refusals).toMatchObject([
        {
          code: 'figures-moved',
          at: 'rincian/e1/realisasiAnggaran',
          figures: { diajukan: '150000.00', kini: '160000.50' },
        },
      ]);
      expect(decision.ok ? '' : decision.refusals[0]?.text.id).toContain(
        `“Realisasi anggaran ${subKegiatan}” Rp 150.000 saat diajukan, kini Rp 160.000,50`,
      );
      expect(codesOf(evaluate({}, { ...over, figures }))).toEqual([]);
    });

    test('is explained before the click, and what was seen is stamped as it was submitted', () => {
      const shown = explain(
        evaluasi,
        signed,
        around(holder('kepala-bappeda'), { basis: basisOf('evaluasi'), stages: stagesOf('evaluasi'), ...later }),
      ).find((it) => it.command === 'evaluate');
      expect([shown?.allowed, shown?.moved.map((it) => it.at)]).toEqual([true, ['rincian/e1/realisasiAnggaran']]);
      const done = effectOf(evaluate({ seen: seenOf(shown?.moved ?? []) }));
      expect([done.paper.state, moneyIn(done.paper.body)]).toEqual(['evaluated', [[80_000_000n, 15_000_000n]]]);
    });

    test('is told again where it has moved once more', () => {
      const seen = { 'rincian/e1/realisasiAnggaran': '160000.50' };
      expect(codesOf(evaluate({ seen }, { ...over, figures: money('700000.00', '170000.00') }))).toEqual([
        'figures-moved',
        'figures-moved',
      ]);
    });

    test('is filled in again after a return', () => {
      const back = effectOf(
        ask(signed, 'kepala-bappeda', { name: 'return', to: 'draft', reason: 'angka bergeser' }, later),
      ).paper;
      expect(moneyIn(back.body)).toEqual([[80_000_000n, 15_000_000n]]);
      const again = effectOf(ask(back, 'perencana', { name: 'submit' }, later)).paper;
      expect(moneyIn(again.body)).toEqual([[80_000_000n, 16_000_050n]]);
    });
  });
});
