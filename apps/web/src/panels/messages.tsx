// Messages such as that a paper went through: what shows them is loaded with the first.
import { useNotifications } from '@mantine/notifications';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useState } from 'react';

const MessageCorner = lazyRouteComponent(() => import('./message-corner.tsx'), 'MessageCorner');

/** Nothing until there is a first message; it waits for the corner, and its time begins there. */
export function Messages() {
  const { notifications } = useNotifications();
  const [needed, need] = useState(false);
  if (!needed && notifications.length > 0) need(true);
  return <Suspense>{needed && <MessageCorner />}</Suspense>;
}
