// The S-curve; what it is about stands in the address.
import { createFileRoute } from '@tanstack/react-router';
import { searchOf, wordsOf } from '../parts/search-readers.ts';
import { KurvaSScreen } from '../screens/kurva-s/kurva-s-screen.tsx';

const search = searchOf({ opd: wordsOf(60), subKegiatan: wordsOf(60) });

export const Route = createFileRoute('/kurva-s')({ validateSearch: search, component: KurvaS });

function KurvaS() {
  const { opd, subKegiatan } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <KurvaSScreen
      filter={{ opd, subKegiatan }}
      change={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
