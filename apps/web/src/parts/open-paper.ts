// Opening a paper: its id is made here, so that a repeated call opens one paper and not two.
import type { Body, DocumentType } from '@siklus/workflow';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ExecuteAnswer } from '../shapes.ts';
import { refreshAfter } from './refresh.ts';
import { client, commandAgain } from './trpc.ts';

/** A paper to be opened: where it belongs and what is known of it already. */
export interface Opening {
  readonly type: DocumentType;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly seed: Body;
  /** Why it comes after its window closed. */
  readonly late?: string;
}

/** Opens a paper and goes to its screen; a refusal is the answer, for the caller to show. */
export function useOpenPaper(): UseMutationResult<ExecuteAnswer, Error, Opening & { key: string; id: string }> {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (opening) => client.document.open.mutate(opening),
    ...commandAgain,
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await refreshAfter([]);
      await navigate({ to: '/dokumen/$id', params: { id: answer.id } });
    },
  });
}

/** Gives an opening the id of its paper and the key of its call. */
export function identified(opening: Opening): Opening & { key: string; id: string } {
  return { ...opening, id: crypto.randomUUID(), key: crypto.randomUUID() };
}
