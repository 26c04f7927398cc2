// How states and commands read: those of the type, those of a chain that an administrator drew, and what every paper knows.

import type { Chain, Step } from './chain.ts';
import type { AnyDefinition } from './document.ts';
import { tableOf } from './own.ts';
import { text, type Text } from './text.ts';

const replaced = new WeakMap<AnyDefinition, WeakMap<Chain, AnyDefinition>>();

/** Words for what every paper knows besides its own steps. */
const commonWords = {
  states: { rejected: text('Ditolak', 'Rejected'), cancelled: text('Dibatalkan', 'Cancelled') },
  commands: {
    withdraw: text('Tarik kembali', 'Take back'),
    advise: text('Beri saran', 'Advise'),
    reroute: text('Alihkan ke OPD lain', 'Hand to another agency'),
    reject: text('Tolak', 'Reject'),
    cancel: text('Batalkan', 'Cancel'),
    late: text('Catat sebagai susulan', 'Hand in late'),
    admit: text('Terima susulan', 'Admit late paper'),
  },
};

const worded = new WeakMap<AnyDefinition['view'], WeakMap<Chain, ReturnType<typeof joined>>>();

/** How the states and commands of a definition read, those of its chain's own steps and of every paper included; put together once. */
export function wordsOf({ chain, view }: Pick<AnyDefinition, 'chain' | 'view'>): {
  readonly states: Readonly<Record<string, Text>>;
  readonly commands: Readonly<Record<string, Text>>;
} {
  const mine = worded.get(view) ?? new WeakMap<Chain, ReturnType<typeof joined>>();
  const known = mine.get(chain);
  if (known !== undefined) return known;
  const made = joined(chain, view);
  worded.set(view, mine.set(chain, made));
  return made;
}

function joined(chain: Chain, view: AnyDefinition['view']) {
  const steps: readonly Step[] = chain.steps;
  const own = (pick: (step: Step) => readonly [string, Text | undefined]): Record<string, Text> =>
    Object.fromEntries(steps.map(pick).flatMap(([name, label]) => (label === undefined ? [] : [[name, label]])));
  return {
    states: tableOf(
      commonWords.states,
      view.states,
      own((step) => [step.name, step.label?.state]),
    ),
    commands: tableOf(
      commonWords.commands,
      view.commands,
      own((step) => [step.command, step.label?.command]),
    ),
  };
}

/**
 * A definition under a published edition of its chain, with the words of the chain's own steps; made once for each chain and its number.
 * @example explain(withChain(documents.spp, chain, 1), paper, around)
 */
export function withChain(definition: AnyDefinition, chain: Chain, edition: number): AnyDefinition {
  const known = replaced.get(definition)?.get(chain);
  if (known?.chainEdition === edition) return known;
  const words = wordsOf({ chain, view: definition.view });
  const made: AnyDefinition = { ...definition, chain, chainEdition: edition, view: { ...definition.view, ...words } };
  const mine = replaced.get(definition) ?? new WeakMap<Chain, AnyDefinition>();
  replaced.set(definition, mine.set(chain, made));
  return made;
}
