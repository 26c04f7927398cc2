// The command dialog, loaded when it is first asked for: whoever reads a list has not asked for anything yet.
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { DialogComing } from '../parts/dialog-coming.tsx';
import type { Asked } from './command-dialog.tsx';

// As the router loads a screen: code that a newer deployment has replaced reloads the page.
const CommandDialog = lazyRouteComponent(() => import('./command-dialog.tsx'), 'CommandDialog');

const fetch = (): void => void CommandDialog.preload?.();

/** For what a press on leads to the dialog: whoever comes near has it loaded. */
export const nearCommand = { onPointerEnter: fetch, onFocus: fetch };

/** The dialog that confirms a command. */
export function CommandAsked(props: { asked: Asked; close: () => void }) {
  return (
    <Suspense fallback={<DialogComing />}>
      <CommandDialog {...props} />
    </Suspense>
  );
}
