// Every document type by hand on its own screen: opened from the list, written, submitted and stamped to its end. What it stands on comes from the API,
// itself never. Those whose turn it is today; a proof takes all.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { definitionOf, documentTypes, finalOf, type DocumentType } from '@siklus/workflow';
import { editableOf } from '../../apps/web/src/screens/paper/edit/editable.ts';
import { launchChromium } from '../support/chromium.ts';
import { provenToday } from '../support/proven-today.ts';
import { fillCodes, officeAt } from './support/by-hand/codes.ts';
import { fillOwn, hasOwn } from './support/by-hand/own.ts';
import { stampToEnd, storedBody } from './support/by-hand/stamp.ts';
import { fillByHand, openByHand } from './support/by-hand/write.ts';
import { openSharedDesk } from './support/desk.ts';
import { dayFor, fillReady } from './support/ground.ts';
import { serve } from './support/served.ts';
import { papers } from './support/tour.ts';

const today = provenToday();
const turns = documentTypes.filter((type) => today.has(type));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Types that no screen writes, though they do not simply repeat what they stand on. */
const unwritten = (own: (type: DocumentType) => boolean): readonly DocumentType[] =>
  documentTypes.filter((type) => editableOf(type) === undefined && !own(type) && type !== 'dpa' && type !== 'sp2d');

test('every registered type is written by hand on some screen; one that has none is noticed', () => {
  expect(unwritten(hasOwn)).toEqual([]);
  expect(unwritten((type) => type !== 'pergeseran' && hasOwn(type))).toEqual(['pergeseran']);
});

test.each(turns)('%s is opened, written and brought to its end by hand', async (type) => {
  const served = await serve({
    fill: async (store) => {
      // A revision would have to wait for the DPA that follows from a shift.
      await fillReady(store, type, type === 'perubahan' ? 'pergeseran' : undefined);
      await fillCodes(store);
    },
    day: dayFor(type),
  });
  onTestFinished(served.close);
  const desk = await openSharedDesk(browser, served);
  onTestFinished(() => desk.context.close());
  const { chain } = definitionOf(type);
  const drafter = await desk.as(await officeAt(served.store, chain.draft.by));
  const id = await openByHand(drafter, type, papers[type]);
  if (hasOwn(type)) await fillOwn(drafter, id, type);
  else await fillByHand(drafter, id, type, papers[type], await storedBody(served.store, id));
  expect(await stampToEnd({ served, desk }, id, type)).toBe(finalOf(chain));
  expect([...desk.complaints, ...served.faults]).toEqual([]);
});
