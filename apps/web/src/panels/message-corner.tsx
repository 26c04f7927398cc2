// The corner in which messages come up.
import { Notifications } from '@mantine/notifications';

/** The corner. */
export function MessageCorner() {
  return <Notifications position="bottom-right" containerWidth={420} />;
}
