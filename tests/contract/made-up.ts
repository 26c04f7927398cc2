// Migrations that no release has, each of its kind; and a way to be ended in the middle of them.
import { append, one, readHead, rawRun, storeMigrations, type Migration, type Work } from '@siklus/store';

/** Hears of every step that a migration takes, before it is taken. */
export type OnStep = () => void;

/** A list that tells of each of its statements as it is read. */
const told = (statements: readonly string[], onStep: OnStep): readonly string[] => {
  const list = [...statements];
  list[Symbol.iterator] = function* () {
    for (const statement of statements) {
      onStep();
      yield statement;
    }
    onStep();
    return undefined;
  };
  return list;
};

/** Tables and rows by SQL alone; it breaks when any part of it is done twice. */
const tables = (onStep: OnStep): Migration => ({
  name: '0098-tables',
  changesRows: true,
  up: (dialect) =>
    told(
      [
        `CREATE TABLE seal (id INTEGER PRIMARY KEY, digest TEXT NOT NULL)${dialect === 'sqlite' ? ' STRICT' : ''}`,
        'ALTER TABLE holiday ADD COLUMN kind TEXT',
        "UPDATE holiday SET name = name || '!'",
        "INSERT INTO seal (id, digest) VALUES (1, '')",
      ],
      onStep,
    ),
});

/** Work with the journal's own append: one entry for every holiday, and what was counted, page by page. */
const work = (onStep: OnStep): Migration => ({
  name: '0099-seal',
  changesRows: true,
  work: function* (): Work<void> {
    let after = '';
    for (;;) {
      onStep();
      const rows = yield* one(rawRun(`SELECT day, name FROM holiday WHERE day > '${after}' ORDER BY day LIMIT 2`));
      for (const row of rows) {
        after = String(row['day']);
        const head = yield* readHead();
        onStep();
        yield* append(head, { document: `libur:${after}`, version: 1, at: `${after}T00:00:00.000000Z`, entry: '{}' });
        onStep();
      }
      if (rows.length < 2) break;
    }
    const { seq, hash } = yield* readHead();
    onStep();
    yield rawRun(`UPDATE seal SET digest = '${hash} ${seq}'`);
    onStep();
  },
});

/** The released migrations with two made-up ones. */
export const madeUp = (onStep: OnStep = () => undefined): readonly Migration[] => [
  ...storeMigrations,
  tables(onStep),
  work(onStep),
];

/** Rows that the made-up migrations change. */
export const days = ['2026-01-01', '2026-02-17', '2026-03-19'];
