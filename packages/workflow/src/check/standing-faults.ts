// Faults of one walk: ends, ways to them, mandatory stamps, offices that are not filled, events that only the library may send.

import { allStatesOf, finalOf, findStep, isEnd, statesOf } from '../engine/chain.ts';
import type { AnyDefinition } from '../engine/document.ts';
import type { Facts } from '../engine/predicate.ts';
import { text } from '../engine/text.ts';
import { demandFindings } from './demands.ts';
import type { Act, Standing, Walk } from './explore.ts';
import type { CheckCode, Fault } from './fault.ts';
import type { CheckedLaw, Mandatory } from './options.ts';
import { actFindings, trailFindings, type Finding } from './trail.ts';
import { pathTo } from './words.ts';

/** One case of a definition, walked. */
export interface Walked {
  readonly definition: AnyDefinition;
  readonly facts: Facts;
  readonly walk: Walk;
  readonly mandatory: readonly Mandatory[];
  /** Moments at which the real definition moves money. */
  readonly money: readonly string[];
  readonly law: CheckedLaw;
}

/** The standings from which some of `ends` can be reached. */
function reaching(walk: Walk, ends: (standing: Standing) => boolean): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { key, acts } of walk.standings.values())
    for (const { to } of acts) {
      const known = before.get(to);
      if (known === undefined) before.set(to, [key]);
      else known.push(key);
    }
  const queue = [...walk.standings.values()].filter(ends).map((it) => it.key);
  const done = new Set(queue);
  for (const key of queue)
    for (const it of before.get(key) ?? [])
      if (!done.has(it)) {
        done.add(it);
        queue.push(it);
      }
  return done;
}

function wayFindings(
  { definition: { chain }, facts }: Walked,
  at: Standing,
  ways: { end: boolean; final: boolean },
): Finding[] {
  const { state } = at.paper;
  const found = (code: CheckCode, id: string, en: string): Finding => ({ code, states: [state], text: text(id, en) });
  if (isEnd(chain, state))
    return at.acts.length === 0
      ? []
      : [
          found(
            'end-not-end',
            `${state} adalah akhir, tetapi masih menerima perintah.`,
            `${state} is an end, but still takes commands.`,
          ),
        ];
  const final = finalOf(chain);
  if (at.acts.every((act) => act.to === at.key))
    return [
      found(
        'dead-end',
        `Dokumen tidak dapat keluar dari ${state}; beri langkah atau pengembalian.`,
        `Nothing leads out of ${state}; give it a step or a return.`,
      ),
    ];
  if (!ways.end)
    return [
      found('no-end', `Dari ${state} tidak ada jalan ke akhir mana pun.`, `From ${state} no end can be reached.`),
    ];
  const waited = findStep(chain, state, facts)?.name ?? 'submitted';
  return ways.final
    ? []
    : [
        found(
          'no-final',
          `Dari ${state} tidak ada jalan ke ${final}: cap ${waited} tidak dapat dibubuhkan.`,
          `From ${state} there is no way to ${final}: the stamp ${waited} cannot be given.`,
        ),
      ];
}

/** Events that the library makes for itself, or that stand for any event. No officer's word may reach a machine as one of them. */
export function internalEvents(document: string, states: readonly string[]): readonly string[] {
  const made = states.flatMap((it) => [
    `xstate.done.state.${document}.${it}`,
    `xstate.after.1000.${document}.${it}`,
    `done.state.${document}.${it}`,
  ]);
  return ['', '*', 'return.*', 'xstate.stop', 'xstate.init', 'xstate.error', 'xstate.done.actor.x', ...made];
}

function eventFindings({ definition: { chain }, facts, law }: Walked, at: Standing): Finding[] {
  const next = law.next(chain);
  const step = findStep(chain, at.paper.state, facts);
  const obeyed = internalEvents(chain.document, allStatesOf(chain)).filter(
    (event) => next(at.paper, event, step) !== undefined,
  );
  return obeyed.map((event) => ({
    code: 'internal-event',
    states: [at.paper.state],
    text: text(
      `Peristiwa internal “${event}” diterima pada ${at.paper.state}; hanya perintah pejabat yang boleh.`,
      `The internal event “${event}” is obeyed in ${at.paper.state}; only commands of officers may be.`,
    ),
  }));
}

/** What one act does wrong beyond its stamps: an undeclared return, a desk edit or another agency after money has moved. */
function moveFindings({ definition: { chain }, facts, money }: Walked, at: Standing, act: Act): Finding[] {
  const order = statesOf(chain);
  const { state } = at.paper;
  const { name, to } = act.command;
  const step = findStep(chain, state, facts);
  const found: Finding[] = [];
  if (name === 'return' && step?.return.includes(to ?? '') !== true)
    found.push({
      code: 'return-undeclared',
      states: [state, to ?? ''],
      text: text(
        `Pengembalian dari ${state} ke ${to} diterima padahal tidak diatur pada langkah itu.`,
        `A return from ${state} to ${to} is obeyed, though the step does not declare it.`,
      ),
    });
  const moved = money.filter((it) => order.indexOf(it) <= order.indexOf(state));
  if (name === 'revise' && state !== 'draft' && moved.length > 0)
    found.push({
      code: 'revise-after-money',
      states: [state, ...moved],
      text: text(
        `Isian dapat diubah pada ${state}, setelah uang bergerak pada ${moved.join(', ')}; hapus hak ubah pada langkah itu.`,
        `Fields may be changed in ${state}, after money has moved at ${moved.join(', ')}; take that right from the step.`,
      ),
    });
  // What was posted stands on the lines of the agency that the paper leaves, and a return would take it from the other one.
  if (name === 'reroute' && moved.length > 0)
    found.push({
      code: 'reroute-after-money',
      states: [state, ...moved],
      text: text(
        `Dokumen dapat dialihkan ke OPD lain pada ${state}, setelah uang bergerak pada ${moved.join(', ')}; hapus hak mengalihkan pada langkah itu.`,
        `The paper may be handed to another agency in ${state}, after money has moved at ${moved.join(', ')}; take that right from the step.`,
      ),
    });
  return found;
}

/** Commands of one office and person that lead to several places, though they are the same command on the same paper. */
function ambiguous(at: Standing): Finding[] {
  const ends = new Map<string, string>();
  return at.acts.flatMap((act): Finding[] => {
    const key = `${act.person} ${act.office} ${act.command.name} ${act.command.to ?? ''}`;
    const known = ends.get(key);
    ends.set(key, act.after.state);
    if (known === undefined || known === act.after.state) return [];
    return [
      {
        code: 'two-meanings',
        states: [at.paper.state, known, act.after.state],
        text: text(
          `Perintah “${act.command.name}” pada ${at.paper.state} dapat berakhir di ${known} atau ${act.after.state}.`,
          `The command “${act.command.name}” in ${at.paper.state} can end in ${known} or ${act.after.state}.`,
        ),
      },
    ];
  });
}

/** Every fault of one walk, each with the shortest way to it. */
export function walkFaults(walked: Walked): readonly Fault[] {
  const { definition, facts, walk } = walked;
  const { chain } = definition;
  const toEnd = reaching(walk, (it) => isEnd(chain, it.paper.state));
  const toFinal = reaching(walk, (it) => it.paper.state === finalOf(chain));
  const faults = new Map<string, Fault>();
  const add = (finding: Finding, at: Standing, act?: Act): void => {
    const key = `${finding.code} ${finding.text.en}`;
    // Standings come in order of distance, so the first way to a fault is a shortest one.
    if (!faults.has(key)) faults.set(key, { ...finding, path: pathTo(definition, walk, at, act) });
  };
  for (const at of walk.standings.values()) {
    const ways = { end: toEnd.has(at.key), final: toFinal.has(at.key) };
    const trail = trailFindings(chain, at.paper, facts);
    const found = [
      ...trail,
      ...demandFindings(chain, facts, { demands: walked.mandatory, paper: at.paper }),
      ...eventFindings(walked, at),
    ];
    // Beyond wrong stamps, and where the law breaks, nothing is walked: what is not walked has no ways.
    if (trail.length === 0 && at.broken === undefined && !walk.full) found.push(...wayFindings(walked, at, ways));
    if (at.broken !== undefined)
      found.push({
        code: 'law-disagrees',
        states: [at.paper.state],
        text: text(
          `Alur tidak dapat dijalankan pada ${at.paper.state}: ${at.broken}`,
          `The chain cannot run in ${at.paper.state}: ${at.broken}`,
        ),
      });
    for (const finding of [...found, ...ambiguous(at)]) add(finding, at);
    for (const act of at.acts)
      for (const finding of [...actFindings(chain, at.paper, act), ...moveFindings(walked, at, act)])
        add(finding, at, act);
  }
  return [...faults.values()];
}
