// One entry of a paper, folded: what it says it did, done again without asking any law.

import { giveBack, type Body, type FieldChange, type Movement, type Paper, type Stamp } from '@siklus/workflow';
import { placeIn, type Did } from '../did.ts';
import type { Entry } from '../entry.ts';
import { foldChanges } from './fold-body.ts';
import { foldClaims } from './fold-claims.ts';
import { foldMovements } from './fold-money.ts';
import type { Folded } from './folded.ts';
import { keyText, putRow, type Row } from './tables.ts';

/** What an entry did to its paper. */
export interface Step {
  readonly entry: Entry & { readonly did: Did };
  readonly before: Paper | undefined;
  readonly paper: Paper;
  readonly changes: readonly FieldChange[];
  readonly movements: readonly Movement[];
}

function stampsOf(entry: Entry & { readonly did: Did }, before: readonly Stamp[]): readonly Stamp[] {
  const { did, stamp, late } = entry;
  const dropped = new Set(did.dropped ?? []);
  const kept = before.filter((_stamp, index) => !dropped.has(index));
  if (stamp === undefined || did.traceless === true) return kept;
  return [...kept, stamp, ...(late === true ? [{ ...stamp, moment: 'late' }] : [])];
}

function bornOf({ birth, law = 1 }: Entry): Paper | undefined {
  if (birth === undefined) return undefined;
  const { id, type, year, opd, unit, subject, edition = 0, chain = 0, body, state } = birth;
  const place = { id, type, year, opd, unit, subject, edition, chain, law };
  return { ...place, version: 0, state, marks: [], body, stamps: [], number: undefined };
}

function movementsOf(now: Folded, { document, did }: Entry & { readonly did: Did }): readonly Movement[] {
  const forward = (did.moved ?? []).map(([moment, from, to, amount, month]): Movement => ({
    from: placeIn(from),
    to: placeIn(to),
    amount: BigInt(amount),
    month,
    moment,
  }));
  const outstanding = now.moved.get(document) ?? [];
  const back = (did.undone ?? []).flatMap(([version, ordinal]) => {
    const found = outstanding.find((it) => it.version === version && it.ordinal === ordinal);
    if (found !== undefined) return [giveBack(found)];
    now.findings.add('journal', `${document} gives back what it does not have`, `${version}/${ordinal}`, '-');
    return [];
  });
  return [...forward, ...back];
}

/** What an entry did to its paper; undefined where the paper was never born. */
export function stepOf(now: Folded, entry: Entry & { readonly did: Did }): Step | undefined {
  const { did, document, version, state, law = 1, number, migrated } = entry;
  const known = now.papers.get(document);
  const start = known ?? bornOf(entry);
  if (start === undefined) {
    now.findings.add('journal', `entry ${entry.seq}`, document, 'a paper that was opened before');
    return undefined;
  }
  const { body, changes } = foldChanges(did.body ?? start.body, did.changes ?? []);
  const moved = did.opd === undefined ? {} : { opd: did.opd, unit: did.opd };
  const paper: Paper = {
    ...start,
    ...moved,
    chain: migrated?.chain ?? start.chain,
    law,
    version,
    state,
    marks: did.marks ?? [],
    body,
    stamps: stampsOf(entry, start.stamps),
    number: number ?? start.number,
  };
  return { entry, before: known, paper, changes, movements: movementsOf(now, entry) };
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** The column that lists narrow by, read from a body. */
function subKegiatanOf(body: Body): string | null {
  return typeof body['subKegiatan'] === 'string' ? body['subKegiatan'] : null;
}

/** The row of a paper. */
export function documentRow(paper: Paper, more: Row): Row {
  const { id, type, year, opd, unit, subject, edition, chain, law, state, version, number } = paper;
  return {
    id,
    type,
    year,
    opd,
    unit,
    subject,
    edition,
    chain,
    law,
    superseded: 0,
    sub_kegiatan: subKegiatanOf(paper.body),
    number: number ?? null,
    state,
    marks: paper.marks.join(','),
    version,
    body: JSON.stringify(paper.body),
    stamps: JSON.stringify(paper.stamps),
    ...more,
  };
}

/** The text of what papers of a type are about in a year. */
function subjectText({ year, type, subject }: Paper): string {
  return JSON.stringify([year, type, subject]);
}

function supersede(now: Folded, paper: Paper): void {
  for (const id of now.subjects.get(subjectText(paper)) ?? []) {
    const row = now.tables.document.get(JSON.stringify([id]));
    if (row !== undefined && Number(row['edition']) < paper.edition)
      putRow(now.tables, 'document', { ...row, superseded: 1 });
  }
}

/** Keeps a paper, so that others on the same subject find it. */
export function keepPaper(now: Folded, paper: Paper): void {
  if (!now.papers.has(paper.id)) {
    const subject = subjectText(paper);
    const others = now.subjects.get(subject);
    if (others === undefined) now.subjects.set(subject, [paper.id]);
    else others.push(paper.id);
  }
  now.papers.set(paper.id, paper);
}

/** Records edits of one version. */
export function foldPatches({ tables }: Folded, { id, version }: Paper, changes: readonly FieldChange[]): void {
  for (const [ordinal, { at, before, after }] of changes.entries())
    putRow(tables, 'patch_row', {
      document: id,
      version,
      ordinal,
      path: at,
      before: textOf(before),
      after: textOf(after),
    });
}

/** What a paper stood on first keeps its place; naming it again changes nothing. */
export function foldBases({ tables }: Folded, document: string, bases: readonly string[]): void {
  for (const [ordinal, basis] of bases.entries())
    if (!tables.document_basis.has(JSON.stringify([document, basis])))
      putRow(tables, 'document_basis', { document, basis, ordinal });
}

/** Puts what an entry did into the tables. */
export function foldStep(now: Folded, { entry, before, paper, changes, movements }: Step): void {
  const { tables } = now;
  const { did, at } = entry;
  keepPaper(now, paper);
  const known = tables.document.get(JSON.stringify([paper.id]));
  putRow(tables, 'document', {
    ...documentRow(paper, {
      title: did.title,
      money: BigInt(did.money),
      final: did.final === true ? 1 : 0,
      opened_at: before === undefined ? at : (known?.['opened_at'] ?? at),
      updated_at: at,
      seq: entry.seq,
    }),
    superseded: known?.['superseded'] ?? 0,
  });
  if (did.supersedes === true) supersede(now, paper);
  foldPatches(now, paper, changes);
  foldBases(now, paper.id, entry.bases);
  foldMovements(now, paper, movements);
  foldBeside(now, entry, paper);
  foldCycles(now, entry, before ?? paper);
}

/** Puts what waits on a paper in place of what waited before. */
export function foldWaits(now: Folded, document: string, rows: readonly Row[]): void {
  for (const key of now.waiting.get(document) ?? []) now.tables.inbox.delete(key);
  now.waiting.set(
    document,
    rows.map((row) => keyText('inbox', row)),
  );
  for (const row of rows) putRow(now.tables, 'inbox', row);
}

function foldSeries({ tables, findings }: Folded, { did, seq }: Step['entry'], year: number): void {
  if (did.series === undefined) return;
  const [series, last] = did.series;
  const known = tables.series.get(keyText('series', { year, series }));
  findings.same('journal', `entry ${seq} series ${series}`, last, Number(known?.['last'] ?? 0) + 1);
  putRow(tables, 'series', { year, series, last });
}

function foldBeside(now: Folded, entry: Step['entry'], { id, year, opd, unit }: Paper): void {
  const { tables } = now;
  const { did, at } = entry;
  if (did.progress !== undefined) {
    const { subKegiatan, month, physical } = did.progress;
    putRow(tables, 'progress', { year, opd, unit, sub_kegiatan: subKegiatan, month, physical });
  }
  if (did.claims !== undefined) foldClaims(now, id, did.claims);
  foldSeries(now, entry, year);
  const rows = did.waits?.map(([office, place, command, due]): Row => ({
    document: id,
    office,
    opd,
    place,
    command,
    due,
    since: at,
  }));
  if (rows !== undefined) foldWaits(now, id, rows);
}

function foldCycles({ tables }: Folded, { did, at }: Step['entry'], { year, opd }: Paper): void {
  const { opd: own, region } = did.cycles ?? {};
  if (own !== undefined) putRow(tables, 'cycle', { year, opd, stages: own.join(','), since: at });
  if (region !== undefined) putRow(tables, 'cycle', { year, opd: '', stages: region.join(','), since: at });
}
