// SQLite behind the port: one connection, one FIFO of writers, group commit with a savepoint for each piece of work.

import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { exactIntegers, exactRow } from './exact.ts';
import { COMMIT_MS, createLanes } from './lanes.ts';
import { createRecall } from './recall.ts';
import { copyBeside } from './sqlite-copy.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { closeUnwritten, openUnwritten } from './sqlite-file.ts';
import { watchPlace } from './sqlite-place.ts';
import { rollback, type Row, type Store, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import type { Run } from './statement.ts';

interface Job {
  readonly lane: string;
  readonly work: () => Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

export { checkBeside, requireWhole } from './sqlite-check.ts';
export { requireFullSync } from './sqlite-file.ts';

/** A SQLite store with its raw handle, for what must share the one connection (sessions) and for tests. */
export interface SqliteStore extends Store {
  readonly handle: Database.Database;
}

/** How a file is opened. */
export interface SqliteSettings {
  /** The check of the file: reads are served beside it, writes wait for it. Nothing is waited for when absent. */
  readonly checked?: Promise<void> | undefined;
}

/** Opens (or makes) a SQLite file, `:memory:` for tests; refuses to run unless commits are synced to the disk. Throws a StoreFault. */
export function openSqlite(file: string, { checked }: SqliteSettings = {}): SqliteStore {
  const db = openUnwritten(file);
  const requireSamePlace = watchPlace(file);
  const prepared = new Map<string, Database.Statement>();
  const steps = new Map(
    ['BEGIN', 'BEGIN IMMEDIATE', 'COMMIT', 'SAVEPOINT work', 'RELEASE work', 'ROLLBACK TO work'].map((text) => [
      text,
      db.prepare(text),
    ]),
  );
  const control = (text: string): void => {
    steps.get(text)?.run();
  };
  const recall = createRecall();
  const lanes = createLanes<Job>();
  let scheduled = false;
  let held = true;
  let refusal: unknown;

  const execute = (run: Run): readonly Row[] => {
    const { sql, values } = run.compiled('sqlite');
    const known = recall.find(run.nature ?? 'plain', sql, values);
    if (known !== undefined) return known;
    const rows = ask(sql, values);
    recall.note(run.nature ?? 'plain', sql, values, rows);
    return rows;
  };

  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };

  const ask = (sql: string, values: readonly unknown[]): readonly Row[] => {
    const statement = prepare(sql);
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
    const batch = lanes.take();
    const settled: (() => void)[] = [];
    const from = performance.now();
    try {
      recall.forget();
      requireSamePlace();
      control('BEGIN IMMEDIATE');
      for (const job of batch) {
        settled.push(perform(job));
        if (performance.now() - from > COMMIT_MS) break;
      }
      control('COMMIT');
      lanes.putBack(batch.slice(settled.length));
    } catch (fault) {
      if (db.inTransaction) db.exec('ROLLBACK');
      for (const job of batch) job.reject(fault);
      schedule();
      return;
    }
    schedule();
    for (const settle of settled) settle();
  };

  const schedule = (): void => {
    if (scheduled || held || lanes.isEmpty()) return;
    scheduled = true;
    setImmediate(flush);
  };

  const release = (): void => {
    db.pragma('query_only = OFF');
    db.pragma('journal_mode = WAL');
    held = false;
    schedule();
  };

  const turnAway = (): void => {
    for (const job of lanes.clear()) job.reject(refusal);
  };

  const refuse = (fault: unknown): never => {
    refusal = sqliteFault(file, fault);
    turnAway();
    throw refusal;
  };

  const whenSettled = async (check: Promise<void> | undefined): Promise<void> => {
    if (check === undefined) return;
    await check;
    release();
  };

  // Without a check there is nothing to wait for, not even a turn.
  if (checked === undefined) release();
  const ready = whenSettled(checked).catch(refuse);
  // Whoever opened the file hears of it; writers are told above.
  ready.catch(told);

  return {
    dialect: 'sqlite',
    place: file,
    handle: db,
    checked: ready,
    explain: (fault) => sqliteFault(file, fault),
    look: async (work) => {
      control('BEGIN');
      try {
        const steps = work();
        let step = steps.next();
        while (step.done !== true) {
          if (step.value === rollback) throw new Error('work that looks has nothing to roll back');
          const { sql, values } = step.value.compiled('sqlite');
          if (!prepare(sql).readonly) throw new Error(`work that looks does not write: ${sql}`);
          step = steps.next(ask(sql, values));
        }
        return step.value;
      } finally {
        if (db.inTransaction) control('COMMIT');
      }
    },
    read: new Kysely<Schema>({ dialect: new SqliteDialect({ database: db }), plugins: [exactIntegers] }),
    write: (work, lane = '') =>
      new Promise((resolve, reject) => {
        lanes.push({ lane, work, resolve: resolve as (value: unknown) => void, reject }); // the queue forgets the type that the caller gets back
        if (refusal === undefined) schedule();
        else turnAway();
      }),
    script: async (statements) => {
      await ready;
      requireSamePlace();
      db.transaction(() => {
        for (const text of statements) db.exec(text);
      }).immediate();
    },
    ...(file === ':memory:' ? {} : { copyBeside: (name: string) => copyBeside(db, file, name) }),
    close: async () => {
      if (held) closeUnwritten(db, file);
      else db.close();
    },
  };
}

function told(): void {
  // A file that is not whole is no defect of the program.
}
