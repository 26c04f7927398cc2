// A chain and its JSON are the same chain: random chains make the way there and back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chain, Step } from './chain.ts';
import type { ChainFrame } from './chain-fault.ts';
import { chainJson } from './chain-schema.ts';
import { parseChain } from './parse-chain.ts';
import type { Predicate } from './predicate.ts';
import { text } from './text.ts';

const frame: ChainFrame = {
  document: 'memo',
  drafters: ['pptk', 'ppk-skpd'],
  finals: 'noted',
  moments: ['noted'],
  mandatory: [{ office: 'pa', moment: 'noted' }],
  kinds: ['LS', 'UP'],
  states: ['checked', 'noted'],
  commands: ['check', 'note'],
  fields: ['sebab', 'rincian.harga'],
};

const note = { name: 'noted', command: 'note', by: 'pa', return: ['draft'], within: 2 };

const predicates: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ amount: fc.record({ over: fc.constantFrom('1', '100.50', '200000000') }) }),
  fc.record({ kind: fc.constantFrom(['LS'], ['UP']) }),
  fc.record({ not: fc.record({ account: fc.constant(['5.1.02', '5.2']) }) }),
);

const middle = (at: number): fc.Arbitrary<Step> =>
  fc
    .tuple(
      fc.constantFrom(
        { by: 'ppk-skpd' } as const,
        { all: ['bpkad', 'tapd'] } as const,
        { of: ['bpkad', 'tapd', 'sekda'], need: 2 } as const,
      ),
      fc.record(
        {
          when: predicates,
          strategic: fc.boolean(),
          delegable: fc.boolean(),
          advice: fc.constant(['inspektorat'] as const),
          reject: fc.boolean(),
          reroute: fc.boolean(),
          revises: fc.constantFrom(['sebab'], ['sebab', 'rincian.harga']),
        },
        { requiredKeys: [] },
      ),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([asked, more, within]) => ({
      name: `seen${at}`,
      command: `see${at}`,
      label: { state: text('Dilihat', 'Seen'), command: text('Lihat', 'See') },
      return: ['draft'],
      within,
      ...more,
      ...asked,
    }));

const chains: fc.Arbitrary<Chain> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.boolean())
  .chain(([count, withdraw, cancels]) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => middle(at))).map((steps) => ({
      document: 'memo',
      draft: { by: 'pptk' as const, within: 3, withdraw },
      steps: [...steps, { ...note, by: 'pa' as const }],
      ...(cancels ? { cancel: { by: ['sekda' as const], in: ['submitted'] } } : {}),
    })),
  );

test('a chain written as JSON text is read as the same chain', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const json: unknown = JSON.parse(JSON.stringify(chainJson(chain)));
      expect(parseChain(json, frame)).toEqual({ ok: true, chain });
      expect(JSON.stringify(chainJson(chain))).toBe(JSON.stringify(json));
    }),
  );
});
