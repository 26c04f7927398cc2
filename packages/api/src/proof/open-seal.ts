// A seal, opened while the journal is folded: what older entries do not say is taken from its rows, and all tables must then have its digests.

import type { Paper, Window } from '@siklus/workflow';
import { listRows, listSealed, type Row as StoredRow, type Work } from '@siklus/store';
import type { Entry } from '../entry.ts';
import { movementOf } from '../outstanding.ts';
import { digestOfLines, type Digest } from './digest.ts';
import { foldMovements } from './fold-money.ts';
import { foldWaits } from './fold-paper.ts';
import { foldSchedule, setWindows } from './fold-register.ts';
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
export const sealedWhole = ['cycle', 'inbox', 'progress', 'series', 'late', 'jadwal', 'replaced_window'] as const;

/** Folds transfers of older entries, as they stand in their table, into accounts and roll-up. */
export function foldTransfers(now: Folded, rows: readonly StoredRow[]): void {
  for (const [id, mine] of Map.groupBy(rows, (row) => String(row['document']))) {
    const paper = now.papers.get(id);
    const older = mine.filter((row) => Number(row['version']) <= (paper?.version ?? 0));
    const versions = Map.groupBy(older, (row) => Number(row['version']));
    for (const version of [...versions.keys()].toSorted((a, b) => a - b)) {
      const made = (versions.get(version) ?? []).toSorted((a, b) => Number(a['ordinal']) - Number(b['ordinal']));
      now.findings.read('transfer', JSON.stringify([id, version]), () => {
        if (paper !== undefined) foldMovements(now, { ...paper, version }, made.map(movementOf));
      });
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

/** Puts what a seal keeps of older entries into the tables. */
function openRows(now: Folded, seq: number, rows: readonly StoredRow[]): void {
  const { findings, tables } = now;
  const waits: Row[] = [];
  const windows: Row[] = [];
  for (const { kind, key, value } of rows)
    findings.read('seal', `seal ${seq} ${String(kind)} ${String(key)}`, () => {
      const content: unknown = JSON.parse(String(value));
      if (kind === 'document') {
        openPaper(now, String(key), content as SealedPaper); // written from one
        return;
      }
      const name = sealedWhole.find((it) => it === kind);
      if (name === undefined) {
        findings.add('seal', `seal ${seq}`, String(kind), sealedWhole.join());
        return;
      }
      const row = content as Row; // a row of that table
      findings.same('seal', `seal ${seq} ${name}`, String(key), keyText(name, row));
      if (name === 'inbox') waits.push(row);
      else if (name === 'jadwal') windows.push(row);
      else putRow(tables, name, row);
    });
  findings.read('seal', `seal ${seq} inbox`, () => {
    for (const [document, some] of Map.groupBy(waits, (row) => String(row['document']))) foldWaits(now, document, some);
  });
  findings.read('seal', `seal ${seq} jadwal`, () => {
    setWindows(now, windows as readonly unknown[] as readonly ({ readonly year: number } & Window)[]); // rows of that table
  });
}

/** Opens the seal of an entry. */
export function* openSeal(now: Folded, { seq, day, seal }: Entry): Work<void> {
  if (seal === undefined) return;
  const { findings, tables } = now;
  const transfers = yield* listRows('transfer');
  const rows = yield* listSealed(seq);
  const older = (yield* listRows('answer')).filter((row) => row['seq'] === 0);
  findings.read('seal', `seal ${seq}`, () => {
    findings.same('seal', `seal ${seq} entries`, seal.seq, seq - 1);
    foldTransfers(now, transfers);
    openRows(now, seq, rows);
    foldSchedule(now);
    const standing = new Map<string, Digest>(
      derivedNames.filter((it) => it !== 'claim').map((name) => [name, digestOfRows(name, tables[name].values())]),
    );
    standing.set('answer', digestOfLines(older.map(answerLine)));
    for (const [name, { rows: count, digest }] of standing) {
      const known = seal.tables[name];
      findings.same(
        'seal',
        `table ${name} when it was sealed`,
        `${known?.rows} ${known?.digest}`,
        `${count} ${digest}`,
      );
    }
    tables.jadwal.clear();
    now.seals.add(seq);
    now.sealed = { seq, day, entries: seal.seq, found: seal.found.map(String), counts: seal.counts ?? {} };
  });
}

/** A line for the digest of answers from before they named their entry. */
export function answerLine({ person, key, fingerprint, answer }: StoredRow): string {
  return JSON.stringify([person, key, fingerprint, answer]);
}
