// A seal, opened while the journal is folded: what older entries do not say is taken from its rows, and all tables must then have its digests.

import type { Paper } from '@siklus/workflow';
import { listRows, listSealed, type Row as StoredRow, type Work } from '@siklus/store';
import type { Entry } from '../entry.ts';
import { movementOf } from '../outstanding.ts';
import { digestOfLines } from './digest.ts';
import { foldMovements } from './fold-money.ts';
import { foldWaits } from './fold-paper.ts';
import { foldSchedule } from './fold-register.ts';
import type { Folded } from './folded.ts';
import { derivedNames, digestOfRows, keyText, putRow, type Row } from './tables.ts';

/** What a seal keeps of a paper. */
export interface SealedPaper {
  readonly marks: Paper['marks'];
  readonly stamps: Paper['stamps'];
  readonly title: string;
  readonly money: string;
  readonly final: number;
  readonly superseded: number;
}

/** Tables whose rows a seal keeps whole. */
export const sealedWhole = ['cycle', 'inbox', 'progress', 'series', 'late'] as const;

/** Folds transfers of older entries, as they stand in their table, into accounts and roll-up. */
export function foldTransfers(now: Folded, rows: readonly StoredRow[]): void {
  for (const [id, mine] of Map.groupBy(rows, (row) => String(row['document']))) {
    const paper = now.papers.get(id);
    const older = mine.filter((row) => Number(row['version']) <= (paper?.version ?? 0));
    const versions = Map.groupBy(older, (row) => Number(row['version']));
    for (const version of [...versions.keys()].toSorted((a, b) => a - b)) {
      const made = (versions.get(version) ?? []).toSorted((a, b) => Number(a['ordinal']) - Number(b['ordinal']));
      if (paper !== undefined) foldMovements(now, { ...paper, version }, made.map(movementOf));
    }
  }
}

function openPaper(now: Folded, id: string, sealed: SealedPaper): void {
  const paper = now.papers.get(id);
  const row = now.tables.document.get(JSON.stringify([id]));
  if (paper === undefined || row === undefined) {
    now.findings.add('seal', `document ${id}`, 'a paper', 'nothing');
    return;
  }
  const { marks, stamps, title, money, final, superseded } = sealed;
  now.papers.set(id, { ...paper, marks, stamps });
  putRow(now.tables, 'document', {
    ...row,
    marks: marks.join(','),
    stamps: JSON.stringify(stamps),
    title,
    money: BigInt(money),
    final,
    superseded,
  });
}

/** Opens the seal of an entry. */
export function* openSeal(now: Folded, { seq, day, seal }: Entry): Work<void> {
  if (seal === undefined) return;
  const { findings, tables } = now;
  findings.same('seal', `seal ${seq} entries`, seal.seq, seq - 1);
  foldTransfers(now, yield* listRows('transfer'));
  const waits: Row[] = [];
  for (const { kind, key, value } of yield* listSealed(seq)) {
    const content: unknown = JSON.parse(String(value));
    if (kind === 'document') openPaper(now, String(key), content as SealedPaper); // written from one
    else if (kind === 'inbox') waits.push(content as Row);
    else {
      const name = sealedWhole.find((it) => it === kind);
      if (name === undefined) findings.add('seal', `seal ${seq}`, String(kind), sealedWhole.join());
      else putRow(tables, name, content as Row); // rows of that table
    }
  }
  for (const [document, rows] of Map.groupBy(waits, (row) => String(row['document']))) foldWaits(now, document, rows);
  foldSchedule(now);
  for (const name of derivedNames) {
    const { rows, digest } = digestOfRows(name, tables[name].values());
    const known = seal.tables[name];
    findings.same('seal', `table ${name} when it was sealed`, `${known?.rows} ${known?.digest}`, `${rows} ${digest}`);
  }
  tables.jadwal.clear();
  const answers = digestOfLines((yield* listRows('answer')).filter((row) => row['seq'] === 0).map(answerLine));
  const known = seal.tables['answer'];
  findings.same(
    'seal',
    'table answer when it was sealed',
    `${known?.rows} ${known?.digest}`,
    `${answers.rows} ${answers.digest}`,
  );
  now.sealed = { seq, day, entries: seal.seq, found: seal.found };
}

/** A line for the digest of answers from before they named their entry. */
export function answerLine({ person, key, fingerprint, answer }: StoredRow): string {
  return JSON.stringify([person, key, fingerprint, answer]);
}

/** The key under which a seal keeps a row. */
export function sealedKey(name: (typeof sealedWhole)[number], row: Row): string {
  return keyText(name, row);
}
