// The statechart of a chain as states in order and the ways between them: what screens draw, for a paper or for a chain that is being written.

import { findStep, isEnd, officesOf, returnTargets, statesOf, stepsAfter, type Chain } from '../engine/chain.ts';
import type { Office } from '../engine/office.ts';
import { predicateText, type Facts } from '../engine/predicate.ts';
import { text, type Text } from '../engine/text.ts';

/** One state: whether a paper ends there, and which offices it then waits for. */
export interface ChartState {
  readonly state: string;
  readonly label: Text;
  readonly final: boolean;
  readonly waitsFor: readonly Office[];
}

/** One way between two states, by a command; `back` for a return. */
export interface ChartWay {
  readonly from: string;
  readonly to: string;
  readonly command: string;
  readonly label: Text;
  readonly back: boolean;
  /** When the paper takes this way, where it depends. */
  readonly condition?: Text;
}

/** States and commands in words. */
export interface ChartWords {
  readonly states: Readonly<Record<string, Text>>;
  readonly commands: Readonly<Record<string, Text>>;
}

const named = (names: Readonly<Record<string, Text>>, name: string): Text => names[name] ?? text(name, name);

/**
 * The states of a chain in order with the ways forward by each step and back by each return; ends before the last stamp are left out. With
 * `facts` a state waits for the step that those facts lead to, without for the next one.
 */
export function chainChart(
  chain: Chain,
  words: ChartWords,
  facts?: Facts,
): { readonly states: readonly ChartState[]; readonly ways: readonly ChartWay[] } {
  const order = statesOf(chain);
  const waitsFor = (state: string): readonly Office[] => {
    const step = findStep(chain, state, facts);
    return step !== undefined ? officesOf(step) : state === 'draft' ? [chain.draft.by] : [];
  };
  const way = (from: string, to: string, command: string, back: boolean): ChartWay => ({
    from,
    to,
    command,
    label: named(words.commands, command),
    back,
  });
  const ways = order.slice(0, -1).flatMap((state) => {
    if (state === 'draft') return [way('draft', 'submitted', 'submit', false)];
    return stepsAfter(chain, state).flatMap((step) => {
      const forward = way(state, step.name, step.command, false);
      const told = step.when === undefined ? forward : { ...forward, condition: predicateText(step.when) };
      return [told, ...returnTargets(chain, state, step).map((target) => way(state, target, 'return', true))];
    });
  });
  const once = new Map(ways.map((it) => [`${it.from} ${it.to} ${it.command}`, it]));
  return {
    states: order.map((state) => ({
      state,
      label: named(words.states, state),
      final: isEnd(chain, state),
      waitsFor: waitsFor(state),
    })),
    ways: [...once.values()],
  };
}
