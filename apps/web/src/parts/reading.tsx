// Whether the page is still on its way, also where no skeleton says so: `html[data-reading]` stands while an answer of the server is awaited,
// `html[data-arriving]` while the code of a screen is.
import { useRouterState } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { queryClient } from './trpc.ts';

const root = document.documentElement;

/** Marks the page while it reads, for whoever has to wait until everything is there. */
export function markReading(): void {
  queryClient.getQueryCache().subscribe(() => {
    root.toggleAttribute('data-reading', queryClient.isFetching() > 0);
  });
}

/** Marks the page while a screen is on its way. */
export function Arriving() {
  const arriving = useRouterState({ select: (state) => state.isLoading });
  useLayoutEffect(() => void root.toggleAttribute('data-arriving', arriving), [arriving]);
  return null;
}
