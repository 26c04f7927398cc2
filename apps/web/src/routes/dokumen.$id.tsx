// One paper with everything around it.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { panes } from '../screens/paper/panes.ts';
import { PaperScreen } from '../screens/paper/paper-screen.tsx';

const Search = z.object({
  lihat: z.enum(panes).optional().catch(undefined),
  kolom: z.string().max(200).optional().catch(undefined),
});

export const Route = createFileRoute('/dokumen/$id')({ validateSearch: Search, component: Paper });

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
