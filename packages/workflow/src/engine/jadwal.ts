// The schedule of the year: windows in which a type of paper may be drafted. Dates are data of the region.

import type { Day } from './calendar.ts';
import { text } from './text.ts';
import type { Refusal } from './refusal.ts';

/** A window of the stage schedule: the drafts of one document type, from the morning of `opens` to the night of `closes`. */
export interface Window {
  readonly type: string;
  readonly opens: Day;
  readonly closes: Day;
}

/** Why a draft may not be written on that day, or nothing. A type without a window is always open. */
export function checkWindow(type: string, windows: readonly Window[], day: Day): Refusal | undefined {
  const mine = windows.filter((window) => window.type === type);
  if (mine.length === 0 || mine.some((window) => window.opens <= day && day <= window.closes)) return undefined;
  const next = mine.filter((window) => window.opens > day).toSorted((a, b) => (a.opens < b.opens ? -1 : 1))[0];
  const last = mine.toSorted((a, b) => (a.closes < b.closes ? 1 : -1))[0];
  const shown = next ?? last ?? { opens: '', closes: '' };
  return {
    code: 'window-closed',
    text:
      next === undefined
        ? text(
            `Jadwal sudah ditutup pada ${shown.closes}. Minta pembukaan jadwal kepada TAPD.`,
            `The schedule closed on ${shown.closes}. Ask TAPD to reopen it.`,
          )
        : text(`Jadwal baru dibuka pada ${shown.opens}.`, `The schedule opens on ${shown.opens}.`),
    figures: { opens: shown.opens, closes: shown.closes },
    helpers: ['tapd'],
  };
}
