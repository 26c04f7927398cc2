// Print: what the screen shows in part has to be there whole, and in the light.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Prints in the light: dark grounds stay out of print, and pale words alone cannot be read on paper. */
export function printInLight(): void {
  const root = document.documentElement;
  let worn: string | undefined;
  window.addEventListener('beforeprint', () => {
    worn = root.dataset['mantineColorScheme'];
    root.dataset['mantineColorScheme'] = 'light';
  });
  window.addEventListener('afterprint', () => {
    if (worn !== undefined) root.dataset['mantineColorScheme'] = worn;
  });
}

/** True while the page is being printed. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
