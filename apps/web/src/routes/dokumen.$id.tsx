// One paper with everything around it.
import { createFileRoute } from '@tanstack/react-router';
import { oneOf, searchOf, wordsOf } from '../parts/search-readers.ts';
import { panes } from '../screens/paper/panes.ts';
import { PaperScreen } from '../screens/paper/paper-screen.tsx';

const search = searchOf({ lihat: oneOf(panes), kolom: wordsOf(200) });

export const Route = createFileRoute('/dokumen/$id')({ validateSearch: search, component: Paper });

function Paper() {
  const { id } = Route.useParams();
  const { lihat = 'isi', kolom } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PaperScreen
      key={id}
      id={id}
      pane={lihat}
      field={kolom}
      show={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
