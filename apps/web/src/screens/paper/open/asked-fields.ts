// What has to be asked before a paper is opened, told from its definition alone: the papers it names, its choices, and what nothing else fills in.
import {
  definitionOf,
  isDocumentType,
  type BasisPaper,
  type BasisSpec,
  type Body,
  type DocumentType,
} from '@siklus/workflow';
import { fieldsOf, type Field } from '../../../parts/fields.ts';

/** A field of the body that names papers, with the types that these may be. */
export interface BasisField {
  readonly field: Field;
  readonly many: boolean;
  readonly types: readonly { readonly type: DocumentType; readonly state: string; readonly ofAnyYear: boolean }[];
}

/** Papers that a new one stands on, decoded, by type. */
export type Bases = Readonly<Record<string, readonly BasisPaper<unknown>[]>>;

/** The fields of a type in which the drafter names what the paper stands on. */
export function basisFieldsOf(type: DocumentType): readonly BasisField[] {
  const { basis } = definitionOf(type);
  return fieldsOf(type).flatMap((field) => {
    if (field.kind !== 'paper' && field.kind !== 'papers') return [];
    const many = field.kind === 'papers';
    // A field names papers of a type where the type finds a sign put into it, or says that some of all are named there.
    const sign = { [field.name]: many ? ['?'] : '?' };
    const asks = ({ by, named }: BasisSpec): boolean =>
      named === field.name || (typeof by === 'object' && by.ids(sign).includes('?'));
    const types = Object.entries(basis).flatMap(([name, spec]) =>
      isDocumentType(name) && asks(spec) ? [{ type: name, state: spec.state, ofAnyYear: spec.ofAnyYear === true }] : [],
    );
    return types.length === 0 ? [] : [{ field, many, types }];
  });
}

const noBases = (type: DocumentType): Record<string, BasisPaper<unknown>[]> =>
  Object.fromEntries(Object.keys(definitionOf(type).basis).map((it) => [it, []]));

function prepared(type: DocumentType, seed: Body, bases: Bases): Body {
  return definitionOf(type).prepare(seed, { ...noBases(type), ...bases }, { opd: '', unit: '' });
}

/** The choices of a type with what they are when nobody chooses. */
export function choicesOf(type: DocumentType): readonly { readonly field: Field; readonly value: string }[] {
  const fresh = prepared(type, {}, {});
  return fieldsOf(type).flatMap((field) => {
    if (field.kind !== 'choice' || field.optional) return [];
    const given = fresh[field.name];
    const value = typeof given === 'string' && field.options.includes(given) ? given : (field.options[0] ?? '');
    return field.options.length > 1 ? [{ field, value }] : [];
  });
}

/** The single fields that neither the seed nor what the paper stands on fills in as its schema wants them. */
export function missingFields(type: DocumentType, seed: Body, bases: Bases): readonly Field[] {
  const parsed = definitionOf(type).schema.safeParse(prepared(type, seed, bases));
  const faulty = new Set(parsed.success ? [] : parsed.error.issues.map((it) => String(it.path[0] ?? '')));
  return fieldsOf(type).filter((it) => faulty.has(it.name) && !['rows', 'paper', 'papers', 'id'].includes(it.kind));
}
