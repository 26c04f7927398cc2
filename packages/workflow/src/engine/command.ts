// The closed list of what a client may ask of a paper. Nothing else reaches a machine.

import { z } from 'zod';
import { reason, wordsOfKind } from './field.ts';
import { Patch } from './patch.ts';
import { identifier } from './well-formed.ts';
import type { Chain, CommandOf, StateOf } from './chain.ts';

/** A command on the wire. `name` is one of the type's commands; `to` and `reason` belong to `return`, `patch` to `revise`, `decree` to stamps. */
export const Command = z.strictObject({
  name: identifier(40).min(1),
  patch: Patch.optional(),
  to: identifier(40).optional(),
  reason: reason(2000).optional(),
  note: wordsOfKind('reason', z.string().trim().max(2000)).optional(),
  // A number of a letter, which says nothing of a person.
  /** Figures that have moved since the paper was submitted, by path as the ledger has them now: the last stamp says that it has seen them. */
  seen: z
    .record(z.string().max(200), wordsOfKind('plain', z.string().max(60)))
    .refine((it) => Object.keys(it).length <= 50_000)
    .optional(),
  decree: wordsOfKind('plain', z.string().trim().max(200)).optional(),
});
/** See the schema of the same name. */
export type Command = z.infer<typeof Command>;

/** The commands by which a paper goes back or ends early. */
export const backward: readonly string[] = ['return', 'withdraw', 'reject', 'cancel'];

/** Whether a paper may have less behind it after a command: money that it moved then comes back. */
export function takesBack(command: string): boolean {
  return backward.includes(command);
}

const aside: ReadonlySet<string> = new Set(['revise', 'advise']);

/** Whether a command asks nobody anew: whoever is next stays so, by the same day. */
export function asksNobodyAnew(command: string): boolean {
  return aside.has(command);
}

/** A command of one chain, with wrong names and wrong return targets refused by the compiler. */
export type CommandFor<C extends Chain> =
  | { readonly name: 'revise'; readonly patch: Patch }
  | { readonly name: 'submit'; readonly note?: string }
  | {
      readonly name: 'return';
      readonly to: Exclude<
        StateOf<C>,
        C['steps'] extends readonly [...unknown[], infer Last extends { name: string }] ? Last['name'] : never
      >;
      readonly reason: string;
    }
  | {
      readonly name: Exclude<CommandOf<C>, 'revise' | 'submit' | 'return'>;
      readonly note?: string;
      readonly decree?: string;
    };
