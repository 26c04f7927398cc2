// The list of papers; its filters stand in the address.
import { documentTypes, type DocumentType } from '@siklus/workflow';
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { paperOrders } from '../panels/paper-table.tsx';
import { PapersScreen } from '../screens/papers/papers-screen.tsx';

// `false` leaves no trace in the address.
const flag = z.coerce.boolean().optional().catch(undefined);
const word = z.string().max(200).optional().catch(undefined);
const Search = z.object({
  type: z
    .enum(documentTypes as readonly [DocumentType, ...DocumentType[]])
    .optional()
    .catch(undefined), // the register is never empty
  opd: word,
  state: word,
  q: word,
  subKegiatan: word,
  akun: word,
  semua: flag,
  urut: z.enum(paperOrders).optional().catch(undefined),
  naik: flag,
});

export const Route = createFileRoute('/dokumen/')({ validateSearch: Search, component: Papers });

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
