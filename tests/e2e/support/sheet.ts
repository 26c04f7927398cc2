// A grid of the app, worked by keyboard as officers do.

import type { Locator, Page } from 'playwright-core';

/** One grid on a page. */
export interface Sheet {
  readonly grid: Locator;
  /** The cell of a row (from 0) under a heading. */
  readonly cell: (row: number, heading: string) => Promise<Locator>;
  /** Puts the cursor on a cell, types over it and leaves with Tab. */
  readonly put: (row: number, heading: string, text: string) => Promise<void>;
  /** As {@link put} for a code: searches, waits for the choice and takes it. */
  readonly choose: (row: number, heading: string, query: string, choice: string) => Promise<void>;
  /** Pastes text as it comes from a spreadsheet at the cursor. */
  readonly paste: (rows: readonly (readonly string[])[]) => Promise<void>;
}

/** The grid with a name. */
export function sheetOf(page: Page, name: string | RegExp): Sheet {
  const grid = page.getByRole('grid', { name });
  const cell: Sheet['cell'] = async (row, heading) => {
    const column = await grid.getByRole('columnheader', { name: heading, exact: true }).getAttribute('aria-colindex');
    return grid.locator(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell][aria-colindex="${column}"]`);
  };
  const stand = async (row: number, heading: string): Promise<void> => {
    await (await cell(row, heading)).click();
  };
  return {
    grid,
    cell,
    put: async (row, heading, text) => {
      await stand(row, heading);
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    choose: async (row, heading, query, choice) => {
      await stand(row, heading);
      await page.keyboard.type(query);
      await page.getByRole('option', { name: choice, selected: true }).waitFor();
      await page.keyboard.press('Tab');
    },
    paste: async (rows) => {
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        rows.map((row) => row.join('\t')).join('\r\n'),
      );
      await page.keyboard.press('ControlOrMeta+v');
    },
  };
}
