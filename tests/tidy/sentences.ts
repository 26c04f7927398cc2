// Sentences that people read have days and times in words, not as a machine writes them.
import { type Finding, type Source } from './sources.ts';

const spoken = /^(?:packages\/(?:api|store|exchange|reports)|apps\/(?:server|cli))\/src\/(?!.*\.test\.ts$)/;

/** Names under which these rooms keep days and instants. */
const moment =
  /^(?:at|day|now|last|since|until|said|opens|closes|due|instant|clock|today|kept|began|ended|[a-z]\w*(?:Day|At|Instant))$/;

/** What makes an instant or a day of another, as a machine writes it. */
const maker = /\b(?:toISOString|localDay|nextInstant)\(/;

const hole = /\$\{([^{}]*)\}/g;

/** Whether a template is made of words: two in a row, and no statement of a database. */
const isSentence = (words: string): boolean =>
  /\p{L}{2,}(?: \/)? \p{L}{2,}/u.test(words.replaceAll(hole, ' … ')) &&
  !/\b(?:INSERT INTO|CREATE|SELECT|cast\()/.test(words);

const isMoment = (code: string): boolean => {
  const last = code.trim().split(/[.?]+/).at(-1) ?? '';
  return maker.test(code) || moment.test(last);
};

/** The words around a place in a line, between the backquotes next to it: templates may stand within templates. */
const wordsAround = (line: string, at: number): string => {
  const end = line.indexOf('`', at);
  return line.slice(line.lastIndexOf('`', at) + 1, end < 0 ? undefined : end);
};

/** Templates of words into which a day or an instant goes as it is kept. */
export const findMachineDays = (sources: readonly Source[]): Finding[] =>
  sources
    .filter(({ path }) => spoken.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) =>
        [...line.matchAll(hole)]
          .filter(({ 1: code = '', index: at }) => isMoment(code) && isSentence(wordsAround(line, at)))
          .map(([, code = '']) => ({
            path,
            line: index + 1,
            message: `says \${${code}} in a sentence: people read dayWords() or minuteWords(); what a machine reads is JSON.`,
          })),
      ),
    );
