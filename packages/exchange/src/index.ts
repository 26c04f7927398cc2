// @siklus/exchange: files in. An importer reads, judges and compares a file and hands over a plan; whoever asked carries it out.

import { planDpa } from './budget/dpa.ts';
import { planKas } from './budget/kas.ts';
import { planCodeList } from './masters/code-list.ts';
import { planPriceList } from './masters/price-list.ts';
import type { ImportRequest, Plan } from './plan.ts';

export { openCsv } from './csv/csv-file.ts';
export { FileFault } from './csv/file-fault.ts';
export type { ImportRequest, MasterBatch, PaperPlan, Plan } from './plan.ts';
export { reconcile, reject, type Reconciliation, type RowCounts, type RowFinding } from './reconciliation.ts';
export { writeRejected } from './rejected-file.ts';

/** The kinds of file that can be imported, with their importers. */
const importers = {
  nomenklatur: (request) => planCodeList('nomenklatur', request),
  akun: (request) => planCodeList('akun', request),
  'sumber-dana': (request) => planCodeList('sumber-dana', request),
  wilayah: (request) => planCodeList('wilayah', request),
  ssh: planPriceList,
  dpa: planDpa,
  kas: planKas,
} as const satisfies Record<string, (request: ImportRequest) => Promise<Plan>>;

/** A kind of file that can be imported. */
export type ImportKind = keyof typeof importers;

/** All kinds, masters first. */
export const importKinds = Object.keys(importers) as readonly ImportKind[]; // keys of a const object are exactly ImportKind

/** Reads a file and plans its import: what would be written and what is refused. Throws a FileFault when the file as a whole cannot be taken. */
export function planImport(kind: ImportKind, request: ImportRequest): Promise<Plan> {
  return importers[kind](request);
}
