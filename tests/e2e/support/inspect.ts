// What every screen must bear: no serious finding of axe, no sideways scrolling of the page or a dialog, no state, deadline or figure cut off.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { sizes, wear } from './desk.ts';
import { inspectPrint } from './print.ts';

/** Waits until nothing fades or moves any more; what goes on for ever, such as a loader, is not waited for. */
async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((it) => it.playState !== 'running' || it.effect?.getComputedTiming().iterations === Infinity),
  );
}

/** What is wrong with the page as it stands, in words; `rules` narrows what axe asks. */
export async function inspect(page: Page, rules?: readonly string[]): Promise<string[]> {
  await stands(page);
  // Half of what a look costs is to read axe, which stays in a page until another is loaded.
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? 'void 0' : '';
  // The legacy mode runs in the page itself; there are no frames of other sites to visit. What is in order is not told.
  const axe = new AxeBuilder({ page, axeSource }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  const layout = await page.evaluate(() => {
    const isCut = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth;
    const within = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isCut);
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    return [
      ...(scrollWidth > clientWidth ? [`page scrolls sideways: ${scrollWidth} px in ${clientWidth} px`] : []),
      ...within('.mantine-Modal-content').map(
        (it) => `dialog scrolls sideways: ${it.scrollWidth} px in ${it.clientWidth} px`,
      ),
      ...within('.mantine-Badge-label').map((it) => `badge is cut off: ${it.textContent}`),
      ...within('[role=gridcell][data-numeric=true] > *').map((it) => `figure is cut off: ${it.textContent}`),
    ];
  });
  return [...findings, ...layout];
}

/** Looks at a page on a desk and on a phone, in light and in dark, and on paper; leaves it as it was found. */
export async function inspectEverywhere(page: Page, onEach?: (look: string) => Promise<void>): Promise<string[]> {
  const findings: string[] = [];
  for (const size of ['desk', 'phone'] as const) {
    await page.setViewportSize(sizes[size]);
    for (const scheme of ['light', 'dark'] as const) {
      await wear(page, scheme);
      await onEach?.(`${size}-${scheme}`);
      // In the dark only colours differ.
      const rules = scheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
      findings.push(...(await inspect(page, rules)).map((it) => `${size} ${scheme}: ${it}`));
    }
  }
  // Still in the dark, which is not for paper.
  findings.push(...(await inspectPrint(page, async () => onEach?.('print'))).map((it) => `print: ${it}`));
  await page.setViewportSize(sizes.desk);
  await wear(page, 'light');
  return findings;
}
