// The board stands at the front door; its filters stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { orders, scopes } from '../screens/board/arrange.ts';
import { phases } from '../screens/board/phases.ts';
import { BoardScreen } from '../screens/board/board-screen.tsx';

const Search = z.object({
  q: z.string().optional().catch(undefined),
  urut: z.enum(orders).optional().catch(undefined),
  lihat: z.enum(scopes).optional().catch(undefined),
  // One phase alone stands in the address as a text; none at all as a dash, since nothing leaves no trace. It is kept as it stands there: what is
  // read from the address is written back to it.
  fase: z
    .union([z.enum(phases), z.literal('-'), z.array(z.enum(phases))])
    .optional()
    .catch(undefined),
});

export const Route = createFileRoute('/')({ validateSearch: Search, component: Board });

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
