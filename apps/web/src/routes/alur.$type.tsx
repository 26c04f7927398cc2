// The approval chain of one document type, for the region or one OPD.
import { isDocumentType } from '@siklus/workflow';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { z } from 'zod';
import { AlurScreen } from '../screens/alur/alur-screen.tsx';
import { panes } from '../screens/alur/panes.ts';

const Search = z.object({
  opd: z.string().min(1).max(40).optional().catch(undefined),
  lihat: z.enum(panes).optional().catch(undefined),
});

export const Route = createFileRoute('/alur/$type')({ validateSearch: Search, component: Alur });

function Alur() {
  const { type } = Route.useParams();
  const { opd, lihat = 'alur' } = Route.useSearch();
  const navigate = Route.useNavigate();
  // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
  if (!isDocumentType(type)) throw notFound();
  return (
    <AlurScreen
      key={type}
      type={type}
      opd={opd}
      pane={lihat}
      show={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
