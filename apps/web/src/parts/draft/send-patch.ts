// How a patch reaches the server, and which failures are worth another try.
import type { Patch, Refusal } from '@siklus/workflow';
import { text } from '@siklus/workflow';
import { client, errorCode } from '../trpc.ts';
import type { SaveAnswer } from './autosave.ts';

const hopeless: Readonly<Record<string, Refusal>> = {
  BAD_REQUEST: {
    code: 'malformed',
    text: text('Perubahan ini tidak dapat dibaca server.', 'The server cannot read this change.'),
  },
  PAYLOAD_TOO_LARGE: {
    code: 'malformed',
    text: text('Perubahan ini terlalu besar untuk satu kiriman.', 'This change is too large to be sent at once.'),
  },
  NOT_FOUND: {
    code: 'not-found',
    text: text(
      'Dokumen ini tidak ada lagi, atau tidak boleh Anda lihat.',
      'This paper is gone, or not for you to see.',
    ),
  },
  FORBIDDEN: {
    code: 'not-your-office',
    text: text('Anda tidak boleh mengubah dokumen ini.', 'You may not edit this paper.'),
  },
};

/** Sends a patch as `revise`; throws when a later try may do better. */
export async function sendPatch(order: {
  id: string;
  version: number;
  key: string;
  patch: Patch;
}): Promise<SaveAnswer> {
  const { id, version, key, patch } = order;
  try {
    return await client.document.execute.mutate({ key, id, version, command: { name: 'revise', patch } });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'TOO_MANY_REQUESTS') return 'later';
    const refusal = hopeless[code ?? ''];
    if (refusal === undefined) throw error;
    return { ok: false, refusals: [refusal] };
  }
}
