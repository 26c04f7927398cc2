// The states of entries that do not say what they did: each is one that its chain knows, and one to which a step led from the state before.

import type { Entry } from '../entry.ts';
import { decreedWay, shippedWay, type Way } from './ef2be1d.ts';
import type { Folded } from './folded.ts';

/** Where a paper stands: its type, the edition of its chain, its state. */
interface Place {
  readonly type: string;
  readonly chain: number;
  readonly state: string;
}

/** The way of a type and chain edition: the shipped one as it was then, a decreed one as its decree has it. */
export function wayFor(now: Folded, type: string, chain: number): Way | undefined {
  return chain === 0 ? shippedWay(type) : decreedWay(now.law.of({ type, chain }).chain);
}

const staying: ReadonlySet<string> = new Set(['revise', 'advise', 'reroute', 'late', 'admit']);

/** Whether the command of an entry led a paper on a way from one state to another; a stamp of one of several offices may leave it where it was. */
function leads({ states, steps, ends }: Way, from: string, { command, state }: Entry): boolean {
  if (command === undefined) return false;
  const { name, to } = command;
  const at = states.indexOf(from);
  if (at < 0) return false;
  if (staying.has(name)) return state === from;
  if (name === 'submit') return from === 'draft' && state === 'submitted';
  if (name === 'withdraw') return from === 'submitted' && state === 'draft';
  if (name === 'return') return state === to && states.includes(state) && states.indexOf(state) < at;
  if (ends.some((it) => it.command === name)) return ends.some((it) => it.command === name && it.state === state);
  const ahead = steps.slice(Math.max(at - 1, 0));
  const nearest = ahead.findIndex((it) => !it.conditional);
  const waited = nearest < 0 ? ahead : ahead.slice(0, nearest + 1);
  return from !== 'draft' && waited.some((it) => it.command === name && (state === it.state || state === from));
}

function isLawful(way: Way, before: Place | undefined, entry: Entry): boolean {
  const { birth, source, migrated, state } = entry;
  if (birth !== undefined) return source === undefined ? state === 'draft' : way.states.includes(state);
  if (migrated !== undefined) return way.states.includes(state);
  return before !== undefined && leads(way, before.state, entry);
}

/** Finds entries whose state their chain does not know, or to which no step leads from the state before. */
export function checkOlderSteps(now: Folded, entries: Iterable<Entry>): void {
  const places = new Map<string, Place>();
  for (const entry of entries) {
    const { document, state, birth, migrated, seq } = entry;
    const before = places.get(document);
    const type = before?.type ?? birth?.type;
    if (type === undefined) continue; // a decree, or a paper that was never opened, which the fold has found
    const chain = migrated?.chain ?? before?.chain ?? birth?.chain ?? 0;
    places.set(document, { type, chain, state });
    now.findings.read('journal', `entry ${seq} chain of ${document}`, () => {
      const way = wayFor(now, type, chain);
      if (way !== undefined && isLawful(way, before, entry)) return;
      const step = [before?.state, entry.command?.name, state].filter((it) => it !== undefined).join(' > ');
      now.findings.add('journal', `entry ${seq} state of ${document}`, step, 'a step of its chain');
    });
  }
}
