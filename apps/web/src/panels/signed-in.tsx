// All that is around a screen for whoever is signed in. Loaded once somebody is: the door needs none of it.
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { LiveStream } from '../parts/live.tsx';
import { Shell } from './shell.tsx';

/** The frame, the live stream and messages around a screen. */
export default function SignedIn({ children }: { children: ReactNode }) {
  return (
    <>
      <Notifications position="bottom-right" containerWidth={420} />
      <LiveStream>
        <Shell>{children}</Shell>
      </LiveStream>
    </>
  );
}
