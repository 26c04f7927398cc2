// Sizes and names: what a newcomer sees before reading a line.
import { type Finding, type Source, isCode, lineAt } from './sources.ts';

const limit = 250;
const vague = new Set(['utils', 'util', 'common', 'lib', 'helpers', 'helper', 'types', 'shared', 'misc']);

/** Code files of more than 250 lines. */
export const findLongFiles = (sources: readonly Source[]): Finding[] =>
  sources.filter(isCode).flatMap(({ path, text }) => {
    const lines = lineAt(text.trimEnd(), text.trimEnd().length);
    if (lines <= limit) return [];
    const message = `has ${lines} lines, ${limit} at most: cut it where it changes its subject, or give the reason in tests/tidy/exceptions.ts.`;
    return [{ path, line: limit, message }];
  });

/** Folders whose name says nothing about what is in them. */
export const findVagueFolders = (sources: readonly Source[]): Finding[] =>
  sources.filter(isCode).flatMap(({ path }) => {
    const folder = path
      .split('/')
      .slice(0, -1)
      .find((name) => vague.has(name));
    if (folder === undefined) return [];
    return [{ path, line: 1, message: `"${folder}" says nothing: name the folder after the noun it is about.` }];
  });
