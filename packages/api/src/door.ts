// The door for text: what a call or a deed says is made well-formed before anything reads, compares, keys or stores it.

import { TRPCError } from '@trpc/server';
import { admit, isWellFormed, text } from '@siklus/workflow';
import type { Asked, Deed } from './deed.ts';
import { refused } from './record.ts';
import type { ExecuteAnswer } from './shapes.ts';

/** The input of a call, made well-formed; throws BAD_REQUEST that names the field whose name cannot be used. */
export function admitInput(input: unknown): unknown {
  const read = admit(input);
  if (read.ok) return read.value;
  throw new TRPCError({ code: 'BAD_REQUEST', message: `${read.text.id} / ${read.text.en}` });
}

/** What is asked with a well-formed deed, or the refusal (malformed): also for those who ask without a wire. Who asks, and the key, are never mended. */
export function admitAsked(asked: Asked): { readonly asked: Asked } | { readonly refusal: ExecuteAnswer } {
  const unreadable = (['person', 'key'] as const).find((it) => !isWellFormed(asked[it]));
  if (unreadable !== undefined)
    return {
      refusal: refused({
        code: 'malformed',
        at: unreadable,
        text: text(
          'Permintaan memuat karakter yang tidak terbaca.',
          'The request has a character that cannot be read.',
        ),
      }),
    };
  const deed = admit(asked.deed);
  if (!deed.ok) return { refusal: refused({ code: 'malformed', at: deed.at, text: deed.text }) };
  return { asked: deed.value === asked.deed ? asked : { ...asked, deed: deed.value as Deed } }; // the same deed, letters apart
}
