// Each kind of screen is looked at - in light and dark, on a desk and a phone, by axe, with a picture - once on every day: where it shows most.
// A proof takes every look. What was asked for is written down, so that a run can tell at its end whom nobody looked at.

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import type { DocumentType } from '@siklus/workflow';
import { proving } from '../../support/extent.ts';
import { standIns } from '../../support/forms.ts';
import { inspect, inspectEverywhere } from './inspect.ts';
import { ASKED, kinds } from './kinds.ts';
import { shoot } from './shots.ts';

/** The look that a name stands for, written down; fails where no kind of screen has it, so that a new screen is not left out in silence. */
function takenToday(name: string): boolean {
  const known = kinds.find(({ daily, more = [] }) => daily === name || more.includes(name));
  if (known === undefined) throw new Error(`${name}: say in support/kinds.ts which kind of screen this is`);
  appendFileSync(join(inject('madeFolder'), ASKED), `${name}\n`);
  return proving || known.daily === name;
}

/** Looks at a screen as often as its kind is looked at; answers what is wrong with it. */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  if (!takenToday(name)) return [];
  return inspectEverywhere(page, (how) => shoot(page, `${name}-${how}`));
}

/** Looks at a screen as it stands on a desk, as often as its kind is looked at. */
export const glance = async (page: Page, name: string): Promise<readonly string[]> =>
  takenToday(name) ? inspect(page) : [];

/** Whether papers of a type are looked at: those that stand for their form are, in a proof all. */
export const isShown = (type: DocumentType): boolean => proving || standIns.includes(type);

/** Looks at the paper of a type; answers what is wrong with it. */
export async function lookAtPaper(page: Page, type: DocumentType, name: string): Promise<readonly string[]> {
  return isShown(type) ? inspectEverywhere(page, (how) => shoot(page, `${name}-${how}`)) : [];
}
