// Where a demonstration may be served: its passwords are on its sign-in page, so on this machine alone.

import { isIP } from 'node:net';
import { publicDemonstration, type Store } from '@siklus/store';
import { isDemonstration } from './demo-accounts.ts';

/** Where a server listens, and the addresses under which browsers reach it. */
export interface Place {
  readonly host?: string | undefined;
  readonly origins?: readonly string[] | undefined;
}

/** Whether nobody but this machine can mean a host: by its number, or by the name that never leaves it. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (isIP(bare) === 4) return bare.startsWith('127.');
  if (isIP(bare) === 6) return bare === '::1' || /^::ffff:127\.\d+\.\d+\.\d+$/.test(bare);
  return bare === 'localhost' || bare.endsWith('.localhost');
}

/** The first address of a place that others can reach; undefined where there is none. What cannot be read is not trusted. */
export function publicAddress({ host = '127.0.0.1', origins = [] }: Place): string | undefined {
  if (!isLoopback(host)) return host === '' ? '0.0.0.0' : host;
  return origins.find((origin) => !URL.canParse(origin) || !isLoopback(new URL(origin).hostname));
}

/** Throws a StoreFault where a demonstration would be reached from outside; any other database may stand anywhere. */
export async function requirePrivateDemo(store: Store, place: Place): Promise<void> {
  const address = publicAddress(place);
  if (address === undefined || !(await isDemonstration(store))) return;
  // A file that is closed while it is being checked keeps its log beside it, and nothing is to be left behind.
  await store.checked;
  throw publicDemonstration(store.place, address);
}
