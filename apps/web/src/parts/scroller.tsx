// A part of a screen that scrolls by itself.
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A named part that takes the focus, since what scrolls must be reachable by key. */
export function Scroller({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it nobody scrolls here without a mouse
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
