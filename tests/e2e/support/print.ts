// A screen on paper: laid out on a sheet of A4, nothing cut off at its edge, nothing of the frame around it, in the light.

import type { Page } from 'playwright-core';

/** A4 within its margins, in CSS pixels; what is wide is laid across. */
export const sheet = { upright: { width: 718, height: 1000 }, across: { width: 1040, height: 718 } } as const;

const tell = (page: Page, event: 'beforeprint' | 'afterprint'): Promise<void> =>
  page.evaluate((it) => void window.dispatchEvent(new Event(it)), event);

/** What is wrong with the page as it would be printed, in words; the page is left as it would be after printing, its size apart. */
export async function inspectPrint(page: Page, onPaper?: () => Promise<void>): Promise<string[]> {
  const wide = (await page.locator('.print-wide').count()) > 0;
  const { width, height } = sheet[wide ? 'across' : 'upright'];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'print' });
  await tell(page, 'beforeprint');
  const findings = await page.evaluate((edge) => {
    const named = (it: Element): string =>
      `${it.tagName.toLowerCase()} ${(it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 40)}`;
    const isSeen = (it: Element): boolean => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What is only for screen readers is cut to nothing on purpose.
    const isDrawn = (it: Element): boolean =>
      isSeen(it) && it.clientHeight !== 1 && getComputedStyle(it).clipPath === 'none';
    const all = [...document.body.querySelectorAll('*')].filter(
      (it) => it.children.length === 0 || it.matches('table'),
    );
    const beyond = all.filter((it) => isDrawn(it) && it.getBoundingClientRect().right > edge + 1);
    const isHeld = (it: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(it).overflow) &&
      (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
    const held = [...document.querySelectorAll('#isi *')].filter((it) => isDrawn(it) && isHeld(it));
    const frame = document.querySelectorAll(
      '.no-print, .mantine-AppShell-header, .mantine-AppShell-navbar, .mantine-AppShell-footer, .mantine-Modal-content, .mantine-Modal-overlay',
    );
    const scheme = document.documentElement.dataset['mantineColorScheme'];
    return [
      ...beyond
        .slice(0, 4)
        .map((it) => `beyond the sheet at ${Math.ceil(it.getBoundingClientRect().right)} of ${edge} px: ${named(it)}`),
      ...held.slice(0, 4).map((it) => `scrolled on paper: ${named(it)}`),
      ...[...frame].filter(isSeen).map((it) => `not for paper: ${named(it)}`),
      ...(scheme === 'light' ? [] : [`printed in ${scheme}`]),
    ];
  }, width);
  await onPaper?.();
  await tell(page, 'afterprint');
  await page.emulateMedia({ media: 'screen' });
  return findings;
}
