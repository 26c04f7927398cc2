// The list of papers; its filters stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { paperOrders } from '../panels/paper-orders.ts';
import { flag, oneOf, searchOf, wordsOf } from '../parts/search-readers.ts';
import { allTypes } from '../parts/type-name.ts';
import { PapersScreen } from '../screens/papers/papers-screen.tsx';

const word = wordsOf(200);
const search = searchOf({
  type: oneOf(allTypes),
  opd: word,
  state: word,
  q: word,
  subKegiatan: word,
  akun: word,
  semua: flag,
  urut: oneOf(paperOrders),
  naik: flag,
});

export const Route = createFileRoute('/dokumen/')({ validateSearch: search, component: Papers });

function Papers() {
  const { urut, naik, type, opd, state, q, subKegiatan, akun, semua } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PapersScreen
      filter={{ type, opd, state, q, subKegiatan, akun, semua }}
      sorting={{ urut, naik }}
      change={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
