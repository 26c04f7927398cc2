// A law number of a type stands for what it gives: another result of any golden paper under the same number is a new law, and needs the next number.

import { definitionOf, documentTypes, plain, type AnyDefinition } from '@siklus/workflow';
import { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { against, findKept, keep, keptLaws } from './support/kept-laws.ts';
import { chainDigest, lawResults, resultOf, type LawResult, type PaperResult } from './support/law-results.ts';
import { openGolden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';

const mayWrite = process.env['SIKLUS_KEEP_LAWS'] === '1';

const results = new Map<string, LawResult>();

beforeAll(async () => {
  const papers = new Map<string, Record<string, PaperResult>>();
  for (const release of releases()) {
    const golden = await openGolden(release, 'sqlite');
    for (const [type, mine] of await lawResults(golden.store, release))
      papers.set(type, { ...papers.get(type), ...mine });
    await golden.close();
  }
  for (const type of documentTypes)
    results.set(type, { chain: chainDigest(definitionOf(type)), papers: papers.get(type) ?? {} });
});

describe.each(documentTypes)('%s', (type) => {
  const { law, steps = {} } = definitionOf(type);

  test('gives under its law number what that number has always given', () => {
    const now = results.get(type);
    if (now === undefined) throw new Error(type);
    if (mayWrite) keep(type, law, now);
    const kept = findKept(type, law);
    // A new number is kept by SIKLUS_KEEP_LAWS=1 npm test -- tests/golden/laws; what is kept under an old one is never changed.
    expect(kept).toBeDefined();
    expect(kept === undefined ? [] : against(kept, now)).toEqual([]);
    expect(Object.keys(now.papers).length).toBeGreaterThan(0);
  });

  test('has every law number before its own on record, and steps from those alone', () => {
    const mine = keptLaws().filter((it) => it.type === type);
    expect(mine.map((it) => it.law).toSorted((a, b) => a - b)).toEqual(Array.from({ length: law }, (_, n) => n + 1));
    expect(Object.keys(steps).filter((it) => Number(it) < 1 || Number(it) >= law)).toEqual([]);
  });
});

describe('control: under the same number', () => {
  const spp = definitionOf('spp');
  const given = { basis: {}, setting: () => '0', day: '2026-02-16' };
  const paper = {
    id: 'p',
    type: 'spp',
    year: 2026,
    opd: '1.01',
    unit: '1.01',
    subject: 'p',
    edition: 0,
    chain: 0,
    law: 1,
    version: 1,
    state: 'draft',
    marks: [],
    stamps: [],
    number: undefined,
    body: {
      jenis: 'LS',
      spd: [],
      nama: 'a',
      bulan: 1,
      keperluan: 'b',
      penerima: 'c',
      bank: 'd',
      rekening: 'rek-1',
      rincian: [{ id: 'r', akun: '5.1', uraian: 'e', dana: '1', jumlah: '1.00' }],
    },
  } as const;
  const kept: LawResult = { chain: chainDigest(spp), papers: { p: resultOf(spp, paper, given) } };
  const changed = (change: Partial<AnyDefinition>): readonly string[] => {
    const other: AnyDefinition = { ...spp, ...change };
    return against(kept, { chain: chainDigest(other), papers: { p: resultOf(other, paper, given) } });
  };

  test('the same definition gives the same', () => expect(changed({})).toEqual([]));

  test('a narrower schema is noticed', () => {
    const schema = spp.schema as unknown as z.ZodObject; // the schema of a body
    expect(changed({ schema: schema.extend({ rekening: z.string().regex(/^\d+$/) }) })).toContain('p body');
  });

  test('a field that reads otherwise is noticed', () => {
    const schema = spp.schema as unknown as z.ZodObject;
    expect(changed({ schema: schema.extend({ rekening: plain().transform((it) => it.toUpperCase()) }) })).toEqual([
      'p body',
    ]);
  });

  test('a rule that is gone is noticed, one that is worded otherwise is not', () => {
    expect(changed({ rules: [] })).toEqual(['p findings']);
    const reworded = spp.rules.map((rule) => ({
      ...rule,
      check: (view: never) => rule.check(view).map((it) => ({ ...it, text: { id: 'lain', en: 'other' } })),
    }));
    expect(changed({ rules: reworded as never })).toEqual([]);
  });

  test('a posting of another sen is noticed', () => {
    const postings = spp.postings as Record<string, (it: unknown) => readonly { amount: bigint }[]>; // any posting
    const other = (it: unknown) =>
      (postings['submitted']?.(it) ?? []).map((one) => ({ ...one, amount: one.amount + 1n }));
    expect(changed({ postings: { submitted: other } as never })).toEqual(['p transfers']);
  });

  test('another way through the chain is noticed', () => {
    const [first, ...rest] = spp.chain.steps;
    expect(changed({ chain: { ...spp.chain, steps: [{ ...first!, within: 9 }, ...rest] } })).toEqual(['chain']);
  });
});
