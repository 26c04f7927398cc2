// PostgreSQL behind the port: one writing connection with the same FIFO and group commit as SQLite, a pool for reads.

import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { exactIntegers, exactRow } from './exact.ts';
import { readOnly } from './open-faults.ts';
import { postgresFault, withoutPassword } from './postgres-faults.ts';
import { COMMIT_MS, createLanes } from './lanes.ts';
import { createRecall } from './recall.ts';
import { rollback, type Row, type Store, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import type { Run } from './statement.ts';

interface Job {
  readonly lane: string;
  readonly work: () => Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

const TRIES = 5;
/** So many statements are sent before they are waited for. */
const MOST_SENT = 1000;
/** Serialization failure, deadlock, lock timeout: the transaction may be run again from its start. */
const REPEATABLE = new Set(['40001', '40P01', '55P03']);
/** One writer per database at a time, also across processes: the log has one end. */
const WRITER_LOCK = 4_700_001;

const types: pg.CustomTypesConfig = {
  // int8 exactly, everything else as pg does.
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? (value: string) => BigInt(value) : pg.types.getTypeParser(oid, format),
};

function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('hex');
}

function poolOf(settings: pg.PoolConfig, place: string): pg.Pool {
  try {
    return new pg.Pool(settings);
  } catch (fault) {
    throw postgresFault(place, fault);
  }
}

/** Throws a StoreFault unless the database answers and may be written. */
async function requireWritable(pool: pg.Pool, place: string): Promise<void> {
  try {
    const { rows } = await pool.query<{ why: string }>(
      "SELECT CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'default_transaction_read_only' END AS why WHERE current_setting('transaction_read_only') = 'on'",
    );
    const [only] = rows;
    if (only !== undefined) throw readOnly(place, place, only.why);
  } catch (fault) {
    await pool.end();
    throw postgresFault(place, fault);
  }
}

/** Opens a PostgreSQL database by its address; throws a StoreFault. */
export async function openPostgres(url: string): Promise<Store> {
  const place = withoutPassword(url);
  const settings = { connectionString: url, types, application_name: 'siklus' };
  const recall = createRecall();
  const pool = poolOf({ ...settings, max: 8 }, place);
  await requireWritable(pool, place);
  let writer: pg.Client | undefined;
  const names = new Map<string, string>();
  const lanes = createLanes<Job>();
  let running: Promise<void> | undefined;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ ...settings, pipeline: true });
    client.on('error', () => {
      writer = undefined;
    });
    await client.connect();
    await client.query(
      "SET lock_timeout = '3s'; SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '60s'; SET synchronous_commit = on",
    );
    return client;
  };

  const ask = (
    client: pg.ClientBase,
    sql: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<Record<string, unknown>>> => {
    let name = names.get(sql);
    if (name === undefined) {
      name = nameOf(sql);
      names.set(sql, name);
    }
    return client.query<Record<string, unknown>>({ name, text: sql, values: [...values] });
  };

  /** Runs one piece of work. Statements that give no rows are sent without waiting; what went wrong with them is found at the end, before the next piece begins. */
  const perform = async (client: pg.Client, job: Job): Promise<() => void> => {
    const sent: Promise<unknown>[] = [];
    const send = (answer: Promise<unknown>): void => {
      answer.catch(ignoredUntilTheEnd);
      sent.push(answer);
    };
    const execute = async (run: Run): Promise<readonly Row[]> => {
      const { sql, values } = run.compiled('postgres');
      const known = recall.find(run.nature ?? 'plain', sql, values);
      if (known !== undefined) return known;
      const answer = ask(client, sql, values);
      if (givesNoRows(sql)) send(answer);
      // A long piece of work would otherwise keep something of each of its statements.
      if (sent.length >= MOST_SENT) await Promise.all(sent.splice(0));
      const rows = givesNoRows(sql) ? [] : (await answer).rows.map(exactRow);
      recall.note(run.nature ?? 'plain', sql, values, rows);
      return rows;
    };
    send(client.query('SAVEPOINT work'));
    try {
      const work = job.work();
      let step = work.next();
      while (step.done !== true) {
        if (step.value === rollback) {
          send(client.query('ROLLBACK TO work'));
          recall.forget();
          step = work.next([]);
        } else step = work.next(await execute(step.value));
      }
      send(client.query('RELEASE work'));
      await Promise.all(sent);
      const answer = step.value;
      return () => job.resolve(answer);
    } catch (thrown) {
      // The first statement that failed is the cause; those after it only found the transaction aborted.
      const failed = (await Promise.allSettled(sent)).find((it) => it.status === 'rejected');
      const fault: unknown = failed === undefined ? thrown : failed.reason;
      if (repeatable(fault)) throw fault;
      await client.query('ROLLBACK TO work; RELEASE work');
      recall.forget();
      return () => job.reject(fault);
    }
  };

  const look: Store['look'] = async (work) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const steps = work();
      let step = steps.next();
      while (step.done !== true) {
        if (step.value === rollback) throw new Error('work that looks has nothing to roll back');
        const { sql, values } = step.value.compiled('postgres');
        step = steps.next((await ask(client, sql, values)).rows.map(exactRow));
      }
      return step.value;
    } finally {
      // What was only read needs no commit; a connection that is gone is not given back.
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
    }
  };

  const attempt = async (batch: readonly Job[]): Promise<(() => void)[]> => {
    writer ??= await connect();
    const client = writer;
    try {
      recall.forget();
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
      const settled: (() => void)[] = [];
      const from = performance.now();
      for (const job of batch) {
        settled.push(await perform(client, job));
        if (performance.now() - from > COMMIT_MS) break;
      }
      await client.query('COMMIT');
      return settled;
    } catch (fault) {
      await client.query('ROLLBACK').catch(() => {
        // The connection is gone and its transaction with it; the next attempt makes a new one.
        writer = undefined;
      });
      throw fault;
    }
  };

  const drain = async (): Promise<void> => {
    while (!lanes.isEmpty()) {
      const batch = lanes.take();
      for (let tries = 1; ; tries += 1) {
        try {
          const settled = await attempt(batch);
          lanes.putBack(batch.slice(settled.length));
          for (const settle of settled) settle();
          break;
        } catch (fault) {
          if (tries < TRIES && repeatable(fault)) continue;
          for (const job of batch) job.reject(fault);
          break;
        }
      }
    }
    running = undefined;
  };

  return {
    dialect: 'postgres',
    place,
    checked: Promise.resolve(),
    explain: (fault) => postgresFault(place, fault),
    look,
    read: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [exactIntegers] }),
    write: (work, lane = '') =>
      new Promise((resolve, reject) => {
        lanes.push({ lane, work, resolve: resolve as (value: unknown) => void, reject }); // the queue forgets the type that the caller gets back
        running ??= new Promise((done) => setImmediate(done)).then(drain);
      }),
    script: async (statements) => {
      writer ??= await connect();
      await writer.query('BEGIN');
      try {
        for (const text of statements) await writer.query(text);
        await writer.query('COMMIT');
      } catch (fault) {
        await writer.query('ROLLBACK');
        throw fault;
      }
    },
    close: async () => {
      await running;
      await writer?.end();
      await pool.end();
    },
  };
}

function ignoredUntilTheEnd(): void {
  // Every sent statement is awaited before its piece of work is answered.
}

const silent = /^\s*(insert|update|delete)\b/i;

function givesNoRows(sql: string): boolean {
  return silent.test(sql) && !/\breturning\b/i.test(sql);
}

function repeatable(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && REPEATABLE.has(fault.code);
}
