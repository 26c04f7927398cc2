// The tree of the budget, one level at a time: programme codes down to the accounts of a sub kegiatan, the chart of accounts, or agencies with
// their programmes below them.

import { ancestorAt, isWithin, levelOf } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { codeNames, opdNames } from './code-names.ts';
import { byCode, gatherFlows, listFlows, type Flow, type FlowScope } from './flow.ts';

/** The three ways to walk the budget. */
export const treeAxes = ['program', 'akun', 'opd'] as const;
/** One of {@link treeAxes}. */
export type TreeAxis = (typeof treeAxes)[number];

/** A node with its figures in sen; programme levels 1..5 (6 for the accounts below a sub kegiatan), account levels 1..6; below an agency one deeper. */
export interface TreeLine extends Flow {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly leaf: boolean;
}

/** What is asked of the tree: the children of `parent`, or the top without one. */
export interface TreeScope extends FlowScope {
  readonly axis: TreeAxis;
  readonly parent?: string | undefined;
}

/**
 * The children of a node in order of code. Parents are found by the parts of a code. An account below a sub kegiatan has the code
 * `<sub kegiatan>/<akun>`; ceilings are held by sub kegiatan, so accounts show none. What lies below an agency has the code of the agency before
 * its own: `<opd>/<program>`, `<opd>/<sub kegiatan>/<akun>`.
 */
export function treeReport(store: Store, scope: TreeScope): Promise<readonly TreeLine[]> {
  if (scope.axis === 'akun') return accountsOf(store, scope);
  if (scope.axis === 'opd')
    return scope.parent === undefined ? agenciesOf(store, scope) : belowAgency(store, scope, scope.parent);
  const level = scope.parent === undefined ? 0 : (levelOf('program', scope.parent) ?? 6);
  if (level === 5) return accountsBelow(store, scope, scope.parent ?? '');
  return level > 5 ? Promise.resolve([]) : programsOf(store, scope, level + 1);
}

async function agenciesOf(store: Store, scope: TreeScope): Promise<readonly TreeLine[]> {
  const flows = gatherFlows(await listFlows(store, scope, ['opd']), (row) => String(row.opd));
  const names = await opdNames(store);
  return linesOf(flows, (code) => names.get(code) ?? code, 1, false);
}

async function belowAgency(store: Store, scope: TreeScope, place: string): Promise<readonly TreeLine[]> {
  const [opd = '', ...rest] = place.split('/');
  // An agency that is not looked at has nothing below it.
  if (scope.opd !== undefined && scope.opd !== opd) return [];
  const parent = rest.length === 0 ? undefined : rest.join('/');
  const lines = await treeReport(store, { ...scope, axis: 'program', opd, parent });
  return lines.map((line) => ({ ...line, code: `${opd}/${line.code}`, level: line.level + 1 }));
}

/** The whole tree of programmes or accounts, every level, in order of code. */
export async function wholeTree(
  store: Store,
  scope: Omit<TreeScope, 'parent' | 'axis'> & { readonly axis: Exclude<TreeAxis, 'opd'> },
): Promise<readonly TreeLine[]> {
  const lines: TreeLine[] = [];
  const { axis } = scope;
  const depth = axis === 'akun' ? 6 : 5;
  for (let level = 1; level <= depth; level += 1) {
    lines.push(...(await (axis === 'akun' ? accountsAt(store, scope, level) : programsOf(store, scope, level))));
  }
  return lines.toSorted((a, b) => byCode(a.code, b.code));
}

async function programsOf(store: Store, scope: TreeScope, level: number): Promise<readonly TreeLine[]> {
  const rows = await listFlows(store, { ...scope, within: scope.parent }, ['sub_kegiatan']);
  const flows = gatherFlows(rows, (row) => ancestorAt('program', String(row.sub_kegiatan), level));
  const names = await codeNames(store, 'nomenklatur', flows.keys());
  return linesOf(flows, (code) => names.get(code) ?? code, level, false);
}

async function accountsBelow(store: Store, scope: TreeScope, subKegiatan: string): Promise<readonly TreeLine[]> {
  const rows = await listFlows(store, { ...scope, within: subKegiatan }, ['akun']);
  const flows = gatherFlows(rows, (row) => (row.akun === '' ? undefined : String(row.akun)));
  const names = await codeNames(store, 'akun', flows.keys());
  return linesOf(flows, (code) => names.get(code) ?? code, 6, true).map((line) => ({
    ...line,
    code: `${subKegiatan}/${line.code}`,
  }));
}

function accountsOf(store: Store, scope: TreeScope): Promise<readonly TreeLine[]> {
  const level = scope.parent === undefined ? 0 : (levelOf('akun', scope.parent) ?? 6);
  return level >= 6 ? Promise.resolve([]) : accountsAt(store, scope, level + 1);
}

async function accountsAt(store: Store, scope: TreeScope, level: number): Promise<readonly TreeLine[]> {
  const { parent } = scope;
  const rows = await listFlows(store, scope, ['akun']);
  const flows = gatherFlows(rows, (row) => {
    const akun = String(row.akun);
    return akun !== '' && (parent === undefined || isWithin(akun, parent))
      ? ancestorAt('akun', akun, level)
      : undefined;
  });
  const names = await codeNames(store, 'akun', flows.keys());
  return linesOf(flows, (code) => names.get(code) ?? code, level, level === 6);
}

function linesOf(
  flows: ReadonlyMap<string, Flow>,
  nameOf: (code: string) => string,
  level: number,
  leaf: boolean,
): TreeLine[] {
  return [...flows]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([code, flow]) => ({ code, name: nameOf(code), level, leaf, ...flow }));
}
