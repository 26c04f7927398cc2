// The way to the search: Ctrl/Cmd+K or a button. What searches is loaded when it is first asked for.
import { useHotkeys } from '@mantine/hooks';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { DialogComing } from '../parts/dialog-coming.tsx';

const Palette = lazyRouteComponent(() => import('./palette.tsx'), 'Palette');

const opening = new EventTarget();
const open = (): void => void opening.dispatchEvent(new Event('open'));
const fetch = (): void => void Palette.preload?.();

/** For the buttons that open the search: whoever comes near has it loaded. */
export const searchButton = { onClick: open, onPointerEnter: fetch, onFocus: fetch };

/** Listens for whoever wants to search. */
export function Search() {
  const [asked, setAsked] = useState(0);
  // From the first time on the palette listens by itself, and another press closes it.
  useHotkeys(asked === 0 ? [['mod+K', open]] : [], []);
  useEffect(() => {
    const more = (): void => setAsked((times) => times + 1);
    opening.addEventListener('open', more);
    return () => opening.removeEventListener('open', more);
  }, []);
  if (asked === 0) return null;
  return (
    <Suspense fallback={<DialogComing />}>
      <Palette asked={asked} />
    </Suspense>
  );
}
