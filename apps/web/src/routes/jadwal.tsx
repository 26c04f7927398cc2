// The schedule; which part of it stands in the address.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { JadwalScreen } from '../screens/jadwal/jadwal-screen.tsx';
import { panels } from '../screens/jadwal/panels.ts';

const Search = z.object({ lihat: z.enum(panels).optional().catch(undefined) });

export const Route = createFileRoute('/jadwal')({ validateSearch: Search, component: Jadwal });

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
