// The keyboard: `?` shows what there is, `g` then a letter goes to a screen.
import { useHotkeys } from '@mantine/hooks';
import { lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { DialogComing } from '../parts/dialog-coming.tsx';
import { places } from './places.ts';

const ShortcutList = lazyRouteComponent(() => import('./shortcut-list.tsx'), 'ShortcutList');

const opening = new EventTarget();

/** Opens the list from anywhere. */
export function openShortcuts(): void {
  opening.dispatchEvent(new Event('open'));
}

function useGoKeys(): void {
  const navigate = useNavigate();
  const since = useRef(-Infinity);
  const go = (key: string): void => {
    const place = places.find((it) => it.key === key);
    if (place !== undefined && performance.now() - since.current < 1500) void navigate(place.link);
    since.current = -Infinity;
  };
  useHotkeys([
    ['g', () => (since.current = performance.now())],
    ...places.map((it): [string, () => void] => [it.key, () => go(it.key)]),
  ]);
}

/** Listens to the keyboard and shows the list of shortcuts, which is loaded when it is first asked for. */
export function Shortcuts() {
  const [opened, setOpened] = useState<boolean>();
  useGoKeys();
  useHotkeys([
    ['shift+?', () => setOpened(true)],
    ['?', () => setOpened(true)],
  ]);
  useEffect(() => {
    const open = (): void => setOpened(true);
    opening.addEventListener('open', open);
    return () => opening.removeEventListener('open', open);
  }, []);
  if (opened === undefined) return null;
  return (
    <Suspense fallback={<DialogComing />}>
      <ShortcutList opened={opened} close={() => setOpened(false)} />
    </Suspense>
  );
}
