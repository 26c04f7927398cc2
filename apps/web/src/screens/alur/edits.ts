// What may be done to a chain that is being written. Whoever names a state that is renamed or removed follows by itself.
import type { Office, Text } from '@siklus/workflow';
import { statesIn, type Draft, type DraftStep, type Way } from './draft.ts';

function freeName(draft: Draft, base: string, taken: (step: DraftStep) => string): string {
  const names = new Set(draft.steps.map(taken));
  for (let number = 1; ; number += 1) if (!names.has(`${base}${number}`)) return `${base}${number}`;
}

/** Adds a step before the one at a place; it returns to the draft and asks whoever the next step asks. */
export function addStep(draft: Draft, at: number, key: string, label: { state: Text; command: Text }): Draft {
  const next = draft.steps[at] ?? draft.steps.at(-1);
  const step: DraftStep = {
    key,
    name: freeName(draft, 'langkah', (it) => it.name),
    command: freeName(draft, 'cap', (it) => it.command),
    label,
    way: 'by',
    offices: next === undefined ? [draft.by] : next.offices.slice(0, 1),
    need: 1,
    when: undefined,
    returns: ['draft'],
    within: 2,
    strategic: false,
    delegable: true,
    advice: [],
    reject: false,
    revises: [],
    reroute: false,
  };
  return { ...draft, steps: draft.steps.toSpliced(at, 0, step) };
}

const without = (list: readonly string[], name: string): readonly string[] => list.filter((it) => it !== name);

/** Removes a step, and every return and cancellation that named its state. */
export function removeStep(draft: Draft, key: string): Draft {
  const gone = draft.steps.find((it) => it.key === key);
  if (gone === undefined) return draft;
  return {
    ...draft,
    steps: draft.steps.filter((it) => it.key !== key).map((it) => ({ ...it, returns: without(it.returns, gone.name) })),
    cancelIn: without(draft.cancelIn, gone.name),
  };
}

/** Moves a step to another place; returns that then lead nowhere stay, so that the verdict can name them. */
export function moveStep(draft: Draft, key: string, to: number): Draft {
  const from = draft.steps.findIndex((it) => it.key === key);
  const step = draft.steps[from];
  const place = Math.max(0, Math.min(draft.steps.length - 1, to));
  if (step === undefined || place === from) return draft;
  return { ...draft, steps: draft.steps.toSpliced(from, 1).toSpliced(place, 0, step) };
}

/** Changes a step. A new name of its state is taken over wherever the chain names that state. */
export function changeStep(draft: Draft, key: string, change: Partial<Omit<DraftStep, 'key'>>): Draft {
  const before = draft.steps.find((it) => it.key === key);
  if (before === undefined) return draft;
  const renamed = change.name !== undefined && change.name !== before.name ? change.name : undefined;
  const follow = (list: readonly string[]): readonly string[] =>
    renamed === undefined ? list : list.map((it) => (it === before.name ? renamed : it));
  return {
    ...draft,
    steps: draft.steps.map((it) => {
      const step = { ...it, returns: follow(it.returns) };
      return it.key === key ? { ...step, ...change } : step;
    }),
    cancelIn: follow(draft.cancelIn),
  };
}

/** Changes how a step asks its offices; one office keeps the first of several, a quorum asks for one less than all. */
export function askBy(step: DraftStep, way: Way): Pick<DraftStep, 'way' | 'offices' | 'need'> {
  const { offices } = step;
  if (way === 'by') return { way, offices: offices.slice(0, 1), need: 1 };
  return { way, offices, need: way === 'of' ? Math.max(1, offices.length - 1) : 1 };
}

/** Changes the offices of a step; a quorum never asks for more than one less than all. */
export function askOf(step: DraftStep, offices: readonly Office[]): Pick<DraftStep, 'offices' | 'need'> {
  return { offices, need: Math.max(1, Math.min(step.need, offices.length - 1)) };
}

/** States to which a step may send the paper back: those before the one in which it waits. What is chosen beyond them is listed too. */
export function targetsFor(draft: Draft, step: DraftStep): readonly string[] {
  const at = draft.steps.findIndex((it) => it.key === step.key);
  const before = statesIn(draft).slice(0, at + 1);
  return [...before, ...step.returns.filter((it) => !before.includes(it))];
}
