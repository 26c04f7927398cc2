// The S-curve; what it is about stands in the address.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { KurvaSScreen } from '../screens/kurva-s/kurva-s-screen.tsx';

const code = z.string().min(1).max(60).optional().catch(undefined);
const Search = z.object({ opd: code, subKegiatan: code });

export const Route = createFileRoute('/kurva-s')({ validateSearch: Search, component: KurvaS });

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
