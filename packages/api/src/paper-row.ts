// A paper as lists show it, and the filters that lists share.

import {
  moneyText,
  text,
  wordsOf,
  type AnyDefinition,
  type DocumentType,
  type Officer,
  type Sen,
  type Text,
} from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import type { Store } from '@siklus/store';
import { lawNow } from './law.ts';
import { readableBy } from './reading.ts';
import type { PaperRow } from './shapes.ts';

/** The columns that a {@link PaperRow} is made of. */
export const rowColumns = [
  'id',
  'type',
  'year',
  'opd',
  'unit',
  'title',
  'number',
  'state',
  'final',
  'superseded',
  'chain',
  'version',
  'money',
  'updated_at',
] as const;

/** A row of the table `document` as far as lists read it. */
export interface StoredRow {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly title: string;
  readonly number: string | null;
  readonly state: string;
  readonly final: number;
  readonly superseded: number;
  /** The edition of its chain that the paper follows. */
  readonly chain: number;
  readonly version: number;
  readonly money: Sen;
  readonly updated_at: string;
}

/** What a state is called in the chain edition that a definition is under. */
export function stateLabel(definition: AnyDefinition, state: string): Text {
  return wordsOf(definition).states[state] ?? text(state, state);
}

/** What a command is called in the chain edition that a definition is under. */
export function commandLabel(definition: AnyDefinition, command: string): Text {
  return wordsOf(definition).commands[command] ?? text(command, command);
}

/** Makes list rows of stored ones. */
export async function paperRows(store: Store, rows: readonly StoredRow[]): Promise<PaperRow[]> {
  const names = await opdNames(store);
  const law = await lawNow(store);
  return rows.map((row) => ({
    id: row.id,
    type: row.type as DocumentType, // the register knows every stored type
    year: row.year,
    opd: row.opd,
    opdName: names.get(row.opd) ?? row.opd,
    unit: row.unit,
    title: row.title,
    number: row.number ?? undefined,
    state: row.state,
    stateLabel: stateLabel(law.of(row), row.state),
    final: row.final === 1,
    superseded: row.superseded === 1,
    version: row.version,
    money: moneyText(row.money),
    updatedAt: row.updated_at,
  }));
}

/** What a list of papers is narrowed by. `subKegiatan` and `akun` cover everything below them. */
export interface PaperFilter {
  /** Who asks: nobody sees more in a list than they may read. */
  readonly reader: Officer;
  /** Any when absent. */
  readonly year?: number | undefined;
  readonly type?: DocumentType | undefined;
  readonly opd?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: string | undefined;
  readonly final?: boolean | undefined;
  readonly q?: string | undefined;
  readonly subKegiatan?: string | undefined;
  readonly akun?: string | undefined;
}

/** The function of the database that finds a text in another, 1 for its beginning and 0 for nowhere; unlike patterns it takes every sign as it is. */
export function finderOf(store: Store): 'instr' | 'strpos' {
  return store.dialect === 'sqlite' ? 'instr' : 'strpos';
}

/** The papers that pass a filter, before columns, order and page are chosen. */
export function filterPapers(store: Store, filter: PaperFilter) {
  const { reader, year, type, opd, unit, state, final, q, subKegiatan, akun } = filter;
  let query = store.read.selectFrom('document').where(readableBy(store, reader));
  if (year !== undefined) query = query.where('year', '=', year);
  if (type !== undefined) query = query.where('type', '=', type);
  if (opd !== undefined) query = query.where('opd', '=', opd);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (final !== undefined) query = query.where('final', '=', final ? 1 : 0);
  if (q !== undefined && q !== '') {
    const find = finderOf(store);
    query = query.where((it) => {
      const words = it.val(q.toLowerCase());
      return it.or([
        it(it.fn<number>(find, [it.fn('lower', ['title']), words]), '>', 0),
        it(it.fn<number>(find, [it.fn('lower', ['number']), words]), '>', 0),
      ]);
    });
  }
  if (subKegiatan !== undefined)
    query = query.where((it) =>
      it.or([it('sub_kegiatan', '=', subKegiatan), it('sub_kegiatan', 'like', `${subKegiatan}.%`)]),
    );
  // Accounts stand in the lines of a paper: the code is followed by the end of the text or by a deeper level.
  if (akun !== undefined)
    query = query.where((it) =>
      it.or([it('body', 'like', `%"akun":"${akun}"%`), it('body', 'like', `%"akun":"${akun}.%`)]),
    );
  return query;
}
