// SQLite behind the port: one connection, one FIFO of writers, group commit with a savepoint for each piece of work.

import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { exactIntegers, exactRow } from './exact.ts';
import { createRecall } from './recall.ts';
import { copyBeside } from './sqlite-copy.ts';
import { rollback, type Row, type Store, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import type { Run } from './statement.ts';

interface Job {
  readonly work: () => Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/** How many pieces of work may share one commit. */
const BATCH = 128;

function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 5000');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  // Checkpoints are what makes commits wait; fewer of them, of at most 32 MB.
  db.pragma('wal_autocheckpoint = 8000');
  db.defaultSafeIntegers(true);
  requireFullSync(db);
}

/** Throws unless commits are synced to the disk: at NORMAL a power cut can lose commits that were already answered. */
export function requireFullSync(db: Database.Database): void {
  const synchronous = db.pragma('synchronous', { simple: true });
  if (Number(synchronous) !== 2)
    throw new Error(`SQLite runs at synchronous=${String(synchronous)}, needed is FULL (2)`);
}

/** A SQLite store with its raw handle, for what must share the one connection (sessions) and for tests. */
export interface SqliteStore extends Store {
  readonly handle: Database.Database;
}

/** Opens (or makes) a SQLite file, `:memory:` for tests; refuses to run unless commits are synced to the disk. */
export function openSqlite(file: string): SqliteStore {
  const db = new Database(file);
  configure(db);
  const prepared = new Map<string, Database.Statement>();
  const steps = new Map(
    ['BEGIN IMMEDIATE', 'COMMIT', 'SAVEPOINT work', 'RELEASE work', 'ROLLBACK TO work'].map((text) => [
      text,
      db.prepare(text),
    ]),
  );
  const control = (text: string): void => {
    steps.get(text)?.run();
  };
  const recall = createRecall();
  const queue: Job[] = [];
  let scheduled = false;

  const execute = (run: Run): readonly Row[] => {
    const { sql, values } = run.compiled('sqlite');
    const known = recall.find(run.nature ?? 'plain', sql, values);
    if (known !== undefined) return known;
    const rows = ask(sql, values);
    recall.note(run.nature ?? 'plain', sql, values, rows);
    return rows;
  };

  const ask = (sql: string, values: readonly unknown[]): readonly Row[] => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = db.prepare(sql);
      prepared.set(sql, statement);
    }
    if (statement.reader) return (statement.all(...values) as Row[]).map(exactRow); // rows of a reader are objects
    statement.run(...values);
    return [];
  };

  /** Undoes what a piece of work has written, and what was remembered of it. */
  const undo = (): void => {
    control('ROLLBACK TO work');
    recall.forget();
  };

  const perform = (job: Job): (() => void) => {
    control('SAVEPOINT work');
    try {
      const work = job.work();
      let step = work.next();
      while (step.done !== true) {
        if (step.value === rollback) {
          undo();
          step = work.next([]);
        } else step = work.next(execute(step.value));
      }
      control('RELEASE work');
      const answer = step.value;
      return () => job.resolve(answer);
    } catch (fault) {
      // A full disk or an I/O error may have ended the transaction already; then nothing of the batch may be answered.
      if (!db.inTransaction) throw fault;
      undo();
      control('RELEASE work');
      return () => job.reject(fault);
    }
  };

  const flush = (): void => {
    scheduled = false;
    const batch = queue.splice(0, BATCH);
    if (queue.length > 0) schedule();
    const settled: (() => void)[] = [];
    try {
      recall.forget();
      control('BEGIN IMMEDIATE');
      for (const job of batch) settled.push(perform(job));
      control('COMMIT');
    } catch (fault) {
      if (db.inTransaction) db.exec('ROLLBACK');
      for (const job of batch) job.reject(fault);
      return;
    }
    for (const settle of settled) settle();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(flush);
  };

  return {
    dialect: 'sqlite',
    place: file,
    handle: db,
    read: new Kysely<Schema>({ dialect: new SqliteDialect({ database: db }), plugins: [exactIntegers] }),
    write: (work) =>
      new Promise((resolve, reject) => {
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject }); // the queue forgets the type that the caller gets back
        schedule();
      }),
    script: async (statements) => {
      db.transaction(() => {
        for (const text of statements) db.exec(text);
      }).immediate();
    },
    ...(file === ':memory:' ? {} : { copyBeside: async (name: string) => copyBeside(db, file, name) }),
    close: async () => {
      db.close();
    },
  };
}
