// Moving a cycle: its stored value is the list of active leaf stages, so nothing of the library is persisted.

import { transition, type AnyStateMachine } from 'xstate';
import type { Day } from '../engine/calendar.ts';
import type { Window } from '../engine/jadwal.ts';
import { opdCycle } from './opd.ts';
import { regionCycle } from './region.ts';

/** Which of the two cycles. */
export type CycleKind = 'opd' | 'daerah';

/** The active leaf stages of a cycle as dotted paths, in order of the chart; several while branches run side by side. */
export type Stages = readonly string[];

/** The stages of the schedule that move cycles, in order; a window named `daerah.<stage>` gives the date. */
export const scheduleStages = ['kuaPpas', 'rapbd', 'evaluation', 'apbd', 'accountability', 'closed'] as const;

const machines: Record<CycleKind, AnyStateMachine> = { opd: opdCycle, daerah: regionCycle };

type StateValue = string | { [key: string]: StateValue };

function leaves(value: StateValue, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${prefix}${key}.`));
}

function nest(stages: Stages): StateValue {
  const root: { [key: string]: StateValue } = {};
  for (const stage of stages) {
    const parts = stage.split('.');
    const last = parts.pop() ?? '';
    if (parts.length === 0) return last;
    let node = root;
    for (const part of parts.slice(0, -1)) node = (node[part] ??= {}) as { [key: string]: StateValue }; // inner nodes are objects: only the last part is a leaf
    node[parts.at(-1) ?? ''] = last;
  }
  return root;
}

const answers = new Map<string, Stages>();

/**
 * The stages in which a cycle begins.
 * @example firstStages('opd') // ['planning.drafting']
 */
export function firstStages(kind: CycleKind): Stages {
  return leaves(machines[kind].getInitialSnapshot(undefined as never).value as StateValue); // a value of our own charts is strings and records
}

/**
 * The stages after an outcome or a date of the schedule; the same when the cycle does not listen to it.
 * @example moveCycle('opd', ['planning.drafting'], 'renja.submitted') // ['planning.verification']
 */
export function moveCycle(kind: CycleKind, stages: Stages, event: string): Stages {
  const key = `${kind}|${stages.join(',')}|${event}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const machine = machines[kind];
  const snapshot = machine.resolveState({ value: nest(stages), context: {} });
  const next = snapshot.can({ type: event })
    ? leaves(transition(machine, snapshot, { type: event })[0].value as StateValue)
    : stages; // as above
  answers.set(key, next);
  return next;
}

/**
 * The stages once every date of the schedule up to and including a day has been heard.
 * @example catchUp('daerah', firstStages('daerah'), defaultJadwal(2026), '2025-10-01') // ['rapbd.drafting']
 */
export function catchUp(kind: CycleKind, stages: Stages, windows: readonly Window[], day: Day): Stages {
  return scheduleStages.reduce<Stages>((now, stage) => {
    const due = windows.some((window) => window.type === `daerah.${stage}` && window.opens <= day);
    return due ? moveCycle(kind, now, `jadwal.${stage}`) : now;
  }, stages);
}
