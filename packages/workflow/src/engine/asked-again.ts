// What was demanded when a paper was submitted holds at every later stamp: where desks may change fields on the way, the rules of the submission that
// look at those fields are asked of the body as it is now, and so are the papers that those fields name.

import { checkBasis, type Bases } from './basis.ts';
import { statesOf, stepsAfter, type Chain, type Step } from './chain.ts';
import type { AnyDefinition, View } from './document.ts';
import type { Body } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { looking } from './looking.ts';

/** The fields that some desk of a chain may change while a paper waits there; of a list its name, whichever of its columns are meant. */
export function changeable({ steps }: Chain): readonly string[] {
  const some: readonly Step[] = steps;
  return [...new Set(some.flatMap((it) => it.revises ?? []).map((it) => it.split('.')[0] ?? it))];
}

/** The first state in which a paper may stand after a desk has changed it: that of the first such desk, or one to which papers go back from there. */
function firstChanged(chain: Chain): number {
  const order = statesOf(chain);
  const waits = order.map((state) => stepsAfter(chain, state));
  let first = waits.findIndex((steps) => steps.some((it) => it.revises !== undefined));
  for (let index = order.length - 1; first !== -1 && index >= first; index -= 1) {
    const back = (waits[index] ?? []).flatMap((it) => it.return).map((state) => order.indexOf(state));
    first = Math.min(first, ...back.filter((it) => it > 0));
  }
  return first;
}

const known = new WeakMap<Chain, ReadonlySet<string>>();

/**
 * Whether a command is a stamp at which demands of the submission are made again: one that a paper may wait for after a desk has changed it. That is
 * not only the stamp of that desk, since from there it may go back to a desk that may change nothing.
 */
export function asksAgain({ chain }: Pick<AnyDefinition, 'chain'>, command: string): boolean {
  const made = known.get(chain);
  if (made !== undefined) return made.has(command);
  const first = firstChanged(chain);
  const waiting = first === -1 ? [] : statesOf(chain).slice(first);
  const commands = new Set(waiting.flatMap((state) => stepsAfter(chain, state).map((it) => it.command)));
  known.set(chain, commands);
  return commands.has(command);
}

/** The types of papers that fields which a desk may change have a part in naming. */
function namedByDesks({ basis, chain }: AnyDefinition, wire: Body): readonly string[] {
  return Object.entries(basis).flatMap(([type, { by, needed }]) => {
    const seen = looking(wire, changeable(chain));
    if (typeof by === 'object') by.ids(seen.at);
    needed?.(seen.at);
    return seen.looked() ? [type] : [];
  });
}

/** The papers that a stamp finds missing below, of those that a desk may have named since the submission: basis-missing. */
export function missingAgain(
  definition: AnyDefinition,
  command: string,
  given: { readonly basis: Bases; readonly wire: Body },
): Refusal[] {
  if (!asksAgain(definition, command)) return [];
  const types = namedByDesks(definition, given.wire);
  return checkBasis(definition, 'submit', given).filter((it) => types.includes(it.figures?.['type'] ?? ''));
}

/**
 * The rules of the submission that a stamp asks again and finds broken. A rule says nothing here where the law asks it of the draft alone, where it
 * is asked at this stamp anyway, where it looks at papers that are not known, and where it looks at figures and none were read: the last stamp reads them.
 */
export function brokenAgain(
  definition: AnyDefinition,
  command: string,
  view: View<unknown>,
  unknown: readonly string[] = [],
): Refusal[] {
  if (!asksAgain(definition, command)) return [];
  const unread = Object.keys(view.figures).length > 0 ? [] : Object.keys(definition.figures ?? {});
  return definition.rules
    .filter(({ on, ofDraft }) => {
      const commands: readonly string[] = on;
      return commands.includes('submit') && !commands.includes(command) && ofDraft !== true;
    })
    .flatMap((rule) => {
      // A body that a schema makes is an object of fields.
      const body = looking(view.body as Readonly<Record<string, unknown>>, changeable(definition.chain));
      const basis = looking(view.basis, unknown, []);
      const figures = looking(view.figures, unread);
      const findings = rule.check({ ...view, body: body.at, basis: basis.at, figures: figures.at });
      if (!body.looked() || basis.looked() || figures.looked()) return [];
      return findings.map((it): Refusal => ({ code: 'rule-broken', rule: rule.name, cite: rule.cite, ...it }));
    });
}

/** Whether a command looks at what the paper stands on: a submission always, any other when a rule is asked at it or asked again. */
export function looksAtBasis(definition: Pick<AnyDefinition, 'rules' | 'chain'>, command: string): boolean {
  const { rules } = definition;
  // Literal command names, widened to compare.
  const asked = rules.some((rule) => (rule.on as readonly string[]).includes(command));
  return command === 'submit' || asked || asksAgain(definition, command);
}
