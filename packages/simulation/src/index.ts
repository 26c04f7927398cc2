// @siklus/simulation: officers of every office play a budget year through the same execute as the app. For proofs, demonstrations and load.

export { simulate, type Play, type Played, type PlayedYear } from './simulate.ts';
export { demoDay, demoRegion, demoYear, makeDemo, makeDemoRegion } from './demo/region.ts';
export { makeOfficers, officerOf, type MadeOfficer } from './people.ts';
export type { OpdPlan, Wish } from './planning.ts';
export type { Tally } from './play.ts';
