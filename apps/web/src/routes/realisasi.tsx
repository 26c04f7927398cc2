// Monthly progress; month, OPD and the chosen sub kegiatan stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { dueOrders } from '../screens/realisasi/mine.ts';
import { RealisasiScreen } from '../screens/realisasi/realisasi-screen.tsx';

const word = z.string().min(1).max(100).optional().catch(undefined);
const Search = z.object({
  opd: word,
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  q: word,
  pilih: word,
  urut: z.enum(dueOrders).optional().catch(undefined),
});

export const Route = createFileRoute('/realisasi')({ validateSearch: Search, component: Realisasi });

function Realisasi() {
  const { opd, month, q, pilih, urut } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <RealisasiScreen
      filter={{ opd, month, q, pilih, urut }}
      change={(next) =>
        void navigate({ search: (before) => ({ ...before, ...next }), replace: next.pilih === undefined })
      }
    />
  );
}
