// The board: every OPD by document type, with the cycles, from the index of papers; no paper is opened for it.

import {
  catchUp,
  definitionOf,
  documentTypes,
  endedStates,
  firstStages,
  statesOf,
  workingDaysBetween,
  type DocumentType,
  type Sen,
  type Window,
} from '@siklus/workflow';
import { moneySum, type Store } from '@siklus/store';
import { byCode, gatherFlows, listFlows, noFlow } from './flow.ts';

/** How many papers stand in a state under one edition of their chain. */
export interface StateCount {
  readonly state: string;
  readonly chain: number;
  readonly count: number;
}

/** The papers of one type of one OPD, but those that a newer one replaced; money in sen, states in the order of the shipped chain and each edition by itself. */
export interface BoardFigures {
  readonly type: DocumentType;
  readonly total: number;
  readonly states: readonly (StateCount & { readonly final: boolean })[];
  /** How many papers ended as rejected or cancelled; they are in no other figure. */
  readonly ended: readonly StateCount[];
  readonly money: Sen;
  readonly finalMoney: Sen;
  /** Nearest deadline of open papers, and working days until then. */
  readonly due: string | undefined;
  readonly workingDaysLeft: number | undefined;
}

/** One row of the board: an OPD, or with `opd` '' the region's own papers. */
export interface BoardLine {
  readonly opd: string;
  readonly name: string;
  readonly stages: readonly string[];
  readonly cells: readonly BoardFigures[];
  /** The budget in force and what is paid of it, in sen, from the roll-up. */
  readonly anggaran: Sen;
  readonly sp2d: Sen;
}

/** The board of a year: the region's stages, schedule and own papers, and a row for every OPD with a cell for every type of OPD. */
export interface BoardReport {
  readonly region: { readonly stages: readonly string[]; readonly schedule: readonly Window[] };
  readonly own: BoardLine;
  readonly rows: readonly BoardLine[];
}

interface Counted extends StateCount {
  readonly final: number;
  readonly money: Sen;
}

/** The board of a year as of a local day: cycles are shown with every date of the schedule up to then heard. */
export async function board(store: Store, year: number, today: string): Promise<BoardReport> {
  const { read } = store;
  const opds = await read.selectFrom('opd').select(['code', 'name']).execute();
  const windows = await read
    .selectFrom('jadwal')
    .select(['type', 'opens', 'closes'])
    .where('year', '=', year)
    .execute();
  const holidays = new Set((await read.selectFrom('holiday').select('day').execute()).map((row) => row.day));
  const stored = await read.selectFrom('cycle').select(['opd', 'stages']).where('year', '=', year).execute();
  const counted = Map.groupBy(await listCounted(store, year), (row) => `${row.opd}|${row.type}`);
  const dues = await listDues(store, year);
  const flows = gatherFlows(await listFlows(store, { year }, ['opd']), (row) => String(row.opd));
  const stagesOf = (opd: string): readonly string[] => {
    const kind = opd === '' ? 'daerah' : 'opd';
    const stages = stored.find((row) => row.opd === opd)?.stages.split(',');
    return catchUp(kind, stages ?? firstStages(kind), windows, today);
  };
  const cellOf = (opd: string, type: DocumentType): BoardFigures => {
    const due = dues.get(`${opd}|${type}`);
    return {
      ...figuresOf(type, counted.get(`${opd}|${type}`) ?? []),
      due,
      workingDaysLeft: due === undefined ? undefined : workingDaysBetween(today, due, holidays),
    };
  };
  const lineOf = (opd: string, name: string): BoardLine => {
    const { anggaran, sp2d } = flows.get(opd) ?? noFlow;
    const cells = documentTypes.filter((type) => isOwn(type) === (opd === '')).map((type) => cellOf(opd, type));
    return { opd, name, stages: stagesOf(opd), cells, anggaran, sp2d };
  };
  const region = await read.selectFrom('region').select('name').executeTakeFirst();
  return {
    region: { stages: stagesOf(''), schedule: windows.toSorted((a, b) => byCode(a.opens + a.type, b.opens + b.type)) },
    own: lineOf('', region?.name ?? ''),
    rows: opds.toSorted((a, b) => byCode(a.code, b.code)).map(({ code, name }) => lineOf(code, name)),
  };
}

/** Whether papers of a type are the region's own. */
function isOwn(type: DocumentType): boolean {
  return definitionOf(type).scope === 'region';
}

async function listCounted(store: Store, year: number): Promise<readonly (Counted & { opd: string; type: string })[]> {
  return store.read
    .selectFrom('document')
    .select(['opd', 'type', 'state', 'chain', 'final'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), moneySum(store.dialect, 'money').as('money')])
    .where('year', '=', year)
    .where('superseded', '=', 0)
    .groupBy(['opd', 'type', 'state', 'chain', 'final'])
    .execute();
}

async function listDues(store: Store, year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read
    .selectFrom('inbox')
    .innerJoin('document', 'document.id', 'inbox.document')
    .select(['document.opd', 'document.type'])
    .select(({ fn }) => fn.min('inbox.due').as('due'))
    .where('document.year', '=', year)
    .groupBy(['document.opd', 'document.type'])
    .execute();
  return new Map(rows.map((row) => [`${row.opd}|${row.type}`, row.due]));
}

function figuresOf(type: DocumentType, all: readonly Counted[]): Omit<BoardFigures, 'due' | 'workingDaysLeft'> {
  const isEnded = (row: Counted): boolean => (endedStates as readonly string[]).includes(row.state);
  const rows = all.filter((row) => !isEnded(row));
  const order = statesOf(definitionOf(type).chain);
  const total = (some: readonly Counted[]): Sen => some.reduce((money, row) => money + row.money, 0n);
  return {
    type,
    total: rows.reduce((count, row) => count + row.count, 0),
    states: rows
      .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .map(({ state, chain, count, final }) => ({ state, chain, count, final: final === 1 })),
    ended: all.filter(isEnded).map(({ state, chain, count }) => ({ state, chain, count })),
    money: total(rows),
    finalMoney: total(rows.filter((row) => row.final === 1)),
  };
}
