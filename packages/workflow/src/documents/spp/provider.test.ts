// An SPP under a contract pays the provider of the contract, into the account that the contract gives.
import { decideOpen, type Body, type Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  around,
  basisOf,
  bodies,
  draft,
  effectOf,
  faults,
  holder,
  opd,
} from '../../../../../tests/support/given.ts';
import { spp } from './index.ts';

describe('a payment under a contract', () => {
  const [value] = bodies.kontrak['rincian'] as [object]; // one row by construction
  const signed = (change: Body = {}): Paper => ({
    ...draft('kontrak', { rincian: [{ ...value }], ...change }),
    state: 'signed',
  });
  const under = (change: Body, contract = signed()): readonly string[] =>
    faults(draft('spp', { kontrak: 'kontrak-1', ...change }), { basis: { ...basisOf('spp'), kontrak: [contract] } });

  test('goes to its provider however the name is typed', () => {
    expect(under({})).toEqual([]);
    expect(under({ penerima: 'C.V. MAJU', npwp: '01.234.567.8-901.000' })).toEqual([]);
  });

  test.each([
    ['another receiver', { penerima: 'PT Lain' }],
    ['another bank', { bank: 'BRI' }],
    ['another account', { rekening: '0099999991' }],
    ['another tax number', { npwp: '999999999999990' }],
  ])('pays-provider: it is refused with %s', (_what, change) => expect(under(change)).toEqual(['pays-provider']));

  test('bill-given: a provider sends a bill, salaries have none', () => {
    expect(under({ nomorTagihan: '' })).toEqual(['bill-given']);
    expect(under({ tanggalTagihan: '2026-02-17' })).toEqual(['bill-given']);
    expect(faults(draft('spp', { nomorTagihan: undefined, tanggalTagihan: undefined }))).toEqual([]);
  });

  test('names both in the refusal', () => {
    const refused = ask(
      draft('spp', { kontrak: 'kontrak-1', penerima: 'PT Lain' }),
      'bendahara',
      { name: 'submit' },
      { basis: { ...basisOf('spp'), kontrak: [signed()] } },
    );
    expect(refused).toMatchObject({ refusals: [{ at: 'penerima' }] });
    expect(JSON.stringify(refused)).toMatch(/“PT Lain”.*“CV Maju”/);
  });

  test('receiver-complete: it asks the tax number of the provider, which an older contract does not give', () => {
    const { bank: _bank, rekening: _account, npwp: _npwp, ...older } = signed().body;
    const contract = { ...signed(), body: older };
    expect(under({}, contract)).toEqual([]);
    expect(under({ npwp: undefined }, contract)).toEqual(['receiver-complete']);
    expect(faults(draft('spp', { npwp: undefined }))).toEqual([]);
  });

  test('is opened with what the contract says of its provider', () => {
    const seed = { dpa: 'dpa-1', spd: ['spd-1'], kontrak: 'kontrak-1', bulan: 2 };
    const opening = { id: 's', year: 2026, opd, unit: opd, seed };
    const basis = { ...basisOf('spp'), kontrak: [signed()] };
    const { paper } = effectOf(decideOpen(spp, opening, around(holder('bendahara'), { basis })));
    expect(paper.body).toMatchObject({
      penerima: 'CV Maju',
      bank: 'BJB',
      rekening: '0012345678',
      npwp: '012345678901000',
    });
  });
});
