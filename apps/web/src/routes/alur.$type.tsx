// The approval chain of one document type, for the region or one OPD.
import { createFileRoute, notFound } from '@tanstack/react-router';
import { oneOf, searchOf, wordsOf } from '../parts/search-readers.ts';
import { isType } from '../parts/type-name.ts';
import { AlurScreen } from '../screens/alur/alur-screen.tsx';
import { panes } from '../screens/alur/panes.ts';

const search = searchOf({ opd: wordsOf(40), lihat: oneOf(panes) });

export const Route = createFileRoute('/alur/$type')({ validateSearch: search, component: Alur });

function Alur() {
  const { type } = Route.useParams();
  const { opd, lihat = 'alur' } = Route.useSearch();
  const navigate = Route.useNavigate();
  // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
  if (!isType(type)) throw notFound();
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
