// The board stands at the front door; its filters stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { orders, scopes } from '../screens/board/arrange.ts';
import { BoardScreen } from '../screens/board/board-screen.tsx';

const Search = z.object({
  q: z.string().optional().catch(undefined),
  urut: z.enum(orders).optional().catch(undefined),
  lihat: z.enum(scopes).optional().catch(undefined),
});

export const Route = createFileRoute('/')({ validateSearch: Search, component: Board });

function Board() {
  const { q = '', urut = 'kode', lihat = 'semua' } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <BoardScreen
      arrangement={{ q, urut, lihat }}
      change={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
