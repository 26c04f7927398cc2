// @siklus/api: the wire. execute is the only function that changes papers.

export * from './around.ts';
export * from './entry.ts';
export * from './execute.ts';
export * from './shapes.ts';
export * from './verify.ts';
