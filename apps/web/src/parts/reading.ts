// Whether the page still reads: `html[data-reading]` stands while an answer of the server is on its way, also where no skeleton says so.
import { queryClient } from './trpc.ts';

/** Marks the page while it reads, for whoever has to wait until everything is there. */
export function markReading(): void {
  queryClient.getQueryCache().subscribe(() => {
    document.documentElement.toggleAttribute('data-reading', queryClient.isFetching() > 0);
  });
}
