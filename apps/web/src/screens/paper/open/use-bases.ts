// Reads what a new paper would stand on, decoded as the law will see it, so that the form asks only for what is still missing.
import { definitionOf, isDocumentType, type BasisPaper, type DocumentType } from '@siklus/workflow';
import { useQueries } from '@tanstack/react-query';
import { trpc } from '../../../parts/trpc.ts';
import type { Bases } from './asked-fields.ts';

// The heads of new papers come from the first papers below them; reading hundreds would say no more.
const mostOfType = 3;

/** The papers picked by id and, where a type finds it by agency, the agency's own. */
export function useBases(asked: {
  readonly type: DocumentType;
  readonly year: number;
  readonly opd: string;
  /** Ids by type. */
  readonly picked: Readonly<Record<string, readonly string[]>>;
}): { readonly bases: Bases; readonly pending: boolean } {
  const { type, year, opd, picked } = asked;
  const { basis } = definitionOf(type);
  const byOpd = Object.entries(basis).flatMap(([name, spec]) =>
    isDocumentType(name) && spec.by === 'opd' ? [{ type: name, state: spec.state }] : [],
  );
  const lists = useQueries({
    queries: byOpd.map((it) => trpc.document.list.queryOptions({ year, ...it, ...(opd !== '' && { opd }), limit: 10 })),
  });
  const found = byOpd.flatMap((it, index) => {
    const own = lists[index]?.data?.rows.find((row) => !row.superseded && row.opd === opd);
    return own === undefined ? [] : [[it.type, own.id] as const];
  });
  const ids = [
    ...found,
    ...Object.entries(picked).flatMap(([name, some]) => some.slice(0, mostOfType).map((id) => [name, id] as const)),
  ];
  const papers = useQueries({ queries: ids.map(([, id]) => trpc.document.get.queryOptions({ id })) });
  const pending = [...lists, ...papers].some((it) => it.isPending);
  const bases: Record<string, BasisPaper<unknown>[]> = {};
  for (const [index, [name]] of ids.entries()) {
    const view = papers[index]?.data;
    const spec = definitionOf(type).basis[name];
    if (view === undefined || spec === undefined) continue;
    const { id, number, state, opd: owner, unit, body } = view.paper;
    const parsed = spec.schema.safeParse(body);
    if (!parsed.success) continue;
    const paper = {
      id,
      number,
      state,
      opd: owner,
      unit,
      edition: view.standing.edition,
      day: undefined,
      body: parsed.data,
    };
    bases[name] = [...(bases[name] ?? []), paper];
  }
  return { bases, pending };
}
