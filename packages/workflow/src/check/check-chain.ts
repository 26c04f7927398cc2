// The check of a chain or a document type: as it is written, then walked in every case of facts.

import { allStatesOf, findStep, statesOf, type Chain } from '../engine/chain.ts';
import { momentsOf, type AnyDefinition } from '../engine/document.ts';
import type { Facts } from '../engine/predicate.ts';
import { text } from '../engine/text.ts';
import { bareOf, firstPaper, hurried } from './bare.ts';
import { demandFindings } from './demands.ts';
import { explore } from './explore.ts';
import type { Fault } from './fault.ts';
import { moneyFindings } from './money.ts';
import { officeFindings } from './offices.ts';
import { law as realLaw, most, type CheckOptions, type Mandatory } from './options.ts';
import { walkFaults, type Walked } from './standing-faults.ts';
import { casesOfChain, structureFindings } from './structure.ts';
import { trailFindings, type Finding } from './trail.ts';
import { tooManyCases, tooManyStandings, type Found } from './verdict.ts';
import { pathTo } from './words.ts';

const unwalkable: ReadonlySet<string> = new Set(['name-clash', 'reserved-command', 'quorum']);

type Subject = Pick<AnyDefinition, 'chain' | 'view'> & Partial<AnyDefinition>;

function mandatoryOf(definition: Subject, options: CheckOptions): readonly Mandatory[] {
  const moments: Mandatory[] = momentsOf(definition).map((moment) => ({ moment }));
  return [...moments, ...(definition.mandatory ?? []), ...(options.mandatory ?? [])];
}

/** Each state and each declared return that no case brings about. */
function neverFaults(chain: Chain, walked: readonly Walked[]): Fault[] {
  const standings = walked.flatMap((it) => [...it.walk.standings.values()]);
  const seen = new Set(standings.map((it) => it.paper.state));
  const taken = new Set(
    walked.flatMap(({ walk, facts }) =>
      [...walk.standings.values()].flatMap(({ paper, acts }) =>
        acts
          .filter((it) => it.command.name === 'return')
          .map((it) => `${findStep(chain, paper.state, facts)?.name} ${it.after.state}`),
      ),
    ),
  );
  const order = statesOf(chain);
  const faults = allStatesOf(chain)
    .filter((state) => !seen.has(state))
    .map((state): Fault => {
      const before = order.slice(0, Math.max(0, order.indexOf(state))).findLast((it) => seen.has(it)) ?? 'draft';
      const [walk] = walked.filter((it) => [...it.walk.standings.values()].some((at) => at.paper.state === before));
      const near =
        walk === undefined ? undefined : [...walk.walk.standings.values()].find((at) => at.paper.state === before);
      return {
        code: 'state-unreachable',
        states: [state],
        text: text(
          `${state} tidak pernah tercapai, paling jauh ${before}; periksa langkah sesudah ${before}.`,
          `${state} is never reached, at most ${before}; look at the step after ${before}.`,
        ),
        path: walk === undefined || near === undefined ? [] : pathTo(walk.definition, walk.walk, near),
      };
    });
  const idle = chain.steps.flatMap((step) =>
    step.return
      .filter((target) => !taken.has(`${step.name} ${target}`))
      .map((target): Fault => ({
        code: 'return-impossible',
        states: [step.name, target],
        text: text(
          `Langkah ${step.name} tidak pernah dapat mengembalikan ke ${target}; pilih status sebelum langkah itu.`,
          `Step ${step.name} can never return to ${target}; choose a state before that step.`,
        ),
        path: [],
      })),
  );
  return [...faults, ...idle];
}

/** The stamps that papers of a walk usually carry and that some end without, each with the shortest way to it. */
function walkWarnings({ definition, facts, walk }: Walked, demands: readonly Mandatory[]): readonly Fault[] {
  return [...walk.standings.values()].flatMap((at) =>
    demandFindings(definition.chain, facts, { demands, paper: at.paper }).map((it): Fault => ({
      ...it,
      path: pathTo(definition, walk, at),
    })),
  );
}

const bare = (findings: readonly Finding[]): readonly Fault[] => findings.map((it) => ({ ...it, path: [] }));

/** Walks all cases until there is no more to be looked at, or too much: then the last walk is cut short. */
function walkAll(
  subject: Subject,
  cases: readonly Facts[],
  given: Omit<Walked, 'definition' | 'facts' | 'walk'>,
): { readonly walked: readonly Walked[]; readonly full: boolean } {
  const { chain, view } = subject;
  const quick = { view, chain: hurried(chain) };
  const walked: Walked[] = [];
  let left: number = most.standings;
  for (const facts of cases) {
    const definition = bareOf(quick, facts);
    const walk = explore(definition, firstPaper(chain), {
      most: left,
      law: given.law,
      sound: (paper) => trailFindings(chain, paper, facts).length === 0,
    });
    walked.push({ definition, facts, walk, ...given });
    left -= walk.standings.size;
    if (walk.full) return { walked, full: true };
  }
  return { walked, full: false };
}

/** Checks a chain with what its document type says about it; a type without more is a chain alone. */
export function checkChain(subject: Subject, options: CheckOptions): Found {
  const { chain } = subject;
  const demands = mandatoryOf(subject, options);
  const [usual, mandatory] = [demands.filter((it) => it.certain === 'M'), demands.filter((it) => it.certain !== 'M')];
  const money = Object.keys(subject.postings ?? {});
  const { cases, count } = casesOfChain(
    chain,
    subject.kinds,
    demands.flatMap((it) => it.when ?? []),
  );
  const written = bare([
    ...structureFindings(chain, { cases, mandatory }),
    ...moneyFindings(chain, money),
    ...officeFindings(chain, options.offices),
  ]);
  const found = { faults: written, standings: 0, cases: count };
  // Names that clash make one state out of two, and a wrong quorum has no tally: such a chain is not worth walking.
  if (written.some((it) => unwalkable.has(it.code))) return found;
  if (cases === undefined) return { ...found, unproved: tooManyCases(count) };
  const given = { mandatory, money, law: options.law ?? realLaw };
  const { walked, full } = walkAll(subject, cases, given);
  return {
    faults: [...written, ...(full ? [] : neverFaults(chain, walked)), ...walked.flatMap(walkFaults)],
    warnings: walked.flatMap((it) => walkWarnings(it, usual)),
    unproved: full ? tooManyStandings(most.standings) : undefined,
    standings: walked.reduce((total, it) => total + it.walk.standings.size, 0),
    cases: count,
  };
}
