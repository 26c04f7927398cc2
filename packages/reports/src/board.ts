// The board: every OPD by document type, with the cycles, from the index of papers; no paper is opened for it.

import {
  catchUp,
  definitionOf,
  documentTypes,
  firstStages,
  statesOf,
  workingDaysBetween,
  type DocumentType,
  type Sen,
  type Window,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { byCode } from './flow.ts';

/** The papers of one type of one OPD; money in sen, states in chain order. */
export interface BoardFigures {
  readonly type: DocumentType;
  readonly total: number;
  readonly states: readonly { readonly state: string; readonly count: number; readonly final: boolean }[];
  readonly money: Sen;
  readonly finalMoney: Sen;
  /** Nearest deadline of open papers, and working days until then. */
  readonly due: string | undefined;
  readonly workingDaysLeft: number | undefined;
}

/** The board of a year: the region's stages and schedule, and a row for every OPD with a cell for every type. */
export interface BoardReport {
  readonly region: { readonly stages: readonly string[]; readonly schedule: readonly Window[] };
  readonly rows: readonly {
    readonly opd: string;
    readonly name: string;
    readonly stages: readonly string[];
    readonly cells: readonly BoardFigures[];
  }[];
}

interface Counted {
  readonly state: string;
  readonly final: number;
  readonly count: number;
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
  return {
    region: { stages: stagesOf(''), schedule: windows.toSorted((a, b) => byCode(a.opens + a.type, b.opens + b.type)) },
    rows: opds
      .toSorted((a, b) => byCode(a.code, b.code))
      .map(({ code, name }) => ({
        opd: code,
        name,
        stages: stagesOf(code),
        cells: documentTypes.map((type) => cellOf(code, type)),
      })),
  };
}

async function listCounted(store: Store, year: number): Promise<readonly (Counted & { opd: string; type: string })[]> {
  return store.read
    .selectFrom('document')
    .select(['opd', 'type', 'state', 'final'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<Sen>('money').as('money')])
    .where('year', '=', year)
    .groupBy(['opd', 'type', 'state', 'final'])
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

function figuresOf(type: DocumentType, rows: readonly Counted[]): Omit<BoardFigures, 'due' | 'workingDaysLeft'> {
  const order = statesOf(definitionOf(type).chain);
  const total = (some: readonly Counted[]): Sen => some.reduce((money, row) => money + row.money, 0n);
  return {
    type,
    total: rows.reduce((count, row) => count + row.count, 0),
    states: rows
      .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .map(({ state, count, final }) => ({ state, count, final: final === 1 })),
    money: total(rows),
    finalMoney: total(rows.filter((row) => row.final === 1)),
  };
}
