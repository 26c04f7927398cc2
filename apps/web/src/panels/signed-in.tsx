// All that is around a screen for whoever is signed in. Loaded once somebody is: the door needs none of it.
import type { ReactNode } from 'react';
import { LiveStream } from '../parts/live.tsx';
import { Messages } from './messages.tsx';
import { Shell } from './shell.tsx';

/** The frame, the live stream and messages around a screen. */
export function SignedIn({ children }: { children: ReactNode }) {
  return (
    <>
      <Messages />
      <LiveStream>
        <Shell>{children}</Shell>
      </LiveStream>
    </>
  );
}
