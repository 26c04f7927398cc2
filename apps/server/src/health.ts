// Whether a stamp would be kept now: something larger than a stamp is written through the same queue to the same disk, and taken away again.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from '@siklus/api';
import { rawRun, StoreFault, type Run, type Store, type StoreFaultCode, type Work } from '@siklus/store';
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

const table = rawRun('CREATE TABLE IF NOT EXISTS health (id INTEGER PRIMARY KEY CHECK (id = 1), filler TEXT NOT NULL)');
const clear = rawRun('DELETE FROM health');
const fill: Run = {
  compiled: (dialect) => ({
    sql: `INSERT INTO health (id, filler) VALUES (1, ${dialect === 'sqlite' ? '?' : '$1'})`,
    values: [filler],
  }),
};

function* put(): Work<void> {
  yield table;
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
  locked: text('Basis data dikunci program lain.', 'The database is locked by another program.'),
  damaged: text('Basis data rusak.', 'The database is damaged.'),
  unreachable: text('Basis data tidak dapat dihubungi.', 'The database cannot be reached.'),
};

const checking = text(
  'Berkas basis data masih diperiksa; tulisan menunggu.',
  'The file is still being checked; writes wait.',
);
const slow = text('Antrean tulis tidak bergerak.', 'The queue of writers does not move.');

/** Makes the question. Asked again within a second, or while it is being found out, it gives the same answer. */
export function createHealth({ store, log, millis, reasons = () => [] }: HealthSettings): Health {
  let held = true;
  let known: { readonly at: number; readonly reasons: readonly Text[] } | undefined;
  let running: Promise<readonly Text[]> | undefined;
  void store.checked.then(() => (held = false), stays);

  const probe = async (): Promise<readonly Text[]> => {
    try {
      // Two commits: what is written and taken away in one never reaches the disk.
      await store.write(put);
      await store.write(take);
      return [];
    } catch (fault) {
      const reason = store.explain(fault);
      const words = reason instanceof StoreFault ? said[reason.code] : undefined;
      const reference = randomUUID();
      log({ reference, path: '/healthz', fault: reason });
      return [words ?? text(`Tulisan tidak tersimpan (rujukan ${reference}).`, `A write was not kept (${reference}).`)];
    }
  };

  const found = async (): Promise<readonly Text[]> => {
    if (held) return [checking];
    // A clock that was set back must not make an answer last.
    if (known !== undefined && Math.abs(millis() - known.at) < KEPT) return known.reasons;
    running ??= probe().then((answer) => {
      known = { at: millis(), reasons: answer };
      running = undefined;
      return answer;
    });
    const { promise, resolve } = Promise.withResolvers<readonly Text[]>();
    const late = setTimeout(() => resolve([slow]), MOST);
    try {
      return await Promise.race([running, promise]);
    } finally {
      clearTimeout(late);
    }
  };

  return async () => [...(await reasons()), ...(await found())];
}

function stays(): void {
  // A damaged file stays held until whoever opened it ends the program.
}
