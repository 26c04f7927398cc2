// Giving a decree: sent with a key of its own, and every screen that the law shapes reads again.
import type { Decree } from '@siklus/workflow';
import { notifications } from '@mantine/notifications';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useWords } from '../../parts/language.ts';
import { client, commandAgain, queryClient } from '../../parts/trpc.ts';
import type { ExecuteAnswer } from '../../shapes.ts';
import { words } from './words.ts';

/** A decree with its reason, and the edition over which it was written (0: none). */
export interface Wish {
  readonly decree: Decree;
  readonly reason: string;
  readonly last: number;
}

/** Gives decrees; a refusal is the answer, for the caller to show. */
export function useDecree(): UseMutationResult<ExecuteAnswer, Error, Wish & { key: string }> {
  const t = useWords(words);
  return useMutation({
    mutationFn: (wish) => client.jadwal.decree.mutate(wish),
    ...commandAgain,
    onSuccess: async (answer) => {
      if (answer.ok) notifications.show({ color: 'teal', message: t('done', { n: answer.version }) });
      // Also after a refusal: what it was refused for may be an edition that is not on the screen yet.
      await queryClient.invalidateQueries();
    },
  });
}
