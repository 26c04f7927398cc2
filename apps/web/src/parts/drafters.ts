// Who may draft new papers, by the chains in force; asked once in a while, since chains seldom change.
import { officeScope, type DocumentType, type Office } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import type { SessionView, TypeDrafters } from '../shapes.ts';
import { trpc } from './trpc.ts';

/** Who drafts each type, in the order of the year; `undefined` until it is known. */
export function useDrafters(): readonly TypeDrafters[] | undefined {
  return useQuery({ ...trpc.alur.drafters.queryOptions({}), staleTime: 300_000 }).data;
}

/** The offices that draft papers of a type in an OPD, '' for those of the region. */
export function draftersIn(all: readonly TypeDrafters[], type: DocumentType, opd: string): readonly Office[] {
  const mine = all.find((it) => it.type === type);
  return mine?.own.find((it) => it.opd === opd)?.offices ?? mine?.offices ?? [];
}

/** Whether somebody holds one of some offices for an OPD: offices of an OPD reach their own, all others every one. */
export function holdsOne(holdings: SessionView['holdings'], offices: readonly Office[], opd: string): boolean {
  return holdings.some((it) => offices.includes(it.office) && (officeScope(it.office) !== 'opd' || it.opd === opd));
}
