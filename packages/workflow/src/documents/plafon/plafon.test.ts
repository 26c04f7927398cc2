// A plafon: TAPD drafts an agency's ceilings from its approved Renja; the head of region and DPRD agree.
import { decideOpen } from '@siklus/workflow';
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
  person,
  through,
} from '../../../../../tests/support/given.ts';
import { plafon } from './index.ts';

const [row] = bodies.plafon['rincian'] as [object]; // one row by construction
const key = '1.01||1.01.01.2.01.01||1.1|0|plafon';

describe('the law of a plafon', () => {
  test('ceilings of planned sub kegiatan are submitted', () => expect(faults(draft('plafon'))).toEqual([]));

  test.each([
    ['ceiling-not-empty', 'it holds no rows', { rincian: [] }],
    [
      'ceiling-in-renja',
      'a sub kegiatan is not in the Renja',
      { rincian: [{ ...row, subKegiatan: '1.01.01.2.01.02' }] },
    ],
    ['ceiling-once', 'one ceiling stands twice', { rincian: [row, { ...row, id: 'p2' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('plafon', change))).toEqual([rule]));

  test('a ceiling of another fund source is another ceiling', () =>
    expect(faults(draft('plafon', { rincian: [row, { ...row, id: 'p2', dana: '1.2' }] }))).toEqual([]));
});

describe('the way of a plafon', () => {
  test.each([
    ['kepala-daerah agree', 'dprd agree'],
    ['dprd agree', 'kepala-daerah agree'],
  ])('it is agreed once both parties have, in any order: %s, %s', (first, second) => {
    const half = through(draft('plafon'), 'tapd submit', first);
    expect([half.paper.state, half.outcomes, moved(half)]).toEqual(['submitted', [], []]);
    const whole = through(draft('plafon'), 'tapd submit', first, second);
    expect([whole.paper.state, whole.outcomes]).toEqual(['agreed', ['plafon.agreed']]);
    expect(moved(whole)).toEqual([`|||||0|outside > ${key} 1000000.00 @0`]);
  });

  test('one party does not agree twice in place of the other', () => {
    const { paper } = through(draft('plafon'), 'tapd submit', 'dprd agree');
    expect(codesOf(ask(paper, 'dprd', { name: 'agree' }))).toEqual(['not-your-office']);
  });

  test('an acting head of region may not agree a ceiling', () => {
    const { paper } = through(draft('plafon'), 'tapd submit');
    const acting = person('plt', ['kepala-daerah'], 'plt');
    expect(codesOf(ask(paper, 'kepala-daerah', { name: 'agree' }, { officer: acting }))).toEqual(['acting-official']);
  });

  test('a return by either party clears the agreement of the other', () => {
    const { paper } = through(draft('plafon'), 'tapd submit', 'dprd agree', 'kepala-daerah return draft');
    expect([paper.state, paper.marks, paper.stamps.map((it) => it.moment)]).toEqual(['draft', [], ['draft']]);
  });

  test('a row without money moves none', () => {
    const rincian = [row, { ...row, id: 'p2', dana: '1.2', jumlah: '0.00' }];
    expect(
      moved(through(draft('plafon', { rincian }), 'tapd submit', 'dprd agree', 'kepala-daerah agree')),
    ).toHaveLength(1);
  });
});

test('a new plafon starts from the Renja, one row per sub kegiatan and fund source over all units', () => {
  const [renja] = basisOf('plafon')['renja'] ?? [];
  const [first] = renja!.body['rincian'] as [object];
  const rincian = [
    first,
    { ...first, id: 'r2', unit: '1.01.1', pagu: '250000.50' },
    { ...first, id: 'r3', dana: '1.2', pagu: '1.00' },
  ];
  const opening = { id: 'p', year: 2026, opd, unit: opd, seed: {} };
  const basis = { renja: [{ ...renja!, body: { ...renja!.body, rincian } }] };
  const { paper } = effectOf(
    decideOpen(
      plafon,
      opening,
      around(holder('tapd'), { basis, stages: ['budgeting.ceiling', 'daerah.kuaPpas.drafting'] }),
    ),
  );
  expect(paper.body['rincian']).toEqual([
    { ...row, id: 'p1', jumlah: '1250000.50' },
    { ...row, id: 'p2', dana: '1.2', jumlah: '1.00' },
  ]);
});
