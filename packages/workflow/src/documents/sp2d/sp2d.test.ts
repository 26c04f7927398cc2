// An SP2D: pays exactly what its SPM orders; issued, the money is realised.
import { decideOpen, type Body } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  around,
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
import { sp2d } from './index.ts';

const [row] = bodies.sp2d['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;

describe('the law of an SP2D', () => {
  test('a transfer that equals its order is submitted', () => expect(faults(draft('sp2d'))).toEqual([]));

  test.each([
    ['it pays one sen less', { rincian: [{ ...row, jumlah: '99999.99' }] }],
    ['a line is missing', { rincian: [] }],
    ['a line pays from another fund source', { rincian: [{ ...row, dana: '1.2' }] }],
    ['it names a contract that its order does not', { kontrak: 'kontrak-1' }],
    ['it is for another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['a line stands twice', { rincian: [row, row] }],
  ])('sp2d-equals-spm: it is refused when %s', (_why, change) =>
    expect(faults(draft('sp2d', change))).toEqual(['sp2d-equals-spm']),
  );
});

test('sp2d-equals-spm: it is refused when it is of another kind', () =>
  expect(faults(draft('sp2d', { jenis: 'GU' }))).toEqual(['sp2d-equals-spm', 'cash-paid-whole']));

test('sp2d-equals-spm: it is refused when its SPM is of another unit of the agency', () => {
  const basis = { ...basisOf('sp2d'), spm: basisOf('sp2d')['spm']!.map((it) => ({ ...it, unit: '1.01.0002' })) };
  expect(faults(draft('sp2d'), { basis })).toEqual(['sp2d-equals-spm']);
  expect(faults({ ...draft('sp2d'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

test.each(['UP', 'GU', 'GU-NIHIL', 'TU'])(
  'cash-paid-whole: of an older SPM-%s that withholds something no SP2D is made',
  (jenis) => {
    const of = (potongan: unknown) => {
      const money = { jenis, ...(jenis === 'UP' ? { nilai: '100000.00', rincian: [] } : {}), potongan };
      const basis = { spm: [{ ...draft('spm', money), state: 'issued' }] };
      return faults(draft('sp2d', money), { basis });
    };
    expect([of(bodies.spm['potongan']), of([])]).toEqual([['cash-paid-whole'], []]);
  },
);

describe('the way of an SP2D', () => {
  test('issued by BUD it gets a number and the money is realised in that month', () => {
    const end = through(draft('sp2d'), 'kuasa-bud submit', 'bud issue');
    expect([end.outcomes, end.series]).toEqual([['sp2d.issued'], '04.0']);
    expect(moved(end)).toEqual([`${place('committed')} > ${place('realised')} 100000.00 @2`]);
  });

  test('BUD may send it back to its deputy, and no money has moved', () => {
    const back = through(draft('sp2d'), 'kuasa-bud submit', 'bud return draft');
    expect([back.paper.state, moved(back)]).toEqual(['draft', []]);
  });

  test('it is not issued once the year is over', () => {
    const { paper } = through(draft('sp2d'), 'kuasa-bud submit');
    const late = { stages: ['accountability'], day: '2027-01-04' };
    expect(codesOf(ask(paper, 'bud', { name: 'issue' }, late))).toEqual(['stage-closed']);
  });

  test('the deputy does not issue', () => {
    const { paper } = through(draft('sp2d'), 'kuasa-bud submit');
    expect(codesOf(ask(paper, 'kuasa-bud', { name: 'issue' }))).toEqual(['not-your-office']);
  });
});

test('a new SP2D repeats its SPM, which must be issued; one SP2D per SPM', () => {
  const opening = { id: 't', year: 2026, opd, unit: opd, seed: { spm: 'spm-1' } };
  const { paper } = effectOf(decideOpen(sp2d, opening, around(holder('kuasa-bud'), { basis: basisOf('sp2d') })));
  expect([paper.body, paper.subject]).toEqual([bodies.sp2d, 'spm-1']);
  const basis = { spm: [{ ...draft('spm'), state: 'submitted' }] };
  expect(codesOf(decideOpen(sp2d, opening, around(holder('kuasa-bud'), { basis })))).toEqual(['basis-missing']);
});

test('an SP2D from before there were kinds is an LS and realises the same money', () => {
  const { jenis: _jenis, ...older } = bodies.sp2d;
  const paper = { ...draft('sp2d'), body: older };
  expect(faults(paper)).toEqual([]);
  expect(moved(through(paper, 'kuasa-bud submit', 'bud issue'))).toEqual([
    `${place('committed')} > ${place('realised')} 100000.00 @2`,
  ]);
});

describe('the money of each kind', () => {
  const ofKind = (kind: Body): readonly string[] => {
    const change = { ...kind, potongan: [] };
    const basis = { spm: [{ ...draft('spm', change), state: 'issued' }] };
    const { paper } = effectOf(ask(draft('sp2d', change), 'kuasa-bud', { name: 'submit' }, { basis }));
    return moved(through(paper, 'bud issue'));
  };
  const realised = `${place('committed')} > ${place('realised')} 100000.00 @2`;

  test.each([
    ['UP fills the cash of the agency', { jenis: 'UP', nilai: '500.00', rincian: [] }, ['500.00']],
    ['GU realises and refills the cash', { jenis: 'GU' }, [realised, '100000.00']],
    ['GU nihil realises and refills nothing', { jenis: 'GU-NIHIL' }, [realised]],
    ['TU goes to the treasurer', { jenis: 'TU' }, [`${place('committed')} > ${place('advanced')}|sp2d-1 100000.00 @2`]],
  ])('%s', (_what, change, wanted) => {
    const lines = wanted.map((it) => (it.includes('>') ? it : `|||||0|outside > 1.01|||||0|cash ${it} @2`));
    expect(ofKind(change)).toEqual(lines);
  });
});

describe('whom it pays stands below it', () => {
  const set = (field: string, from: unknown, to: unknown) => ({
    name: 'revise',
    patch: { set: { [field]: { from, to } } },
  });

  test.each([
    ['penerima', 'CV Maju', 'Orang Lain'],
    ['bank', 'BJB', 'BRI'],
    ['rekening', '0012345678', '0099999991'],
    ['npwp', '012345678901000', '999999999999990'],
    ['keperluan', 'Kertas', 'Tinta'],
  ])('field-closed: %s is not edited, not even in the draft', (field, from, to) => {
    const refused = ask(draft('sp2d'), 'kuasa-bud', set(field, from, to));
    expect(refused).toMatchObject({ refusals: [{ code: 'field-closed', at: field }] });
  });

  test('an older draft takes it again when it is submitted, and says what that changed', () => {
    const { bank: _bank, rekening: _account, npwp: _npwp, ...rest } = bodies.sp2d;
    const older = { ...rest, penerima: 'Orang Lain' };
    const { paper, changes } = effectOf(
      ask({ ...draft('sp2d'), law: 1, body: older }, 'kuasa-bud', { name: 'submit' }),
    );
    expect(paper.body).toEqual(bodies.sp2d);
    expect(changes.map((it) => [it.at, it.before, it.after])).toEqual([
      ['penerima', 'Orang Lain', 'CV Maju'],
      ['bank', undefined, 'BJB'],
      ['rekening', undefined, '0012345678'],
      ['npwp', undefined, '012345678901000'],
    ]);
  });

  test('of an older SPM that gives no account none is asked', () => {
    const { bank: _bank, rekening: _account, npwp: _npwp, ...older } = bodies.spm;
    const basis = { spm: basisOf('sp2d')['spm']!.map((it) => ({ ...it, body: older })) };
    const { paper } = effectOf(ask(draft('sp2d'), 'kuasa-bud', { name: 'submit' }, { basis }));
    expect([paper.body['bank'], paper.body['rekening'], paper.body['npwp']]).toEqual([undefined, undefined, undefined]);
  });

  test('whoever opens it does not say it', () => {
    const seed = { spm: 'spm-1', penerima: 'Orang Lain', rekening: '0099999991' };
    const opening = { id: 'x', year: 2026, opd, unit: opd, seed };
    const opened = effectOf(decideOpen(sp2d, opening, around(holder('kuasa-bud'), { basis: basisOf('sp2d') })));
    expect(opened.paper.body).toMatchObject({ penerima: 'CV Maju', rekening: '0012345678' });
  });
});

describe('what is withheld stands on the order', () => {
  const [withheld] = bodies.spm['potongan'] as [Body]; // one row by construction

  test('gross, deductions and net are those of the order', () => {
    const { paper } = through(draft('sp2d', { potongan: undefined }), 'kuasa-bud submit');
    expect(paper.body['potongan']).toEqual([withheld]);
    expect(sp2d.breakdown?.(sp2d.schema.parse(paper.body)).map((it) => it.amount)).toEqual([
      10_000_000n,
      150_000n,
      9_850_000n,
    ]);
  });

  test('an SP2D from before says nothing of deductions', () => {
    const { potongan: _rows, ...older } = bodies.sp2d;
    expect(sp2d.breakdown?.(sp2d.schema.parse(older))).toEqual([]);
  });

  test('field-closed: nobody takes a deduction away', () => {
    const patch = { rows: { potongan: { remove: [{ id: 't1', from: withheld as Body & { id: string } }] } } };
    const refused = ask(draft('sp2d'), 'kuasa-bud', { name: 'revise', patch });
    expect(refused).toMatchObject({ refusals: [{ code: 'field-closed', at: 'potongan/t1' }] });
  });
});
