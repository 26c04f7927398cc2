// Whether the page is still on its way, also where no skeleton says so: `html[data-reading]` stands from the first question to the server until
// everything that its answer led to is there, and while the code of a screen is awaited.
import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from './trpc.ts';

const mark = (reading: boolean): void => void document.documentElement.toggleAttribute('data-reading', reading);

/** Marks the page as soon as something is asked for. */
export function markReading(): void {
  queryClient.getQueryCache().subscribe(() => {
    if (queryClient.isFetching() > 0) mark(true);
  });
}

/** Takes the mark away; stands after everything that asks, so that what an answer has led to has been asked for by then. */
export function Reading() {
  useIsFetching();
  const arriving = useRouterState({ select: (state) => state.isLoading });
  // After every rendering, and by what is asked for now: what hooks say is of the rendering before.
  useEffect(() => mark(arriving || queryClient.isFetching() > 0));
  return null;
}
