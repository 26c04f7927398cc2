// The check of a chain or a document type: as it is written, then walked in every case of facts.

import { allStatesOf, findStep, statesOf, type Chain } from '../engine/chain.ts';
import { momentsOf, type AnyDefinition } from '../engine/document.ts';
import { offices } from '../engine/office.ts';
import { text } from '../engine/text.ts';
import { bareOf, firstPaper, hurried } from './bare.ts';
import { explore } from './explore.ts';
import { firstOfEach, type Fault } from './fault.ts';
import { law as realLaw, MOST_STANDINGS, type CheckOptions, type Mandatory } from './options.ts';
import { walkFaults, type Walked } from './standing-faults.ts';
import { casesOfChain, structureFindings } from './structure.ts';
import { trailFindings } from './trail.ts';
import { pathTo } from './words.ts';

/** What the checker found: `standings` and `cases` say how much it looked at. */
export interface Checked {
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  readonly standings: number;
  readonly cases: number;
}

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

/** Checks a chain with what its document type says about it; a type without more is a chain alone. */
export function checkChain(subject: Subject, options: CheckOptions): Checked {
  const { chain } = subject;
  const law = options.law ?? realLaw;
  const cases = casesOfChain(chain, subject.kinds);
  const mandatory = mandatoryOf(subject, options);
  const money = Object.keys(subject.postings ?? {});
  const written = structureFindings(chain, { cases, mandatory }).map((it): Fault => ({ ...it, path: [] }));
  // Names that clash make one state out of two, and a wrong quorum has no tally: such a chain is not worth walking.
  if (written.some((it) => unwalkable.has(it.code)))
    return { ok: false, faults: firstOfEach(written), standings: 0, cases: cases.length };
  const quick = { view: subject.view, chain: hurried(chain) };
  const walked = cases.map((facts): Walked => {
    const definition = bareOf(quick, facts);
    const walk = explore(definition, firstPaper(chain), {
      offices: options.offices ?? offices,
      law,
      sound: (paper) => trailFindings(chain, paper, facts).length === 0,
    });
    return { definition, facts, walk, mandatory, money, options, law };
  });
  const faults = [...written, ...neverFaults(chain, walked), ...walked.flatMap(walkFaults)];
  if (walked.some((it) => it.walk.full))
    faults.push({
      code: 'too-large',
      states: [],
      text: text(
        `Alur mempunyai lebih dari ${MOST_STANDINGS} kedudukan; kurangi jabatan yang berdampingan.`,
        `The chain has more than ${MOST_STANDINGS} standings; let fewer offices stamp side by side.`,
      ),
      path: [],
    });
  const standings = walked.reduce((total, it) => total + it.walk.standings.size, 0);
  return { ok: faults.length === 0, faults: firstOfEach(faults), standings, cases: cases.length };
}
