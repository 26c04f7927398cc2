// A plafon: TAPD drafts an agency's ceilings from its approved Renja; the head of region and DPRD agree.
import { decideOpen, type Lock, type LockAspect } from '@siklus/workflow';
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
  today,
} from '../../../../../tests/support/given.ts';
import { plafon } from './index.ts';

const [row] = bodies.plafon['rincian'] as [object]; // one row by construction
const key = '1.01||1.01.01.2.01.01||1.1|0|plafon';

describe('the law of a plafon', () => {
  test('ceilings of planned sub kegiatan are submitted', () => expect(faults(draft('plafon'))).toEqual([]));

  test.each([
    ['ceiling-not-empty', 'it holds no rows', { rincian: [] }],
    ['ceiling-not-empty', 'nobody gets anything', { rincian: [{ ...row, jumlah: '0.00' }] }],
    [
      'ceiling-in-renja',
      'a sub kegiatan is not in the Renja',
      { rincian: [{ ...row, subKegiatan: '1.01.01.2.01.02' }] },
    ],
    ['ceiling-once', 'one ceiling stands twice', { rincian: [row, { ...row, id: 'p2' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('plafon', change))).toEqual([rule]));

  test('one sub kegiatan may get nothing beside another that gets something', () =>
    expect(faults(draft('plafon', { rincian: [row, { ...row, id: 'p2', dana: '1.2', jumlah: '0.00' }] }))).toEqual([]));

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

  test('its drafters take it back until both parties have agreed', () => {
    const back = through(draft('plafon'), 'tapd submit', 'dprd agree', 'tapd withdraw');
    expect([back.paper.state, back.paper.marks, back.outcomes]).toEqual(['draft', [], ['plafon.returned']]);
    const { paper } = through(draft('plafon'), 'tapd submit', 'dprd agree', 'kepala-daerah agree');
    expect(codesOf(ask(paper, 'tapd', { name: 'withdraw' }))).toEqual(['wrong-state']);
  });

  test('a row without money moves none', () => {
    const rincian = [row, { ...row, id: 'p2', dana: '1.2', jumlah: '0.00' }];
    expect(
      moved(through(draft('plafon', { rincian }), 'tapd submit', 'dprd agree', 'kepala-daerah agree')),
    ).toHaveLength(1);
  });
});

describe('the locks of a plafon', () => {
  const lock = (aspect: LockAspect, code = ''): Lock => ({
    aspect,
    opd: '',
    code,
    by: 'tapd',
    at: today,
    reason: 'KUA',
  });
  const revise = (patch: object, locks: readonly Lock[]): readonly string[] =>
    codesOf(ask(draft('plafon'), 'tapd', { name: 'revise', patch }, { locks }));
  const money = { rows: { rincian: { change: [{ id: 'p1', set: { jumlah: { from: '1000000.00', to: '5.00' } } }] } } };
  const name = { rows: { rincian: { change: [{ id: 'p1', set: { nama: { from: 'Susun', to: 'Cetak' } } }] } } };
  const added = { rows: { rincian: { add: [{ ...row, id: 'p2', dana: '1.2' }] } } };

  test('a locked pagu closes its money and new rows, and leaves the name open', () => {
    const locks = [lock('pagu')];
    expect([revise(money, locks), revise(added, locks), revise(name, locks)]).toEqual([['locked'], ['locked'], []]);
  });

  test('locked sub kegiatan close new rows only', () => {
    const locks = [lock('sub-kegiatan')];
    expect([revise(money, locks), revise(added, locks)]).toEqual([[], ['locked']]);
  });

  test('a lock of one sub kegiatan leaves others open, and without locks all is open', () => {
    expect(revise(money, [lock('pagu', '1.01.01.2.01.01')])).toEqual(['locked']);
    expect(revise(money, [lock('pagu', '1.01.02')])).toEqual([]);
    expect([revise(money, []), revise(added, [])]).toEqual([[], []]);
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
