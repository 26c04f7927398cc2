// @siklus/workflow: the law of the cycle. Pure: no clock, randomness, I/O or state of its own. Runs in Node and in the browser.
// What is public stands in `public/`, one file for each thing that one does with it; nothing else may be imported from outside.

export * from './public/define.ts';
export * from './public/decide.ts';
export * from './public/chains.ts';
export * from './public/check.ts';
export * from './public/draw.ts';
export * from './public/year.ts';
export * from './public/reckon.ts';
export * from './public/documents.ts';
