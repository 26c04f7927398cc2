// What a paper stands on: decoded for rules when they look at it, and what is missing of it.

import type { Day } from './calendar.ts';
import type { AnyDefinition, BasisPaper, BasisSpec, Paper } from './document.ts';
import { decodeBody } from './facts.ts';
import type { Body } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text } from './text.ts';

/** A paper that another one stands on, as it is stored, and what replaced it. */
export type FoundPaper = Paper & Pick<BasisPaper<unknown>, 'replacedBy'>;

/** Papers that another one stands on, by type, as they are stored. */
export type Bases = Readonly<Record<string, readonly FoundPaper[]>>;

/** The day of the stamp that gave a paper its state; of an office among several the last. */
function stampedOn({ state, stamps }: Pick<Paper, 'state' | 'stamps'>): Day | undefined {
  return stamps.findLast((it) => it.moment === state)?.day;
}

/** Decodes what a paper stands on, each by the schema its definition names. */
export function decodeBasis(definition: AnyDefinition, basis: Bases): Record<string, BasisPaper<unknown>[]> {
  const decoded: Record<string, BasisPaper<unknown>[]> = {};
  for (const [type, spec] of Object.entries(definition.basis)) {
    decoded[type] = (basis[type] ?? []).map((paper) => {
      const { id, number, state, opd, unit, edition, replacedBy } = paper;
      // Decoded when a rule looks at it: most commands never open the large papers below them.
      return {
        id,
        number,
        state,
        opd,
        unit,
        edition,
        day: stampedOn(paper),
        replacedBy,
        get body() {
          const read = decodeBody(spec.schema, paper.body);
          if ('body' in read) return read.body;
          throw new Error(`${paper.type} ${paper.id} cannot be read: ${read.refusals[0]?.text.en}`);
        },
      };
    });
  }
  return decoded;
}

function missingOf(type: string, spec: BasisSpec, found: readonly Paper[]): Refusal | undefined {
  if (found.length > 0 && found.every((paper) => paper.state === spec.state)) return undefined;
  const now = found.find((paper) => paper.state !== spec.state)?.state ?? '-';
  return {
    code: 'basis-missing',
    text: text(
      `Dokumen dasar ${type.toUpperCase()} belum ${found.length === 0 ? 'ada' : 'final'}.`,
      `The underlying ${type.toUpperCase()} ${found.length === 0 ? 'does not exist yet' : 'is not final yet'}.`,
    ),
    figures: { type, state: now, needed: spec.state },
  };
}

/** Papers that no longer stand: a later budget edition is in force in their place. */
function replacedOf(type: string, found: readonly FoundPaper[]): Refusal[] {
  return found.flatMap(({ id, number, replacedBy }): Refusal[] => {
    if (replacedBy === undefined) return [];
    const [named, now] = [number ?? id, replacedBy.number ?? replacedBy.id];
    const name = type.toUpperCase();
    return [
      {
        code: 'basis-missing',
        at: type,
        text: text(
          `${name} ${named} sudah digantikan; yang berlaku ${name} ${now}, sebut yang itu.`,
          `${name} ${named} has been replaced; ${name} ${now} is in force, name that one.`,
        ),
        figures: { type, disebut: named, berlaku: now, id: replacedBy.id },
      },
    ];
  });
}

/** What is missing of the papers that a type stands on at a command; `wire` is the body that names them. */
export function checkBasis(
  definition: AnyDefinition,
  command: 'open' | 'submit',
  given: { readonly basis: Bases; readonly wire: Body },
): Refusal[] {
  return Object.entries(definition.basis).flatMap(([type, spec]): Refusal[] => {
    if (spec.on === 'submit' && command === 'open') return [];
    const found = given.basis[type] ?? [];
    const needed = spec.by !== 'every' && (spec.needed?.(given.wire) ?? true);
    const missing = needed || found.length > 0 ? missingOf(type, spec, found) : undefined;
    return missing === undefined ? replacedOf(type, found) : [missing];
  });
}

/** Of what is missing, the types of which there is no paper at all; one that is there but not final can be read. */
export function typesUnknown(missing: readonly Refusal[], basis: Bases): readonly string[] {
  return missing.map((it) => it.figures?.['type'] ?? '').filter((type) => (basis[type] ?? []).length === 0);
}
