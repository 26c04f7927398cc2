// What is cut off on a page as it stands: every text is held against all that could clip it, and every figure against the cell that it stands in.

import type { Page } from 'playwright-core';

/**
 * Every text that cannot be read whole, in words. A figure is never cut. A name may be, where the whole of it is in a `title` around it; what scrolls may
 * hold anything, as long as it shows that it scrolls.
 */
export const clippedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // An edge may lie between two pixels.
    const slack = 1;
    const money = /\d{1,3}(?:\.\d{3}){2,}/;
    const found = new Map<string, string>();
    // One of a kind is told: where rows are alike, one of them.
    const say = (fault: string, text: string, at: Element): void => {
      const place = [at, at.parentElement].map(
        (it) => it?.getAttribute('class')?.split(' ').at(-1) ?? it?.tagName.toLowerCase(),
      );
      const kind = `${fault} in ${place.join(' of ')}`;
      if (!found.has(kind)) found.set(kind, `${kind}: ${text.slice(0, 60)}`);
    };
    const isDrawn = (it: Element): boolean => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What is only for screen readers is cut to nothing on purpose.
    const isHidden = (it: Element, style: CSSStyleDeclaration): boolean =>
      style.clipPath.startsWith('inset(50%') ||
      style.clip.startsWith('rect(0') ||
      it.clientHeight === 1 ||
      it.matches('.skip-link:not(:focus)');
    const isReachable = (it: Element, text: string): boolean =>
      !money.test(text) && (it.closest('[title]')?.getAttribute('title')?.includes(text) ?? false);
    const own = (node: Node): readonly DOMRect[] => {
      if (node.parentElement instanceof SVGElement) return [node.parentElement.getBoundingClientRect()];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter((it) => it.width > 0);
    };

    const isWithin = (rect: DOMRect, box: DOMRect, axes: string): boolean =>
      (!axes.includes('x') || (rect.left >= box.left - slack && rect.right <= box.right + slack)) &&
      // Letters are drawn lower than their line is high; half of one is what nobody misses.
      (!axes.includes('y') || (rect.top >= box.top - rect.height / 4 && rect.bottom <= box.bottom + rect.height / 4));
    const viewport = new DOMRect(0, -1e6, document.documentElement.clientWidth, 2e6);

    /** Which way a text is cut by what is around it, or ''. */
    const cutOf = (start: Element, rects: readonly DOMRect[]): 'hidden' | 'cut' | '' => {
      let axes = 'xy';
      for (let it: Element | null = start; it !== null && it !== document.body; it = it.parentElement) {
        const style = getComputedStyle(it);
        if (isHidden(it, style)) return 'hidden';
        const box = it.getBoundingClientRect();
        for (const [axis, overflow] of [
          ['x', style.overflowX],
          ['y', style.overflowY],
        ] as const) {
          if (!axes.includes(axis)) continue;
          if (/auto|scroll/.test(overflow)) axes = axes.replace(axis, '');
          else if (/hidden|clip/.test(overflow) && rects.some((rect) => !isWithin(rect, box, axis))) return 'cut';
        }
        if (style.position === 'fixed') return '';
      }
      return axes.includes('x') && rects.some((rect) => !isWithin(rect, viewport, 'x')) ? 'cut' : '';
    };
    const blockOf = (start: Element): Element => {
      let it = start;
      while (it.parentElement !== null && /^(inline|contents)$/.test(getComputedStyle(it).display))
        it = it.parentElement;
      return it;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { parentElement: parent } = walker.currentNode;
      const text = walker.currentNode.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      if (text === '' || parent === null || /^(SCRIPT|STYLE|OPTION|TITLE)$/i.test(parent.tagName) || !isDrawn(parent))
        continue;
      const rects = own(walker.currentNode);
      if (rects.length === 0) continue;
      const cut = cutOf(parent, rects);
      if (cut === 'hidden') continue;
      if (cut === 'cut' && !isReachable(parent, text)) say('cut off', text, parent);
      else if (cut === '' && !(parent instanceof SVGElement)) {
        const box = blockOf(parent).getBoundingClientRect();
        // Where spaces are kept, the one at the end of a line hangs over its edge.
        const kept = getComputedStyle(parent).whiteSpace.startsWith('pre');
        if (!kept && rects.some((rect) => !isWithin(rect, box, 'x'))) say('runs over its edge', text, parent);
      }
    }
    for (const it of document.querySelectorAll('input')) {
      if (!isDrawn(it) || it.scrollWidth <= it.clientWidth + slack) continue;
      // As a pointer would find it.
      it.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      // What is typed scrolls with the caret, but a figure is read as it stands; what is only chosen has no caret.
      const isFigure = it.inputMode === 'decimal' || it.inputMode === 'numeric' || money.test(it.value);
      if ((isFigure || it.readOnly || it.ariaHasPopup === 'listbox') && !isReachable(it, it.value))
        say('field is too narrow', it.value, it);
    }
    for (const it of document.querySelectorAll('#isi *, .mantine-Modal-content *')) {
      const style = getComputedStyle(it);
      if (!/auto|scroll/.test(style.overflowX) || it.scrollWidth <= it.clientWidth + slack || !isDrawn(it)) continue;
      const bar = getComputedStyle(it, '::-webkit-scrollbar');
      const drawn = it.parentElement?.querySelector(':scope > .mantine-ScrollArea-scrollbar') !== null;
      if (!drawn && (style.scrollbarWidth === 'none' || !(parseFloat(bar.height) > 0)))
        say('scrolls sideways without a bar', it.getAttribute('aria-label') ?? it.className, it);
    }
    return [...found.values()];
  });
