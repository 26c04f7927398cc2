// What PostgreSQL's faults say of a database as a whole.

import { badAddress, damaged, diskFails, diskFull, locked, readOnly, StoreFault, unreachable } from './open-faults.ts';

const SECRET = /pass|key|token/i;

/** An address fit to be shown: without its password, wherever in it that stands. Of one that cannot be read nothing is shown but its scheme. */
export function withoutPassword(address: string): string {
  const url = URL.parse(address);
  // What is left of a password that was written as it is, with a slash or a # in it, stands before a second @.
  if (url === null || /@/.test(url.pathname + url.search + url.hash)) return `${/^\w+:\/\//.exec(address)?.[0] ?? ''}…`;
  if (url.password !== '') url.password = '***';
  const secret = [...url.searchParams.keys()].filter((it) => SECRET.test(it));
  for (const name of secret) url.searchParams.set(name, '***');
  return url.href;
}

/** The StoreFault that a fault of the driver amounts to, or the fault itself. */
export function postgresFault(place: string, fault: unknown): unknown {
  if (fault instanceof StoreFault) return fault;
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const said = fault instanceof Error ? fault.message : code;
  if (code === 'ERR_INVALID_URL' || fault instanceof URIError) return badAddress(place);
  // A socket or a certificate that is not there or may not be read; connection refused or lost, unknown host; not allowed in, no such database, too many connections, shutting down or starting up.
  if (/^(ENOENT|EACCES|ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28\w{3}|3D000|53300|57P0\w)$/.test(code))
    return unreachable(place, code);
  if (code === '25006') return readOnly(place, place, said);
  if (code === '42501') return readOnly(place, place, said);
  if (code === '55P03') return locked(place);
  if (code === '53100') return diskFull(place);
  if (code === 'XX001' || code === 'XX002') return damaged(place, said);
  if (code === '58030') return diskFails(place, code);
  return fault;
}
