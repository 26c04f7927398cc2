// The whole of a golden database: a simulated year of the demonstration, and around it a tour that leaves a paper in every state.

import { demoRegion, demoYear, makeDemoRegion, makeOfficers, simulate } from '@siklus/simulation';
import { putRegion, type Store } from '@siklus/store';
import { takeOver, YEAR, type Reach } from './budget.ts';
import { chains, contracts, manyAdvances, settings, windows } from './decrees.ts';
import { handOn } from './hand.ts';
import { importAll } from './imports.ts';
import { draftsInTime, draftsTooLate, lateOpenings } from './lateness.ts';
import { agencies, agency, apbdDay, putMasters, work } from './masters.ts';
import { advances, cash, direct, otherHands } from './payments.ts';
import { fiveYearPlans, nextYear, oldRenstra, proposals } from './plans.ts';
import { asksAgain, drafts, refusals } from './refused.ts';
import { farApbd, farRkpd, pastAccounts } from './region.ts';
import { budgets, changes, monitoring } from './running.ts';

/** Seed and share of the simulated year: small, and yet with nearly every command of every type. */
const [SEED, SCALE] = ['g', 0.1];

/** Sub kegiatan of an agency, and how far they have come. */
function worksOf(n: number): Readonly<Record<string, Reach>> {
  if (n === 1) return { [work(1)]: 'spd', [work(10)]: 'spd' };
  if (n !== 2) return { [work(1)]: 'kas' };
  const more = [2, 3, 4, 5].map((it) => [work(it), 'rka'] as const);
  const most = [6, 7, 8, 9].map((it) => [work(it), 'dpa'] as const);
  return { [work(1)]: 'kas', ...Object.fromEntries([...more, ...most]) };
}

/** Plays everything on an empty, migrated database; the same code gives the same journal on both databases. */
export async function playTour(store: Store): Promise<void> {
  const hand = handOn(store, 'golden');
  await makeDemoRegion(store, YEAR - 1);
  await makeOfficers(store, '2024-01-01');
  const demo = (await store.read.selectFrom('opd').select('code').orderBy('code').execute()).map((it) => it.code);
  hand.onDay('2024-12-02');
  await oldRenstra(hand, demo.slice(0, 7));
  await simulate(store, { seed: SEED, years: [{ ...demoYear(YEAR - 1), scale: SCALE }] });

  await store.write(() => putRegion({ ...demoRegion, year: YEAR }));
  await putMasters(store);
  await importAll(store, '2027-08-01T03:00:00.000Z');
  await makeOfficers(store, '2024-01-01');
  hand.onDay('2027-08-02');
  await lateOpenings(hand, [demo[0] ?? '', agency(8)]);
  await windows(hand);
  for (const [index, opd] of agencies.entries()) await takeOver(hand, opd, worksOf(index + 1));
  hand.onDay('2027-08-03');
  await farRkpd(hand);
  await fiveYearPlans(hand);
  await proposals(hand);
  await nextYear(hand);
  hand.onDay('2027-08-04');
  await budgets(hand);
  await monitoring(hand);
  await changes(hand);
  hand.onDay('2027-08-05');
  await cash(hand);
  await direct(hand);
  await manyAdvances(hand);
  await advances(hand);
  await otherHands(hand);
  await draftsInTime(hand);
  hand.onDay('2027-08-06');
  await contracts(hand);
  await chains(hand);
  hand.onDay('2027-08-09');
  await draftsTooLate(hand);
  hand.onDay(apbdDay);
  await farApbd(hand);
  await pastAccounts(hand);
  await settings(hand);
  await drafts(hand);
  await refusals(hand);
  await asksAgain(hand);
}
