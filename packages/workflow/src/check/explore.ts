// The walk: every standing that offices and persons can bring about on one case of facts, breadth first, by asking the law itself.

import { admittingOffice } from '../engine/authority.ts';
import { officesIn, statesOf, type Chain } from '../engine/chain.ts';
import type { Command } from '../engine/command.ts';
import type { Circumstances } from '../engine/circumstances.ts';
import { commandsOf } from '../engine/decide.ts';
import type { AnyDefinition, Paper } from '../engine/document.ts';
import { officeScope, type Holding, type HoldingKind, type Office } from '../engine/office.ts';
import { checkedOpd } from './bare.ts';
import type { CheckedLaw } from './options.ts';
import { canonical, keyOf, MOST_WRITERS, stranger, writersOf } from './person.ts';

/** One act that the law allows: who gave which command under which office, and the paper just after it. */
export interface Act {
  readonly person: string;
  readonly office: Office;
  readonly kind: HoldingKind;
  readonly command: Command;
  /** Whether the window of the schedule was open. */
  readonly open: boolean;
  readonly after: Paper;
  /** Key of the standing to which it leads. */
  readonly to: string;
  /** How the persons of the paper before are called in the one after. */
  readonly names: ReadonlyMap<string, string>;
}

/** A paper that the walk has met, how it first came there, and all that may be done with it. */
export interface Standing {
  readonly key: string;
  readonly paper: Paper;
  readonly came: { readonly from: string; readonly act: Act } | undefined;
  readonly acts: readonly Act[];
  /** What the law threw instead of answering. */
  readonly broken: string | undefined;
}

/** Every standing of a walk by its key, in order of distance from the start; `full` when there were more than may be met. */
export interface Walk {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly full: boolean;
}

/** Circumstances in which nothing but authority and the window of the schedule can stand in the way. */
export function circumstances(
  paper: Pick<Paper, 'type' | 'opd'>,
  by: { readonly person: string; readonly offices: readonly Office[]; readonly kind: HoldingKind },
  open: boolean,
): Circumstances {
  const holdings = by.offices.map((office): Holding => ({
    assignment: `${by.person}-${office}`,
    office,
    opd: officeScope(office) === 'opd' ? paper.opd : undefined,
    kind: by.kind,
    decree: undefined,
  }));
  return {
    officer: { person: by.person, holdings },
    at: '2026-02-16T02:00:00.000000Z',
    day: '2026-02-16',
    basis: {},
    moved: [],
    stages: ['open'],
    windows: open ? [] : [{ type: paper.type, opens: '2026-01-01', closes: '2026-01-02' }],
    holidays: new Set(),
  };
}

/** Every command that anyone could send about a paper of a chain, each return with every target. */
export function everyCommand(chain: Chain): readonly Command[] {
  const reason = 'perlu perbaikan';
  return commandsOf({ chain }).flatMap((name): Command[] => {
    if (name === 'return') return statesOf(chain).map((to) => ({ name, to, reason }));
    if (name === 'revise') return [{ name, patch: {} }];
    return name === 'reroute' ? [{ name, to: checkedOpd.other, reason }] : [{ name, reason }];
  });
}

interface Given {
  /** How many standings may be met. */
  readonly most: number;
  readonly law: CheckedLaw;
  readonly sound: (paper: Paper) => boolean;
  /** Every act by somebody new: enough to stand everywhere, not to see what one person may do twice. */
  readonly strangersOnly?: boolean;
}

interface Asking extends Given {
  /** The offices that somebody who acts may hold. */
  readonly actors: readonly Office[];
}

const kinds: readonly HoldingKind[] = ['definitif', 'plt', 'plh', 'delegasi'];

function actsOf(definition: AnyDefinition, paper: Paper, command: Command, given: Asking): Act[] {
  const { chain } = definition;
  const { law, actors } = given;
  const known = [...new Set(paper.stamps.map((it) => it.person))].filter((it) => it !== '-');
  const people = given.strangersOnly === true ? [] : known;
  const windows = paper.state === 'draft' ? [true, false] : [true];
  const found: Act[] = [];
  const ask = (offices: readonly Office[], person: string, kind: HoldingKind, open: boolean) =>
    law.decide(definition, paper, command, circumstances(paper, { person, offices, kind }, open));
  const refused = (decision: ReturnType<typeof ask>, code: string): boolean =>
    !decision.ok && decision.refusals[0]?.code === code;
  // Whoever holds every office is told when a command does not apply; then it applies for nobody.
  if (refused(ask(actors, stranger, 'definitif', true), 'wrong-state') && command.name !== 'late') return [];
  for (const office of actors) {
    if (refused(ask([office], stranger, 'definitif', true), 'not-your-office')) continue;
    // How an office is held is no matter of the person, so the stranger alone holds it in every way.
    const hands = [...people.map((it) => [it, 'definitif'] as const), ...kinds.map((it) => [stranger, it] as const)];
    for (const [person, kind] of hands)
      for (const open of windows) {
        const decision = ask([office], person, kind, open);
        if (!decision.ok) continue;
        const after = decision.effect.paper;
        if (writersOf(after).size > MOST_WRITERS) continue;
        const plain = canonical(chain, after);
        found.push({ person, office, kind, command, open, after, to: keyOf(plain.paper), names: plain.names });
      }
  }
  return found;
}

function actsOn(definition: AnyDefinition, paper: Paper, given: Asking): Pick<Standing, 'acts' | 'broken'> {
  const acts: Act[] = [];
  let broken: string | undefined;
  for (const command of given.sound(paper) ? everyCommand(definition.chain) : [])
    try {
      acts.push(...actsOf(definition, paper, command, given));
    } catch (thrown) {
      // A chain under check may be one that cannot even run; that is a finding, not a defect of the checker.
      broken ??= message(thrown);
    }
  return { acts, broken };
}

function message(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/**
 * Walks a bare definition from a paper. A paper has no memory of how often it was returned, so the walk covers any number of returns.
 * `sound` says of a paper whether it is worth following: one whose stamps are wrong already leads only to more of the same.
 */
export function explore(definition: AnyDefinition, start: Paper, given: Given): Walk {
  const { chain } = definition;
  const actors: readonly Office[] = [
    ...new Set([...officesIn(chain), admittingOffice(chain), 'administrator' as const]),
  ];
  const standings = new Map<string, Standing>();
  const first = canonical(chain, start).paper;
  const queue: { paper: Paper; came: Standing['came'] }[] = [{ paper: first, came: undefined }];
  for (const { paper, came } of queue) {
    const key = keyOf(paper);
    if (standings.has(key)) continue;
    if (standings.size >= given.most) return { standings, full: true };
    const { acts, broken } = actsOn(definition, paper, { ...given, actors });
    standings.set(key, { key, paper, came, acts, broken });
    const ahead = new Set<string>();
    for (const act of acts)
      if (!standings.has(act.to) && !ahead.has(act.to)) {
        ahead.add(act.to);
        queue.push({ paper: canonical(chain, act.after).paper, came: { from: key, act } });
      }
  }
  return { standings, full: false };
}
