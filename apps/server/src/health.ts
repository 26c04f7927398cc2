// Whether a stamp would be kept now: an act is begun and undone, and something larger than a stamp is written through the same queue to the same disk
// and taken away again.

import { randomBytes, randomUUID } from 'node:crypto';
import { localDay, type Context } from '@siklus/api';
import {
  append,
  getRegion,
  nextInstant,
  one,
  rawRun,
  readHead,
  rollback,
  StoreFault,
  type Run,
  type Store,
  type StoreFaultCode,
  type Work,
} from '@siklus/store';
import { text, type Text } from '@siklus/workflow';

/** What health is made of. */
export interface HealthSettings {
  readonly store: Store;
  readonly log: Context['log'];
  /** A clock, in milliseconds. */
  readonly millis: () => number;
  /** Further reasons why no stamp would be kept now. */
  readonly reasons?: (() => readonly Text[] | Promise<readonly Text[]>) | undefined;
}

/** Why no stamp would be kept now; [] when one would. */
export type Health = () => Promise<readonly Text[]>;

/** Larger than what one stamp writes of rows and indexes (some 80 kB), and of no pattern, so that no database packs it. */
const filler = randomBytes(96 * 1024).toString('base64');

/** So long an answer is good for, so that nobody makes the disk busy by asking; and so long a probe is waited for. In milliseconds. */
const KEPT = 1000;
const MOST = 5000;

const find: Run = {
  compiled: (dialect) => ({
    sql:
      dialect === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'health'"
        : "SELECT 1 AS found WHERE to_regclass('health') IS NOT NULL",
    values: [],
  }),
};
const table = rawRun('CREATE TABLE IF NOT EXISTS health (id INTEGER PRIMARY KEY CHECK (id = 1), filler TEXT NOT NULL)');
const clear = rawRun('DELETE FROM health');
const fill: Run = {
  compiled: (dialect) => ({
    sql: `INSERT INTO health (id, filler) VALUES (1, ${dialect === 'sqlite' ? '?' : '$1'})`,
    values: [filler],
  }),
};

/** What every act does before and after its own: reads the region and its day, adds to the log, moves its end. Nothing of it stays. */
function* act(now: string): Work<void> {
  const head = yield* readHead();
  const { zone } = yield* getRegion();
  const at = nextInstant(head.at, now);
  localDay(at, zone);
  yield* append(head, { document: 'health', version: 1, at, entry: '{}' });
  yield rollback;
}

function* put(): Work<void> {
  // PostgreSQL asks for the right to make tables even where there is nothing to make, and a server needs none to stamp.
  if ((yield* one(find)).length === 0) yield table;
  yield clear;
  yield fill;
}

function* take(): Work<void> {
  yield clear;
}

// Strangers read this: no paths, no names of servers.
const said: Readonly<Partial<Record<StoreFaultCode, Text>>> = {
  'disk-full': text('Disk penuh.', 'The disk is full.'),
  'read-only': text('Basis data hanya dapat dibaca.', 'The database can only be read.'),
  'disk-fails': text('Disk gagal dibaca atau ditulisi.', 'The disk fails to be read or written.'),
  moved: text(
    'Berkas basis data dipindahkan atau diganti selagi dipakai.',
    'The file of the database was moved away or replaced while in use.',
  ),
  locked: text('Basis data dikunci program lain.', 'The database is locked by another program.'),
  damaged: text('Basis data rusak.', 'The database is damaged.'),
  unreachable: text('Basis data tidak dapat dihubungi.', 'The database cannot be reached.'),
};

const checking = text(
  'Berkas basis data masih diperiksa; tulisan menunggu.',
  'The file is still being checked; writes wait.',
);
const slow = text('Antrean tulis tidak bergerak.', 'The queue of writers does not move.');

/** PostgreSQL's insufficient_privilege: it concerns the table of the question alone, and says nothing of stamps. */
const NO_RIGHT = '42501';
const untried = text(
  'Tulisan tidak dapat diuji: peran basis data tidak berhak membuat atau menulis tabel health.',
  'No write could be tried: the role of the database has no right to make or to write the table health.',
);

const silent = text('Basis data tidak menjawab.', 'The database does not answer.');

type Reasons = readonly Text[];

/** Who asks while it is being found out gets the same answer. */
function shared(ask: () => Promise<Reasons>): () => Promise<Reasons> {
  let running: Promise<Reasons> | undefined;
  return () => (running ??= ask().finally(() => (running = undefined)));
}

/** An answer, or that it did not come in time. */
async function soon(answer: Promise<Reasons>, otherwise: Text): Promise<Reasons> {
  const { promise, resolve } = Promise.withResolvers<Reasons>();
  const late = setTimeout(() => resolve([otherwise]), MOST);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(late);
  }
}

/** Makes the question. Asked again within a second, or while it is being found out, it writes nothing more. */
export function createHealth({ store, log, millis, reasons = () => [] }: HealthSettings): Health {
  let held = true;
  let known: { readonly at: number; readonly reasons: Reasons } | undefined;
  void store.checked.then(() => (held = false), stays);

  const wordsFor = (fault: unknown, noRight: Text | undefined): Text => {
    const reason = store.explain(fault);
    const reference = randomUUID();
    log({ reference, path: '/healthz', fault: reason });
    if (fault instanceof Error && 'code' in fault && fault.code === NO_RIGHT && noRight !== undefined) return noRight;
    const words = reason instanceof StoreFault ? said[reason.code] : undefined;
    return words ?? text(`Pemeriksaan gagal (rujukan ${reference}).`, `The check failed (${reference}).`);
  };

  const explained = (ask: () => Promise<Reasons>, noRight?: Text) =>
    shared(async () => {
      try {
        return await ask();
      } catch (fault) {
        return [wordsFor(fault, noRight)];
      }
    });

  const given = explained(async () => reasons());

  const acting = explained(async () => {
    await store.write(() => act(new Date(millis()).toISOString()));
    return [];
  });

  const filling = explained(async () => {
    // Two commits: what is written and taken away in one never reaches the disk.
    await store.write(put);
    await store.write(take);
    return [];
  }, untried);

  const found = async (): Promise<Reasons> => {
    if (held) return [checking];
    // A clock that was set back must not make an answer last.
    if (known !== undefined && Math.abs(millis() - known.at) < KEPT) return known.reasons;
    const refused = await acting();
    const answer = refused.length > 0 ? refused : await filling();
    known = { at: millis(), reasons: answer };
    return answer;
  };

  return async () => {
    const all = (await Promise.all([soon(given(), silent), soon(found(), slow)])).flat();
    // A database that is gone is missed by both.
    return [...new Map(all.map((it) => [it.id, it])).values()];
  };
}

function stays(): void {
  // A damaged file stays held until whoever opened it ends the program.
}
