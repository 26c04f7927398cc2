// A stored paper is read under the law of today: brought up from an older one step by step, refused with every fault when it is none.
import { describe, expect, test } from 'vitest';
import { documents } from '../documents/index.ts';
import { draft } from '../../../../tests/support/given.ts';
import type { AnyDefinition } from './document.ts';
import { parsePaper, upToDate } from './paper.ts';

const stored = (change: object = {}): unknown => JSON.parse(JSON.stringify({ ...draft('spp'), ...change }));
const faults = (json: unknown, definition: AnyDefinition = documents.spp): readonly (string | undefined)[] => {
  const read = parsePaper(definition, json);
  return read.ok ? [] : read.refusals.map((it) => it.at);
};

/** SPP as three changes later: the bank gained a code, then the receiver was renamed there and back. */
const spp: AnyDefinition = documents.spp;
const later: AnyDefinition = {
  ...spp,
  law: 4,
  steps: {
    1: (body) => ({ ...body, bank: `${String(body['bank'])} (kode 001)` }),
    3: (body) => ({ ...body, keperluan: `${String(body['keperluan'])}.` }),
  },
};

describe('a stored paper', () => {
  test('comes back as it was kept', () => {
    const read = parsePaper(documents.spp, stored());
    expect(read).toEqual({ ok: true, paper: draft('spp') });
  });

  test('of a release that knew no numbers of laws is of the first', () => {
    const { law: _law, ...older } = stored() as Record<string, unknown>;
    expect(parsePaper({ ...spp, law: 1 }, older)).toMatchObject({ ok: true, paper: { law: 1 } });
  });

  test('of an older law is brought up by the step of each law that changed it, in order', () => {
    const paper = { ...draft('spp', { bank: 'BJB', keperluan: 'Kertas' }), law: 1 };
    const now = upToDate(later, paper);
    expect([now.law, now.body['bank'], now.body['keperluan']]).toEqual([4, 'BJB (kode 001)', 'Kertas.']);
    expect(upToDate(later, { ...paper, law: 3 }).body['bank']).toBe('BJB');
    expect(upToDate(later, now)).toBe(now);
    expect(parsePaper(later, stored({ body: paper.body, law: 1 }))).toMatchObject({ ok: true, paper: { law: 4 } });
  });

  test('of a newer law is refused, and never read by the one before', () => {
    const law = documents.spp.law + 1;
    expect(faults(stored({ law }))).toEqual(['law']);
    expect(() => upToDate(documents.spp, { ...draft('spp'), law })).toThrow(`law ${law}`);
  });

  test('is refused with every fault in its shape, its type, its state and its body', () => {
    expect(faults('no paper')).toEqual(['']);
    expect(faults(stored({ marks: ['nobody'], stamps: {} }))).toEqual(['marks/0', 'stamps']);
    expect(faults(stored({ type: 'spm', state: 'lost' }))).toEqual(['type', 'state']);
    expect(faults(stored({ body: { ...draft('spp').body, bulan: 13 } }))).toEqual(['bulan']);
    expect(faults(stored({ extra: 1 }))).toEqual(['']);
  });
});
