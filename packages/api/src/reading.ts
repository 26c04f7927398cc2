// Reading on the wire: the filter of every list and the check of one paper, both by the rule of the law for the offices that are held today.

import { TRPCError } from '@trpc/server';
import {
  areaField,
  areaTypes,
  mayRead,
  reachOf,
  text,
  type FoundPaper,
  type Officer,
  type Paper,
  type Refusal,
} from '@siklus/workflow';
import { findOpdName, readable, type Store, type Work } from '@siklus/store';

/** The papers that somebody may read, as a condition on the table `document`. */
export function readableBy({ dialect }: Pick<Store, 'dialect'>, reader: Officer): ReturnType<typeof readable> {
  return readable(dialect, { ...reachOf(reader), areaTypes, areaField });
}

/** What is said to whoever asks for a paper that is not theirs to read. */
function notYours(opdName: string): Refusal {
  return {
    code: 'not-your-office',
    text: text(
      `Dokumen ini bukan untuk jabatan yang Anda pegang hari ini. Yang dapat membantu: pejabat ${opdName}, atau administrator yang mencatat jabatan.`,
      `This paper is not for the offices that you hold today. Who can help: the officers of ${opdName}, or the administrator who records offices.`,
    ),
  };
}

/** The refusal of a paper that is not for somebody to read, as the fault of a call that is about this paper alone. */
export function forbidden({ text: { id, en } }: Refusal): TRPCError {
  return new TRPCError({ code: 'FORBIDDEN', message: `${id} / ${en}` });
}

/** Why somebody may do nothing with a paper, not even hear what stands against it: it is not theirs to read. Undefined where it is. */
export function* unreadable(reader: Officer, paper: Paper): Work<Refusal | undefined> {
  if (mayRead(reader, paper)) return undefined;
  return notYours((yield* findOpdName(paper.opd)) ?? '');
}

/** What a paper stands on, as far as somebody may read it: the rest is to them as if it were not there, so that no refusal tells of it. */
export function readableBases(
  reader: Officer,
  bases: Readonly<Record<string, readonly FoundPaper[]>>,
): Record<string, readonly FoundPaper[]> {
  return Object.fromEntries(
    Object.entries(bases).map(([type, papers]) => [type, papers.filter((paper) => mayRead(reader, paper))]),
  );
}

/** Throws NOT_FOUND where there is no such paper and FORBIDDEN, with who can help, where it is not for whoever asks. */
export async function requireReadable(
  { store, reader }: { readonly store: Store; readonly reader: Officer },
  id: string,
): Promise<void> {
  const { read } = store;
  const paper = read.selectFrom('document').where('document.id', '=', id);
  const mine = await paper.select('document.id').where(readableBy(store, reader)).executeTakeFirst();
  if (mine !== undefined) return;
  const known = await paper.leftJoin('opd', 'opd.code', 'document.opd').select('opd.name').executeTakeFirst();
  if (known === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such paper' });
  throw forbidden(notYours(known.name ?? ''));
}
