// What may be the same as the draft once more is told before it is submitted, also where what was typed last makes it so.
import type { PaperView } from '../../shapes.ts';
import { queryClient, trpc } from '../trpc.ts';

const idsOf = ({ doubles }: PaperView): string =>
  doubles === undefined ? '' : [...doubles.papers.map((it) => it.id), String(doubles.more)].join();

/** Stores a draft, and answers whether it then has likely doubles that `view`, as it is on the screen, does not tell of. */
export async function storeAndCompare(
  view: PaperView,
  store: () => Promise<boolean>,
): Promise<'stored' | 'unstored' | 'doubles'> {
  if (!(await store())) return 'unstored';
  // Where the server cannot be reached now, submitting says so.
  const now = await queryClient
    .fetchQuery({ ...trpc.document.get.queryOptions({ id: view.paper.id }), staleTime: 0 })
    .catch(() => view);
  const found = idsOf(now);
  return found !== '' && found !== idsOf(view) ? 'doubles' : 'stored';
}
