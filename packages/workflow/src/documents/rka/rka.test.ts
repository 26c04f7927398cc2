// An RKA: costed lines under a ceiling. Money moves from the ceiling when it is submitted and comes back when it is returned.
import type { Lock, LockAspect } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  akun,
  ask,
  bodies,
  codesOf,
  dana,
  draft,
  faults,
  moved,
  opd,
  through,
  today,
} from '../../../../../tests/support/given.ts';
import { Rka, rkaByAccount, rkaLineTotal } from './schema.ts';

const [row] = bodies.rka['rincian'] as [object]; // one row by construction
const [output] = bodies.rka['indikator'] as [object]; // as above
const ceiling = '1.01||1.01.01.2.01.01||1.1|0|plafon';
const line = (account: string): string => `1.01|1.01|1.01.01.2.01.01|${account}|1.1|0|rka`;
const signed = ['pptk submit', 'pa sign'];
const reviewed = [...signed, 'bpkad review', 'inspektorat review', 'mitra-bappeda review'];

describe('the law of an RKA', () => {
  test('a costed RKA with an output is submitted', () => expect(faults(draft('rka'))).toEqual([]));

  test.each([
    ['lines-not-empty', 'it costs nothing', { rincian: [] }],
    ['output-given', 'it promises no output', { indikator: [] }],
    ['output-given', 'its output has no target', { indikator: [{ ...output, target: undefined }] }],
    ['leaf-accounts', 'a line stands on an upper level of the chart', { rincian: [{ ...row, akun: '5.1.02.01.01' }] }],
    ['leaf-accounts', 'a line is revenue', { rincian: [{ ...row, akun: '4.1.02.01.01.0024' }] }],
    ['lines-described', 'a line says nothing about itself', { rincian: [{ ...row, uraian: ' ' }] }],
    ['lines-described', 'a line has no unit of measure', { rincian: [{ ...row, satuan1: '' }] }],
    ['lines-cost', 'a line has the volume 0', { rincian: [{ ...row, volume1: '0' }] }],
    ['lines-cost', 'one factor of its volume is 0', { rincian: [{ ...row, volume2: '0.0', satuan2: 'kali' }] }],
    ['lines-cost', 'a line has neither volume nor price', { rincian: [{ ...row, volume1: '0', harga: '0.00' }] }],
    ['lines-cost', 'a line rounds to nothing', { rincian: [{ ...row, volume1: '0.4', harga: '1.00' }] }],
    ['fund-source-has-ceiling', 'a line uses a fund source without a ceiling', { rincian: [{ ...row, dana: '1.2' }] }],
    ['months-in-order', 'it ends before it begins', { mulai: 7, selesai: 6 }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('rka', change))).toEqual([rule]));

  test('a target of zero is a target', () =>
    expect(faults(draft('rka', { indikator: [{ ...output, target: '0' }] }))).toEqual([]));

  test('a line of nothing is named with its volume and price, beside one that costs', () => {
    const rincian = [row, { ...row, id: 'l2', uraian: 'Tinta', volume1: '0', volume2: '3', satuan2: 'kali' }];
    const decision = ask(draft('rka', { rincian }), 'pptk', { name: 'submit' });
    expect(decision.ok ? [] : decision.refusals.map((it) => [it.at, it.text.id])).toEqual([
      [
        'rincian/l2/volume1',
        'Baris “Tinta” berjumlah Rp 0 (volume 0 × 3, harga Rp 400.000); isi volume dan harga atau hapus barisnya.',
      ],
    ]);
  });

  test('every broken rule is named at once, in the order of the law', () =>
    expect(faults(draft('rka', { rincian: [], indikator: [], mulai: 7, selesai: 6 }))).toEqual([
      'lines-not-empty',
      'output-given',
      'months-in-order',
    ]));
});

describe('the way of an RKA', () => {
  test('an RKA is reviewed once all three agencies have stamped it, in any order', () => {
    const agencies = ['bpkad', 'inspektorat', 'mitra-bappeda'];
    for (const first of agencies)
      for (const second of agencies.filter((it) => it !== first)) {
        const third = agencies.find((it) => it !== first && it !== second);
        const two = through(draft('rka'), ...signed, `${first} review`, `${second} review`);
        expect([two.paper.state, two.outcomes]).toEqual(['signed', []]);
        expect(two.pending.map((it) => it.office)).toEqual([third]);
        expect(
          through(draft('rka'), ...signed, `${first} review`, `${second} review`, `${third} review`).paper.state,
        ).toBe('reviewed');
      }
  });

  test('it is approved by TAPD after the review, and not before', () => {
    expect(through(draft('rka'), ...reviewed, 'tapd approve').outcomes).toEqual(['rka.approved']);
    const { paper } = through(draft('rka'), ...signed);
    expect(codesOf(ask(paper, 'tapd', { name: 'approve' }))).toEqual(['wrong-state']);
  });

  test('money leaves the ceiling when it is submitted, added up by account', () => {
    const rincian = [
      row,
      { ...row, id: 'l2', harga: '50000.00' },
      { ...row, id: 'l3', akun: '5.1.02.01.01.0025', harga: '10.00' },
    ];
    expect(moved(through(draft('rka', { rincian }), 'pptk submit'))).toEqual([
      `${ceiling} > ${line(akun)} 900000.00 @0`,
      `${ceiling} > ${line('5.1.02.01.01.0025')} 20.00 @0`,
    ]);
  });

  test('no later stamp moves money again', () => {
    expect(moved(through(draft('rka'), ...signed))).toEqual([]);
    expect(moved(through(draft('rka'), ...reviewed, 'tapd approve'))).toEqual([]);
  });

  test('a return to the draft gives the money back to the ceiling', () =>
    expect(moved(through(draft('rka'), ...reviewed, 'tapd return draft'))).toEqual([
      `${line(akun)} > ${ceiling} 800000.00 @0`,
    ]));

  test('a return that stops short of the draft keeps the money reserved and asks all three agencies anew', () => {
    const back = through(draft('rka'), ...reviewed, 'tapd return signed');
    expect([moved(back), back.paper.marks]).toEqual([[], []]);
    expect(back.pending.map((it) => it.office)).toEqual(['mitra-bappeda', 'bpkad', 'inspektorat']);
  });

  test('an agency that has stamped may not stamp again, nor send back what it no longer holds', () => {
    const { paper } = through(draft('rka'), ...signed, 'bpkad review');
    expect(codesOf(ask(paper, 'bpkad', { name: 'review' }))).toEqual(['not-your-office']);
    expect(codesOf(ask(paper, 'tapd', { name: 'return', to: 'draft', reason: 'terlalu mahal' }))).toEqual([
      'not-your-office',
    ]);
  });
});

describe('the locks of an RKA', () => {
  const lock = (aspect: LockAspect, code = ''): Lock => ({ aspect, opd, code, by: 'tapd', at: today, reason: 'KUA' });
  const revise = (field: string, from: string, to: string, locks: readonly Lock[]): readonly string[] =>
    codesOf(
      ask(
        draft('rka'),
        'pptk',
        { name: 'revise', patch: { rows: { rincian: { change: [{ id: 'l1', set: { [field]: { from, to } } }] } } } },
        { locks },
      ),
    );
  const price = (locks: readonly Lock[]) => revise('harga', '400000.00', '1.00', locks);
  const words = (locks: readonly Lock[]) => revise('uraian', 'Kertas', 'Buku', locks);

  test('locked lines are closed, locked prices close the price alone', () => {
    expect([price([lock('rincian')]), words([lock('rincian')])]).toEqual([['locked'], ['locked']]);
    expect([price([lock('harga')]), words([lock('harga')])]).toEqual([['locked'], []]);
  });

  test('a locked account closes the lines on it and below it, and no others', () => {
    expect([words([lock('akun', '5.1.02')]), words([lock('akun', '5.2')])]).toEqual([['locked'], []]);
    const leaving = revise('akun', akun, '5.2.02.01.01.0001', [lock('akun', akun)]);
    const entering = revise('akun', akun, '5.2.02.01.01.0001', [lock('akun', '5.2.02')]);
    expect([leaving, entering]).toEqual([['locked'], ['locked']]);
  });

  test('without locks, or with those of another agency, all is open', () => {
    expect([price([]), price([{ ...lock('rincian'), opd: '1.02' }])]).toEqual([[], []]);
  });
});

describe('the figures of an RKA', () => {
  test('more money than any column holds is refused while it is typed, and said', () => {
    const huge = { ...row, volume1: '999999999999', harga: '9999999999999999.99' };
    const patch = { set: { rincian: { from: draft('rka').body['rincian'], to: [huge] } } };
    const answer = ask(draft('rka'), 'pptk', { name: 'revise', patch });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'malformed' }] });
    expect(answer.ok ? '' : answer.refusals[0]?.text.id).toMatch(/^Jumlah dokumen Rp 9\.999\.999\.999\.989/);
  });

  test('a line is its volumes times its price plus PPN, rounded once to whole rupiah', () => {
    const body = Rka.parse({
      ...bodies.rka,
      rincian: [{ ...row, volume1: '3', volume2: '1.5', harga: '333.33', ppn: '11' }],
    });
    expect(rkaLineTotal(body.rincian[0]!)).toBe(166_500n); // 3 x 1.5 x 333.33 x 1.11 = 1664.98…
  });

  test('lines of one account and fund source add up', () => {
    const body = Rka.parse({ ...bodies.rka, rincian: [row, { ...row, id: 'l2' }, { ...row, id: 'l3', dana: '1.2' }] });
    expect(rkaByAccount(body).map((it) => [it.akun, it.dana, it.jumlah])).toEqual([
      [akun, dana, 160_000_000n],
      [akun, '1.2', 80_000_000n],
    ]);
  });
});
