// The editor of a Renja.
import { createFileRoute } from '@tanstack/react-router';
import { RenjaScreen } from '../screens/renja/renja-screen.tsx';

export const Route = createFileRoute('/renja/$id')({ component: RenjaRoute });

function RenjaRoute() {
  const { id } = Route.useParams();
  return <RenjaScreen key={id} id={id} />;
}
