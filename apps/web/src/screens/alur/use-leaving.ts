// Asks before a chain that is not published is left behind.
import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../../parts/language.ts';
import { words } from './words.ts';

const opdIn = (search: object): unknown => ('opd' in search ? search.opd : undefined);

/** Guards the screen while there is something to lose. */
export function useLeaving(unsaved: boolean): void {
  const t = useWords(words);
  useBlocker({
    // Going from pane to pane keeps what was written; only another chain or another screen would lose it.
    shouldBlockFn: ({ current, next }) =>
      unsaved &&
      (current.pathname !== next.pathname || opdIn(current.search) !== opdIn(next.search)) &&
      !window.confirm(t('leave')),
    enableBeforeUnload: unsaved,
  });
}
