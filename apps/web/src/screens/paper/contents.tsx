// The contents of a paper as its page shows them: what the address names gets the focus, or is led to where it can be mended.
import { Navigate, useLocation } from '@tanstack/react-router';
import { useArrival } from '../../parts/go-to.ts';
import type { PaperView } from '../../shapes.ts';
import { BodyView } from './body/body-view.tsx';
import { editorAt } from './edit/editor-of.ts';
import { PrintedStamps } from './standing.tsx';

function Shown({ view, at }: { view: PaperView; at: string }) {
  useArrival();
  return (
    <>
      <BodyView view={view} at={at} />
      <PrintedStamps view={view} />
    </>
  );
}

/** The contents. */
export function Contents({ view }: { view: PaperView }) {
  const at = useLocation({ select: (it) => it.hash });
  const { id } = view.paper;
  const editor = at === '' ? undefined : editorAt(view, at);
  if (editor === '/dokumen/$id')
    return <Navigate to={editor} params={{ id }} search={{ lihat: 'ubah' }} hash={at} replace />;
  if (editor !== undefined) return <Navigate to={editor} params={{ id }} hash={at} replace />;
  return <Shown view={view} at={at} />;
}
