// Figures in the hand of the engine: asked for, filled in at open and submit, never typed, and told at the last stamp where they have moved since.

import { decodeBasis, type Bases } from './basis.ts';
import { finalOf, findStep } from './chain.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { factsOf, malformed } from './facts.ts';
import type { FigureAsked, Figures } from './figure.ts';
import { isMoney, parseMoney, rupiah } from './money.ts';
import { own } from './own.ts';
import { applyPatch, canonical, listIn, rowsTwice, type Body, type FieldChange, type Patch } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text, type Text } from './text.ts';

/** The figures that a type asks for with a body; none where the body cannot be read. */
export function figuresAsked(definition: AnyDefinition, wire: Body): FigureAsked[] {
  const specs = Object.entries(definition.figures ?? {});
  if (specs.length === 0) return [];
  const read = malformed(definition, wire);
  if ('refusals' in read) return [];
  return specs.map(([name, { of, measure, at, upTo }]) => ({
    name,
    of,
    measure,
    at: [...new Set(at(read.body))],
    upTo: upTo?.(read.body) ?? 12,
  }));
}

/** The figures that a new paper asks for: those of the body that is prepared for it without any. */
export function figuresAskedAtOpening(
  definition: AnyDefinition,
  opening: { readonly opd: string; readonly unit: string; readonly seed: Body },
  basis: Bases,
): FigureAsked[] {
  if (definition.figures === undefined) return [];
  return figuresAsked(definition, definition.prepare(opening.seed, decodeBasis(definition, basis), opening));
}

/** Whether a command is the stamp after which nothing follows. */
export function isLastStamp(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'body'>, command: string): boolean {
  const step = findStep(definition.chain, paper.state, factsOf(definition, paper));
  return step?.command === command && step.name === finalOf(definition.chain);
}

/** Whether a command looks at the figures of its type: a submission, which fills them in, and the last stamp, which tells what has moved since. */
export function looksAtFigures(
  definition: AnyDefinition,
  paper: Pick<Paper, 'state' | 'body'>,
  command: string,
): boolean {
  return definition.figures !== undefined && (command === 'submit' || isLastStamp(definition, paper, command));
}

/** A new body with its figures in it; as it was prepared where none were read. */
export function withFigures({ filled }: AnyDefinition, wire: Body, figures: Figures | undefined): Body {
  return filled === undefined || figures === undefined ? wire : filled.from(wire, figures);
}

const fieldsBetween = (before: Body, after: Body, names: readonly string[]): Record<string, FromTo> =>
  Object.fromEntries(
    names
      .filter((name) => canonical(own(before, name)) !== canonical(own(after, name)))
      .map((name) => [name, { from: own(before, name), to: own(after, name) }]),
  );

type FromTo = { readonly from?: unknown; readonly to?: unknown };

/** What filling in changes of a body, as an edit; `undefined` where nothing. */
function patchTo({ filled }: AnyDefinition, before: Body, after: Body): Patch {
  const paths = (filled?.fields ?? []).map((path) => path.split('.') as [string, string?]); // a field, or one of a list
  const single = paths.filter(([, column]) => column === undefined).map(([name]) => name);
  const lists = Map.groupBy(
    paths.filter(([, column]) => column !== undefined),
    ([list]) => list,
  );
  const rows = [...lists].map(([list, of]) => {
    const old = new Map(listIn(before, list).map((row) => [row.id, row]));
    const columns = of.flatMap(([, column]) => column ?? []);
    const change = listIn(after, list).flatMap((row) => {
      const set = fieldsBetween(old.get(row.id) ?? { id: row.id }, row, columns);
      return Object.keys(set).length === 0 ? [] : [{ id: row.id, set }];
    });
    return [list, { change }] as const;
  });
  return {
    set: fieldsBetween(before, after, single),
    rows: Object.fromEntries(rows.filter(([, it]) => it.change.length > 0)),
  };
}

/** A body with its figures filled in, what that changed, and why it cannot be done: malformed, for rows that no id tells apart. */
export function fillIn(
  definition: AnyDefinition,
  wire: Body,
  figures: Figures | undefined,
): { readonly wire: Body; readonly changes: readonly FieldChange[]; readonly refusals: readonly Refusal[] } {
  const { filled } = definition;
  if (filled === undefined || figures === undefined) return { wire, changes: [], refusals: [] };
  const twice = rowsTwice(wire);
  if (twice.length > 0) return { wire, changes: [], refusals: twice };
  const patched = applyPatch(wire, patchTo(definition, wire, filled.from(wire, figures)));
  if (!patched.ok) throw new Error(`figures of ${definition.chain.document} clash with the body they were read for`);
  return { wire: patched.body, changes: patched.changes, refusals: [] };
}

/** Figures in a paper that are others in the ledger now: where, as they were filled in (`before`) and as they are (`after`). */
export function figuresMoved(
  definition: AnyDefinition,
  wire: Body,
  figures: Figures | undefined,
): readonly FieldChange[] {
  return fillIn(definition, wire, figures).changes;
}

const fieldOf = (at: string): string =>
  at
    .split('/')
    .filter((_part, index) => index !== 1)
    .join('.');

const labelOf = ({ view }: AnyDefinition, at: string): Text => own(view.fields, fieldOf(at)) ?? text(at, at);

/** Why an edit may not touch what the engine fills in: field-closed, also where a new row brings a value of its own. */
export function checkTyped(definition: AnyDefinition, before: Body, after: Body): Refusal[] {
  const { set = {}, rows = {} } = patchTo(definition, before, after);
  const typed = [
    ...Object.keys(set),
    ...Object.entries(rows).flatMap(([list, { change = [] }]) =>
      change.flatMap(({ id, set: fields }) => Object.keys(fields).map((field) => `${list}/${id}/${field}`)),
    ),
  ];
  return typed.map((at): Refusal => {
    const label = labelOf(definition, at);
    return {
      code: 'field-closed',
      at,
      text: text(
        `“${label.id}” dibaca dari buku besar saat dokumen dibuka dan diajukan; tidak diketik.`,
        `“${label.en}” is read from the ledger when the paper is opened and submitted; it is not typed.`,
      ),
    };
  });
}

/** A figure as it stands in a body, told to a client that stamps over it. */
const valueText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

/** What a last stamp says that it has seen: by path, the figure as the ledger now has it, '' for none. */
export function seenOf(moved: readonly FieldChange[]): Readonly<Record<string, string>> {
  return Object.fromEntries(moved.map(({ at, after }) => [at, valueText(after)]));
}

const shown = (value: unknown): string => {
  const words = valueText(value);
  if (words === '') return '-';
  return isMoney(words) ? rupiah(parseMoney(words)) : words;
};

/** One figure that has moved since it was filled in, in words. */
export function movedText(definition: AnyDefinition, wire: Body, { at, before, after }: FieldChange): Text {
  const [list = '', id] = at.split('/');
  const code = listIn(wire, list).find((row) => row.id === id)?.['subKegiatan'];
  const { id: name, en } = labelOf(definition, at);
  const label = typeof code === 'string' ? text(`${name} ${code}`, `${en} ${code}`) : text(name, en);
  return text(
    `“${label.id}” ${shown(before)} saat diajukan, kini ${shown(after)} menurut buku besar.`,
    `“${label.en}” was ${shown(before)} when it was submitted, the ledger now has ${shown(after)}.`,
  );
}

/** Figures that have moved since the paper was submitted and that whoever stamps has not seen as they are now: figures-moved, one for each. */
export function checkMoved(
  definition: AnyDefinition,
  wire: Body,
  moved: readonly FieldChange[],
  seen: Readonly<Record<string, string>> | undefined,
): Refusal[] {
  return moved
    .filter(({ at, after }) => own(seen, at) !== valueText(after))
    .slice(0, 50)
    .map((it): Refusal => {
      const { id, en } = movedText(definition, wire, it);
      return {
        code: 'figures-moved',
        at: it.at,
        text: text(
          `${id} Buka dokumennya dan cap setelah membaca angka ini, atau kembalikan agar diisi kembali.`,
          `${en} Open the paper and stamp it having read this, or return it to have it filled in again.`,
        ),
        figures: { diajukan: valueText(it.before), kini: valueText(it.after) },
      };
    });
}
