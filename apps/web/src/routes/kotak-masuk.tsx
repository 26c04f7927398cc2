// The inbox; its filters and its order stand in the address.
import { offices } from '@siklus/workflow';
import { createFileRoute } from '@tanstack/react-router';
import { flag, oneOf, searchOf, wordsOf } from '../parts/search-readers.ts';
import { allTypes } from '../parts/type-name.ts';
import { inboxOrders } from '../screens/inbox/inbox-orders.ts';
import { InboxScreen } from '../screens/inbox/inbox-screen.tsx';

const search = searchOf({
  type: oneOf(allTypes),
  office: oneOf(offices),
  opd: wordsOf(60),
  q: wordsOf(200),
  urut: oneOf(inboxOrders),
  turun: flag,
});

export const Route = createFileRoute('/kotak-masuk')({ validateSearch: search, component: Inbox });

function Inbox() {
  const { type, office, opd, q, urut, turun } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <InboxScreen
      filter={{ type, office, opd, q }}
      sorting={{ urut, turun }}
      change={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
