// @siklus/api: the wire. execute is the only function that changes papers.

export * from './alur-shapes.ts';
export * from './around.ts';
export * from './doubles-shapes.ts';
export * from './entry.ts';
export * from './execute.ts';
export { loadFigures } from './figures.ts';
export * from './jadwal-shapes.ts';
export * from './paper-shapes.ts';
export * from './shapes.ts';
export * from './migrations.ts';
export { kindText, type Difference, type DifferenceKind } from './proof/difference.ts';
export * from './proof/verify.ts';
export * from './clock-refusal.ts';
export * from './clock.ts';
export { chainVerdict, type Walk } from './chain-check.ts';
export { readFilledOffices } from './filled-offices.ts';
export { createBus, type Bus } from './bus.ts';
export { appRouter, type AppRouter } from './router.ts';
export type { Context } from './trpc.ts';
