// What PostgreSQL's faults say of a database as a whole.

import { damaged, diskFails, diskFull, locked, readOnly, StoreFault, unreachable } from './open-faults.ts';

/** An address fit to be shown: without its password. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

/** The StoreFault that a fault of the driver amounts to, or the fault itself. */
export function postgresFault(place: string, fault: unknown): unknown {
  if (fault instanceof StoreFault) return fault;
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const said = fault instanceof Error ? fault.message : code;
  // Connection refused or lost, unknown host; not allowed in, no such database, too many connections, shutting down or starting up.
  if (/^(ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28\w{3}|3D000|53300|57P0\w)$/.test(code))
    return unreachable(place, code);
  if (code === '25006') return readOnly(place, place, said);
  if (code === '42501') return readOnly(place, place, said);
  if (code === '55P03') return locked(place);
  if (code === '53100') return diskFull(place);
  if (code === 'XX001' || code === 'XX002') return damaged(place, said);
  if (code === '58030') return diskFails(place, code);
  return fault;
}
