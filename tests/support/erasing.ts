// Words are erased as the page on security says: by its statements, in its order.
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

const statements = [...page.matchAll(/\| `([A-Z][^`]*)` \|$/gm)].map(([, statement = '']) =>
  statement.replaceAll('\\|', '|'),
);

const literal = (words: string): string => `'${words.replaceAll("'", "''")}'`;

/** The statements that erase words. */
export const erasing = (words: string): readonly string[] =>
  statements.map((it) =>
    it
      .replaceAll(':words', () => literal(words))
      .replaceAll(':json', () => literal(JSON.stringify(words).slice(1, -1))),
  );
