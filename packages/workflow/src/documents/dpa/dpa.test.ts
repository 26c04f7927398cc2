// A DPA: the approved RKA, to the rupiah; once ratified its money is budget.
import { decideOpen } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  akun,
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
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { dpa } from './index.ts';

const [row] = bodies.dpa['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;
const agreed = ['ppk-skpd submit', 'tapd verify', 'sekda agree'];

describe('the law of a DPA', () => {
  test('a DPA that equals its RKA is submitted', () => expect(faults(draft('dpa'))).toEqual([]));

  test.each([
    ['a line has a rupiah more', { rincian: [{ ...row, jumlah: '800001.00' }] }],
    ['a line has one sen less', { rincian: [{ ...row, jumlah: '799999.99' }] }],
    ['a line of the RKA is missing', { rincian: [] }],
    ['a line is not in the RKA', { rincian: [row, { ...row, id: 'd2', akun: '5.1.02.01.01.0025' }] }],
    ['a line is paid from another fund source', { rincian: [{ ...row, dana: '1.2' }] }],
  ])('dpa-equals-rka: it is refused when %s', (_why, change) =>
    expect(faults(draft('dpa', change))).toEqual(['dpa-equals-rka']),
  );

  test('the refusal shows both figures', () => {
    const decision = ask(draft('dpa', { rincian: [{ ...row, jumlah: '800001.00' }] }), 'ppk-skpd', { name: 'submit' });
    expect(decision).toMatchObject({
      refusals: [{ at: 'rincian/d1/jumlah', figures: { dpa: '800001.00', rka: '800000.00' } }],
    });
  });
});

describe('the way of a DPA', () => {
  test('PPKD ratifies what TAPD verified and the secretary agreed; then the proposed money is budget', () => {
    expect(moved(through(draft('dpa'), ...agreed))).toEqual([]);
    const end = through(draft('dpa'), ...agreed, 'ppkd ratify');
    expect([end.paper.state, end.outcomes, end.series]).toEqual(['ratified', ['dpa.ratified'], 'DPA']);
    expect(moved(end)).toEqual([`${place('rka')} > ${place('pagu')} 800000.00 @0`]);
  });

  test('an acting PPKD may not ratify', () => {
    const { paper } = through(draft('dpa'), ...agreed);
    expect(codesOf(ask(paper, 'ppkd', { name: 'ratify' }, { officer: person('plh', ['ppkd'], 'plh') }))).toEqual([
      'acting-official',
    ]);
  });

  test.each(['draft', 'submitted', 'verified'])('PPKD may send it back to %s', (target) =>
    expect(through(draft('dpa'), ...agreed, `ppkd return ${target}`).paper.state).toBe(target),
  );

  test('a ratified DPA is final: no command applies any more', () => {
    const { paper } = through(draft('dpa'), ...agreed, 'ppkd ratify');
    for (const name of ['revise', 'submit', 'verify', 'agree', 'ratify', 'return'])
      expect(codesOf(ask(paper, 'ppkd', { name, to: 'draft', reason: 'keliru ratifikasi' }))).toEqual(['wrong-state']);
  });
});

test('a new DPA holds the money of its RKA by account', () => {
  const opening = { id: 'd', year: 2026, opd, unit: opd, seed: { subKegiatan } };
  const { paper } = effectOf(decideOpen(dpa, opening, around(holder('ppk-skpd'), { basis: basisOf('dpa') })));
  expect(paper.body).toEqual(bodies.dpa);
  expect([paper.subject, akun]).toEqual([`${opd}/${subKegiatan}`, '5.1.02.01.01.0024']);
});

test('no DPA is opened before its RKA is approved', () => {
  const opening = { id: 'd', year: 2026, opd, unit: opd, seed: { subKegiatan } };
  const basis = { rka: [{ ...draft('rka'), state: 'reviewed' }] };
  expect(codesOf(decideOpen(dpa, opening, around(holder('ppk-skpd'), { basis })))).toEqual(['basis-missing']);
});
