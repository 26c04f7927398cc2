// Whose session a cookie is: looked up anew at every request, so that a session that was ended is dead at once.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthDatabase } from './auth-database.ts';

/** A session without a request for so long has ended. */
const IDLE_MS = 30 * 60_000;
/** How often, at most, a session's last use is written down. */
const TOUCH_MS = 60_000;

interface Found {
  readonly person: string;
  readonly expiresAt: number;
  readonly usedAt: number;
}

interface SessionRows {
  readonly find: (token: string) => Found | undefined | Promise<Found | undefined>;
  readonly touch: (token: string, at: Date) => void | Promise<void>;
}

/** Finds the person behind the cookies of a request; `now` in milliseconds. */
export type PersonOf = (cookies: string | undefined, now: number) => Promise<string | undefined>;

/** Makes the reader of sessions for a database and the name of the session cookie. */
export function readSessions(database: AuthDatabase, cookieName: string): PersonOf {
  const rows = database.handle === undefined ? kyselyRows(database) : preparedRows(database.handle);
  let writable = false;
  database.checked.then(() => (writable = true), unwritten);
  return async (cookies, now) => {
    const token = tokenIn(cookies, cookieName, database.secret);
    if (token === undefined) return undefined;
    const found = await rows.find(token);
    if (found === undefined || found.expiresAt <= now || found.usedAt + IDLE_MS <= now) return undefined;
    if (writable && found.usedAt + TOUCH_MS <= now) await rows.touch(token, new Date(now));
    return found.person;
  };
}

function unwritten(): void {
  // Whoever opened the database ends the program; until then nothing is written down.
}

/** The token of a cookie `token.signature`, if the signature is ours. */
function tokenIn(cookies: string | undefined, cookieName: string, secret: string): string | undefined {
  const cookie = cookies?.split(';').find((it) => it.trimStart().startsWith(`${cookieName}=`));
  if (cookie === undefined || cookie.length > 500) return undefined;
  let value: string;
  try {
    value = decodeURIComponent(cookie.trimStart().slice(cookieName.length + 1));
  } catch {
    // Not percent-encoding, so not a cookie of ours.
    return undefined;
  }
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const wanted = createHmac('sha256', secret).update(token).digest();
  return dot > 0 && given.length === wanted.length && timingSafeEqual(given, wanted) ? token : undefined;
}

const millis = (value: unknown): number => (value instanceof Date ? value.getTime() : Date.parse(String(value)));

function preparedRows(handle: NonNullable<AuthDatabase['handle']>): SessionRows {
  const find = handle.prepare<[string], { person: string; expiresAt: unknown; usedAt: unknown }>(
    'SELECT u.person AS person, s."expiresAt" AS expiresAt, s."updatedAt" AS usedAt FROM auth_session s JOIN auth_user u ON u.id = s."userId" WHERE s.token = ?',
  );
  const touch = handle.prepare('UPDATE auth_session SET "updatedAt" = ? WHERE token = ?');
  return {
    find: (token) => {
      const row = find.get(token);
      return row === undefined
        ? undefined
        : { person: row.person, expiresAt: millis(row.expiresAt), usedAt: millis(row.usedAt) };
    },
    touch: (token, at) => {
      touch.run(at.toISOString(), token);
    },
  };
}

function kyselyRows({ db }: AuthDatabase): SessionRows {
  return {
    find: async (token) => {
      const row = await db
        .selectFrom('auth_session')
        .innerJoin('auth_user', 'auth_user.id', 'auth_session.userId')
        .select(['auth_user.person', 'auth_session.expiresAt', 'auth_session.updatedAt'])
        .where('auth_session.token', '=', token)
        .executeTakeFirst();
      return row === undefined
        ? undefined
        : { person: row.person, expiresAt: millis(row.expiresAt), usedAt: millis(row.updatedAt) };
    },
    touch: async (token, at) => {
      await db.updateTable('auth_session').set({ updatedAt: at }).where('token', '=', token).execute();
    },
  };
}
