// Reading on the wire: the filter of every list and the check of one paper, both by the rule of the law for the offices that are held today.

import { TRPCError } from '@trpc/server';
import { areaField, areaTypes, reachOf, text, type Officer } from '@siklus/workflow';
import { readable, type Store } from '@siklus/store';

/** The papers that somebody may read, as a condition on the table `document`. */
export function readableBy({ dialect }: Pick<Store, 'dialect'>, reader: Officer): ReturnType<typeof readable> {
  return readable(dialect, { ...reachOf(reader), areaTypes, areaField });
}

/** What is said to whoever asks for a paper that is not theirs to read. */
function notYours(opdName: string): string {
  const { id, en } = text(
    `Dokumen ini bukan untuk jabatan yang Anda pegang hari ini. Yang dapat membantu: pejabat ${opdName}, atau administrator yang mencatat jabatan.`,
    `This paper is not for the offices that you hold today. Who can help: the officers of ${opdName}, or the administrator who records offices.`,
  );
  return `${id} / ${en}`;
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
  throw new TRPCError({ code: 'FORBIDDEN', message: notYours(known.name ?? '') });
}
