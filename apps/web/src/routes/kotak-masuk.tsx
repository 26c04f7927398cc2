// The inbox; its filters stand in the address.
import { documentTypes, offices, type DocumentType, type Office } from '@siklus/workflow';
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { InboxScreen } from '../screens/inbox/inbox-screen.tsx';

const Search = z.object({
  type: z
    .enum(documentTypes as readonly [DocumentType, ...DocumentType[]])
    .optional()
    .catch(undefined), // the register is never empty
  office: z
    .enum(offices as readonly [Office, ...Office[]])
    .optional()
    .catch(undefined), // the catalogue is never empty
  opd: z.string().max(60).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});

export const Route = createFileRoute('/kotak-masuk')({ validateSearch: Search, component: Inbox });

function Inbox() {
  const { type, office, opd, q } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <InboxScreen
      filter={{ type, office, opd, q }}
      change={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
