// A sentence as a link to the place that it is about: the page of the paper at that field or cell. Who may mend it is led on to the editor there.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { goTo } from './go-to.ts';

/** What a command is asked for besides the paper; no page of a paper has these. */
const ofCommand: ReadonlySet<string> = new Set(['to', 'reason', 'name', 'patch', 'seen']);

/** Whether a path of a refusal is a place on the page of a paper. */
export const isPlace = (at: string | undefined): at is string =>
  at !== undefined && at !== '' && !ofCommand.has(at.split('/')[0] ?? '');

interface Props {
  readonly paper: { readonly id: string };
  readonly at: string;
  /** Told when somebody goes, so that a dialog can close. */
  readonly left?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The link. The address names the place, so it leads there from any screen; a second click on the page itself goes there again. */
export function PlaceLink({ paper: { id }, at, left, children }: Props) {
  const go = (): void => {
    left?.();
    // After the dialog has gone, and with it its hold on the focus.
    setTimeout(() => goTo(at));
  };
  return (
    <Anchor
      size="sm"
      c="inherit"
      underline="always"
      renderRoot={(props) => <Link to="/dokumen/$id" params={{ id }} hash={at} {...props} onClick={go} />}
    >
      {children}
    </Anchor>
  );
}
