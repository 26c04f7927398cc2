// A process with little memory whose migration reads a large journal: `node large-child.ts FILE paged|whole`.
import { migrate, one, rawRun, storeMigrations, type Migration, type Work } from '@siklus/store';
import { openSqlite } from '@siklus/store/sqlite';

const [file = '', how] = process.argv.slice(2);
const PAGE = how === 'paged' ? 500 : 1_000_000;

const count: Migration = {
  name: '0098-count',
  changesRows: false,
  work: function* (): Work<void> {
    let [seen, seq] = [0, 0];
    for (;;) {
      const rows = yield* one(rawRun(`SELECT seq, entry FROM journal WHERE seq > ${seq} ORDER BY seq LIMIT ${PAGE}`));
      seen += rows.filter((row) => String(row['entry']).length === 4000).length;
      seq = Number(rows.at(-1)?.['seq'] ?? seq);
      if (rows.length < PAGE) break;
    }
    yield rawRun(`INSERT INTO holiday (day, name) VALUES ('9999', '${seen}')`);
  },
};

const store = openSqlite(file);
await migrate(store, [...storeMigrations, count]);
await store.close();
