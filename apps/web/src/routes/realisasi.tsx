// Monthly progress; month, OPD and the chosen sub kegiatan stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { oneOf, searchOf, wholeFrom, wordsOf } from '../parts/search-readers.ts';
import { dueOrders } from '../screens/realisasi/due-orders.ts';
import { RealisasiScreen } from '../screens/realisasi/realisasi-screen.tsx';

const word = wordsOf(100);
const search = searchOf({ opd: word, month: wholeFrom(1, 12), q: word, pilih: word, urut: oneOf(dueOrders) });

export const Route = createFileRoute('/realisasi')({ validateSearch: search, component: Realisasi });

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
