// The absorption tree; arrangement, filters, open branches and the chosen figure stand in the address.
import { createFileRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { flag, listOf, oneOf, searchOf, wholeFrom, wordsOf } from '../parts/search-readers.ts';
import { axes, sortColumns } from '../screens/serapan/keys.ts';
import { SerapanScreen } from '../screens/serapan/serapan-screen.tsx';

const code = wordsOf(122);
const search = searchOf({
  axis: oneOf(axes),
  opd: code,
  month: wholeFrom(1, 12),
  open: listOf(code, 60),
  papers: code,
  urut: oneOf(sortColumns),
  turun: flag,
});

export const Route = createFileRoute('/serapan')({ validateSearch: search, component: Serapan });

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
