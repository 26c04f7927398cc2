// What the law demands of chains, as data: hard where it is verified, told where it is not; and money moves by somebody who answers for it.
import { describe, expect, test } from 'vitest';
import { documents, documentTypes } from '../documents/index.ts';
import { frameOf } from '../decree.ts';
import { chainJson } from '../engine/chain-schema.ts';
import type { Chain, Step } from '../engine/chain.ts';
import { demanded, type Demand } from '../engine/demand.ts';
import type { AnyDefinition } from '../engine/document.ts';
import { answerableForMoney, type Office } from '../engine/office.ts';
import { parseChain } from '../engine/parse-chain.ts';
import { withChain } from '../engine/words.ts';
import { check } from './check.ts';
import type { Checked } from './verdict.ts';

/** A type under its chain with some steps changed, or left out where `undefined`. */
const under = (definition: AnyDefinition, change: Readonly<Record<string, object | undefined>>): AnyDefinition => {
  const chain: Chain = definition.chain;
  const steps = chain.steps
    .filter((it) => !(it.name in change) || change[it.name] !== undefined)
    .map((it): Step => ({ ...it, ...change[it.name] }));
  return withChain(definition, { ...chain, steps }, 0);
};
const codes = ({ faults, warnings }: Checked): readonly string[] => [
  ...faults.map((it) => `${it.code} ${it.states.join(' ')}`),
  ...warnings.map((it) => `warning: ${it.code} ${it.states.join(' ')}`),
];
const written = (definition: AnyDefinition): readonly string[] => {
  const read = parseChain(chainJson(definition.chain), frameOf(documents[definition.chain.document as 'rka'])); // a type that ships
  return read.ok ? [] : read.faults.map((it) => it.code);
};

test('every type demands stamps, each with how sure that is and where it comes from; what is not verified cites no law', () => {
  const bare = documentTypes.filter((type) => (documents[type].mandatory ?? []).length === 0);
  expect(bare).toEqual([]);
  const odd = documentTypes.flatMap((type) =>
    (documents[type].mandatory ?? [])
      .filter(
        (it: Demand) =>
          it.certain === undefined ||
          it.cite === undefined ||
          demanded(it).length === 0 ||
          (it.certain === 'M' && it.cite !== 'Aturan daerah'),
      )
      .map((it: Demand & { moment: string }) => `${type} ${it.moment}`),
  );
  expect(odd).toEqual([]);
});

describe('a stamp that the law wants', () => {
  test('of one office or another: either will do, a third will not', () => {
    const { sp2d, spm } = documents;
    expect(codes(check(under(sp2d, { issued: { by: 'kuasa-bud' } })))).toEqual([]);
    expect(written(under(sp2d, { issued: { by: 'kuasa-bud' } }))).toEqual([]);
    expect(codes(check(under(spm, { issued: { by: 'bendahara' } })))).toEqual(['mandatory-missing issued issued']);
    expect(written(under(spm, { issued: { by: 'bendahara' } }))).toEqual(['mandatory-missing']);
    // A number of several will do where none of them can be spared.
    const { npd } = documents;
    const two = { by: undefined, all: undefined, of: ['kpa', 'bud'], need: 1 };
    expect(written(under(npd, { approved: two }))).toEqual(['mandatory-quorum']);
    expect(codes(check(under(npd, { approved: two })))).toEqual(['mandatory-missing validated approved']);
  });

  test('only of some papers: a chain that asks the wrong ones is faulty', () => {
    const { pergeseran, apbd } = documents;
    const wrong = under(pergeseran, { agreed: { when: { kind: ['ppkd'] } } });
    expect(codes(check(wrong))).toEqual(['mandatory-missing ratified agreed']);
    expect(written(wrong)).toEqual(['mandatory-conditional']);
    const perkada = under(apbd, { agreed: { all: undefined, by: 'kepala-daerah' } });
    expect(codes(check(perkada))).toEqual(['mandatory-missing enacted agreed']);
    expect(written(perkada)).toEqual(['mandatory-missing']);
  });

  test('that nobody has verified is told, and a chain without it is in order', () => {
    const { renja, setoran } = documents;
    const alone = check(under(renja, { verified: undefined, approved: { return: ['draft'] } }));
    expect(codes(alone)).toEqual(['warning: mandatory-missing approved verified']);
    expect([alone.ok, alone.verdict]).toEqual([true, 'in-order']);
    expect(written(under(renja, { verified: undefined, approved: { return: ['draft'] } }))).toEqual([]);
    const other = check(under(setoran, { recorded: { by: 'bendahara' } }));
    expect(other.ok).toBe(true);
    expect(other.warnings.map((it) => it.text.en)).toEqual([
      'The paper ends without the stamp recorded of bud / kuasa-bud (Aturan daerah); see whether the rules of the region allow that.',
    ]);
    expect(other.warnings[0]?.path.map((it) => it.command)).toEqual(['submit', 'verify', 'record']);
  });
});

describe('whoever stamps when money moves last answers for money', () => {
  const money = documentTypes.filter((type) => Object.keys(documents[type].postings).length > 0);

  test.each(money)('%s', (type) => {
    const definition: AnyDefinition = documents[type];
    const steps: readonly Step[] = definition.chain.steps;
    const at =
      Object.keys(definition.postings)
        .filter((it) => it !== 'submitted')
        .at(-1) ??
      steps.at(-1)?.name ??
      '';
    const by = (office: Office): readonly string[] => {
      const only = { by: office, all: undefined, of: undefined, need: undefined };
      return check(under(definition, { [at]: only })).faults.map((it) => it.code);
    };
    // The control is the rule itself: a citizen is found at every type, the treasurer of the region at none.
    expect(by('pengusul')).toContain('money-unanswered');
    expect(by('bud')).not.toContain('money-unanswered');
  });

  test('one of several must, unless the paper comes through without', () => {
    const { kontrak } = documents;
    const signed = (step: object): readonly string[] =>
      check(under(kontrak, { signed: { by: undefined, ...step } })).faults.map((it) => it.code);
    expect(signed({ all: ['pa', 'setwan'] })).toEqual([]);
    expect(signed({ of: ['pa', 'setwan'], need: 1 })).toEqual(['money-unanswered']);
    expect(signed({ of: ['pa', 'kpa', 'setwan'], need: 2 })).toEqual([]);
    expect(answerableForMoney).not.toContain('setwan');
  });

  test('a paper that moves none may end with anybody', () => {
    const { renja } = documents;
    expect(check(under(renja, { approved: { by: 'setwan' } })).faults).toEqual([]);
  });
});
