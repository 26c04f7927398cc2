// The board stands at the front door; its filters stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { listOf, oneOf, searchOf, wordsOf } from '../parts/search-readers.ts';
import { orders, scopes } from '../screens/board/arrange.ts';
import { phases } from '../screens/board/phase-keys.ts';
import { BoardScreen } from '../screens/board/board-screen.tsx';

const search = searchOf({
  q: wordsOf(200),
  urut: oneOf(orders),
  lihat: oneOf(scopes),
  // One phase alone stands in the address as a text; none at all as a dash, since nothing leaves no trace. It is kept as it stands there: what is
  // read from the address is written back to it.
  fase: (given) =>
    oneOf([...phases, '-'])(given) ?? (Array.isArray(given) ? listOf(oneOf(phases), phases.length)(given) : undefined),
});

export const Route = createFileRoute('/')({ validateSearch: search, component: Board });

function Board() {
  const { q = '', urut = 'kode', lihat = 'semua', fase } = Route.useSearch();
  const navigate = Route.useNavigate();
  const unfolded = fase === '-' ? [] : typeof fase === 'string' ? [fase] : fase;
  return (
    <BoardScreen
      arrangement={{ q, urut, lihat, fase: unfolded }}
      change={({ fase: phase, ...next }) =>
        void navigate({
          search: (before) => ({
            ...before,
            ...next,
            ...(phase !== undefined && { fase: phase.length === 0 ? '-' : [...phase] }),
          }),
          replace: true,
        })
      }
    />
  );
}
