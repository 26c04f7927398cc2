// The README as tests walk it: the commands of its "With a real budget" and the steps of its tour, so that what it says is what is done.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** What stands under a heading. */
function section(heading: string): string {
  const [, rest] = readme.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`the README has no heading "${heading}"`);
  return rest.split('\n## ')[0] ?? '';
}

/** The words of a command as a shell takes them; what stands behind # is for the reader. */
const wordsIn = (line: string): readonly string[] =>
  [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The commands of "With a real budget", each without `npm run -s siklus --`. */
export const commandsOfReadme = (): readonly (readonly string[])[] =>
  section('With a real budget')
    .split('\n')
    .filter((line) => line.startsWith('npm run -s siklus -- '))
    .flatMap((line) => line.split(' && '))
    .map((line) => wordsIn(line.replace('npm run -s siklus -- ', '')));

/** The steps of the tour, in their order, each in one line. */
export const stepsOfReadme = (): readonly string[] =>
  section('Five minutes')
    .split(/\n(?=\d\. )/)
    .slice(1)
    .map((it) => it.split('\n\nThe demonstration')[0]?.replace(/\s+/g, ' ').trim() ?? '');

/** Who signs in on the tour, in the order of the README. */
export const peopleOfReadme = (): readonly string[] => {
  const named = stepsOfReadme().flatMap((it) => [...it.matchAll(/(?:Sign in as|; as) (?:\*\*)?`([a-z0-9.-]+)`/gi)]);
  return [...new Set(named.map(([, username]) => username ?? ''))];
};

/** The password of every account of the demonstration. */
export const passwordOfReadme = (): string => /has the password `([^`]+)`/.exec(section('Five minutes'))?.[1] ?? '';
