// What a paper repeats of the one it stands on: nobody edits it there, and a submission takes it again, so that it is what the paper below says.

import { decodeBasis, type Bases } from './basis.ts';
import type { AnyDefinition } from './document.ts';
import { own } from './own.ts';
import { canonical, type Body, type FieldChange } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text } from './text.ts';

/** The name of a field that a type repeats, at whatever place in it. */
const isCopied = ({ copied }: AnyDefinition, at: string): boolean =>
  copied?.fields.includes(at.split('/')[0] ?? at) ?? false;

/** Why an edit may not touch what is repeated: field-closed, at every desk and in the draft. */
export function checkCopied(definition: AnyDefinition, changes: readonly FieldChange[]): Refusal[] {
  const shut = [...new Set(changes.filter((it) => isCopied(definition, it.at)).map((it) => it.at))];
  return shut.map((at): Refusal => {
    const label = own(definition.view.fields, at.split('/')[0] ?? at) ?? text(at, at);
    return {
      code: 'field-closed',
      at,
      text: text(
        `“${label.id}” disalin dari dokumen dasarnya dan tidak dapat diubah di sini; perbaiki pada dokumen itu.`,
        `“${label.en}” is copied from the paper below and cannot be changed here; mend it there.`,
      ),
    };
  });
}

/** A body with everything that it repeats taken again, and what that changed. */
export function takeCopies(
  definition: AnyDefinition,
  wire: Body,
  basis: Bases,
): { readonly wire: Body; readonly changes: readonly FieldChange[] } {
  const source = definition.copied?.from(decodeBasis(definition, basis));
  if (definition.copied === undefined || source === undefined) return { wire, changes: [] };
  const changes = definition.copied.fields
    .map((at): FieldChange => ({ at, before: wire[at], after: source[at] }))
    .filter((it) => canonical(it.before) !== canonical(it.after));
  if (changes.length === 0) return { wire, changes };
  const next: Record<string, unknown> = { ...wire };
  for (const { at, after } of changes) {
    if (after === undefined) delete next[at];
    else next[at] = after;
  }
  return { wire: next, changes };
}
