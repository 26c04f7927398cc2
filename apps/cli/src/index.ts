// @siklus/cli: the command line as a function, for tests and for whoever embeds it.

export { runCli } from './run.ts';
export type { Io } from './io.ts';
