// The schedule; which part of it stands in the address.
import { createFileRoute } from '@tanstack/react-router';
import { oneOf, searchOf } from '../parts/search-readers.ts';
import { JadwalScreen } from '../screens/jadwal/jadwal-screen.tsx';
import { panels } from '../screens/jadwal/panels.ts';

const search = searchOf({ lihat: oneOf(panels) });

export const Route = createFileRoute('/jadwal')({ validateSearch: search, component: Jadwal });

function Jadwal() {
  const { lihat = 'tahun' } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <JadwalScreen
      panel={lihat}
      show={(next) =>
        void navigate({
          search: (before) => ({ ...before, lihat: next === 'tahun' ? undefined : next }),
          replace: true,
        })
      }
    />
  );
}
