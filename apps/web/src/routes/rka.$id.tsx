// The editor of an RKA.
import { createFileRoute } from '@tanstack/react-router';
import { RkaScreen } from '../screens/rka/rka-screen.tsx';

export const Route = createFileRoute('/rka/$id')({ component: RkaRoute });

function RkaRoute() {
  const { id } = Route.useParams();
  return <RkaScreen key={id} id={id} />;
}
