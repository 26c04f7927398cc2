// Who is let in: each account has units to spend that come back with time, and so many streams. In memory, before anything of the store is touched.

import { text, type Text } from '@siklus/workflow';

/** What one account may do. */
export interface Limits {
  /** Commands that one request may carry, over all of its calls. */
  readonly commands: number;
  /** Units that an account may spend at once, and how many come back each second. */
  readonly burst: number;
  readonly perSecond: number;
  /** Who has spent more than so many of them is hasty: what they ask for comes after everybody else's. */
  readonly calm: number;
  /** Queries and commands of an account that may wait for their turn when it asks for more. */
  readonly waiting: number;
  /** Live streams of an account. */
  readonly streams: number;
}

/** More than anybody needs at a desk: a bulk of 200 papers at once, then six commands or sixty queries each second, and five open windows. */
export const usualLimits: Limits = { commands: 200, burst: 600, perSecond: 60, calm: 100, waiting: 200, streams: 5 };

/** What an account has left, as of an instant in milliseconds. */
export interface Purse {
  readonly units: number;
  readonly at: number;
}

/** So many purses are looked through at a time; those that are full again need no keeping. */
const KEPT = 10_000;

/** What is in a purse by now. A clock that was set back gives nothing and takes nothing. */
function filled({ units, at }: Purse, now: number, { burst, perSecond }: Limits): number {
  return Math.min(burst, units + (Math.max(0, now - at) / 1000) * perSecond);
}

/** Spends from a purse, or says in how many seconds it could be; what costs more than a purse holds is let in when that is full, and owed. */
export function spend(
  purse: Purse,
  price: number,
  now: number,
  limits: Limits,
): { readonly purse: Purse; readonly wait: number } {
  const units = filled(purse, now, limits);
  const missing = Math.min(price, limits.burst) - units;
  if (missing > 0) return { purse: { units, at: now }, wait: Math.ceil(missing / limits.perSecond) };
  return { purse: { units: units - price, at: now }, wait: 0 };
}

/** What is said to whoever asks too much. */
export function tooMuch(seconds: number): Text {
  return text(
    `Terlalu banyak permintaan dari akun ini; coba lagi ${seconds} detik lagi. Yang belum terkirim tidak hilang.`,
    `Too many requests from this account; try again in ${seconds} seconds. What was not sent is not lost.`,
  );
}

/** What is said to whoever sends too much in one request. */
export function tooLarge(most: number): Text {
  return text(
    `Satu permintaan memuat paling banyak ${most} perintah; kirim bertahap.`,
    `One request carries ${most} commands at most; send them in parts.`,
  );
}

/** What is said where so many windows listen already. */
export function tooManyStreams(most: number): Text {
  return text(
    `Sudah ada ${most} jendela yang terbuka bagi akun ini, jadi jendela ini tidak menampilkan perubahan dengan sendirinya. Tutup salah satu, lalu muat ulang halaman ini.`,
    `${most} windows are open for this account already, so this one does not show changes by itself. Close one, then reload this page.`,
  );
}

/** The door. */
export interface Admission {
  readonly limits: Limits;
  /** Spends units of an account; `wait`: 0 = go on, else the seconds after which it may ask again. */
  readonly ask: (account: string, price: number) => { readonly wait: number; readonly hasty: boolean };
  /** Begins a stream; undefined where the account has enough of them. Whoever began it ends it, once. */
  readonly stream: (account: string) => (() => void) | undefined;
}

/** Makes the door; `millis` is a clock in milliseconds. */
export function createAdmission(limits: Limits, millis: () => number): Admission {
  const purses = new Map<string, Purse>();
  const streams = new Map<string, number>();

  const forgetFull = (now: number): void => {
    for (const [account, purse] of purses) if (filled(purse, now, limits) >= limits.burst) purses.delete(account);
  };

  return {
    limits,
    ask: (account, price) => {
      const now = millis();
      if (purses.size > KEPT) forgetFull(now);
      const { purse, wait } = spend(purses.get(account) ?? { units: limits.burst, at: now }, price, now, limits);
      purses.set(account, purse);
      return { wait, hasty: limits.burst - purse.units > limits.calm };
    },
    stream: (account) => {
      const open = streams.get(account) ?? 0;
      if (open >= limits.streams) return undefined;
      streams.set(account, open + 1);
      return () => {
        const left = (streams.get(account) ?? 1) - 1;
        if (left === 0) streams.delete(account);
        else streams.set(account, left);
      };
    },
  };
}
