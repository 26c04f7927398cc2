// The absorption tree; arrangement, filters, open branches and the chosen figure stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { z } from 'zod';
import { sortColumns } from '../screens/serapan/branches.ts';
import { SerapanScreen } from '../screens/serapan/serapan-screen.tsx';
import { axes } from '../screens/serapan/use-tree.ts';

const code = z.string().min(1).max(122);
const open = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(code).max(60))
  .optional()
  .catch(undefined);
const Search = z.object({
  axis: z.enum(axes).optional().catch(undefined),
  opd: code.optional().catch(undefined),
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  open,
  papers: code.optional().catch(undefined),
  urut: z.enum(sortColumns).optional().catch(undefined),
  turun: z.coerce.boolean().optional().catch(undefined),
});

export const Route = createFileRoute('/serapan')({ validateSearch: Search, component: Serapan });

function Serapan() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const steady = (search.open ?? []).join(' ');
  const opened = useMemo(() => steady.split(' ').filter((it) => it !== ''), [steady]);
  const { axis = 'program', opd, month, papers, urut, turun } = search;
  return (
    <SerapanScreen
      filter={{ axis, opd, month, open: opened, papers, urut, turun }}
      change={(next) =>
        void navigate({
          search: (before) => ({ ...before, ...next, open: next.open === undefined ? before.open : [...next.open] }),
          replace: true,
        })
      }
    />
  );
}
