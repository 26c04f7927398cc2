// What a proof finds: things that are not as the journal gives them, each with its kind, what is stored and what should be.

import { text, type Text } from '@siklus/workflow';
import type { DerivedTable } from './tables.ts';

/** The kinds of difference beside the derived tables, each of which is a kind of its own. */
const besideTables = {
  journal: text('catatan jurnal tidak utuh', 'entries of the log do not hold together'),
  law: text(
    'hukum hari ini berbuat lain daripada yang dicatat entri',
    'the law of today does something else than the entry says',
  ),
  office: text(
    'cap atau keputusan tanpa jabatan yang berwenang',
    'a stamp or a decree without an office that may give it',
  ),
  seal: text('isi di balik segel sudah lain', 'what is sealed is not what it was'),
  head: text('ujung log bukan akhir jurnal', 'the head is not the end of the log'),
  answer: text('jawaban yang tersimpan bukan jawaban entrinya', 'a stored answer is not what its entry answers'),
  personal: text('kata di samping jurnal bukan kata entrinya', 'words beside the log are not those of their entry'),
  masters: text('daftar induk bukan yang terakhir disebut jurnal', 'a master list is not as the log last named it'),
  migration: text('skema basis data bukan skema program ini', 'the schema is not that of this program'),
} as const satisfies Record<string, Text>;

/** What a difference is about: the log and what stands around it, or a derived table. */
export type DifferenceKind = DerivedTable | keyof typeof besideTables;

const notWhatEntriesDid = text('isinya bukan yang diperbuat entri', 'it is not what the entries did');

/** What a kind of difference means, in a few words. */
export function kindText(kind: DifferenceKind): Text {
  const beside: Readonly<Partial<Record<string, Text>>> = besideTables;
  return beside[kind] ?? notWhatEntriesDid;
}

/** One difference: its kind, where it is, what is stored and what the journal gives. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly where: string;
  readonly stored: string;
  readonly proven: string;
}

/** What may differ: a cell, a text put together, or nothing. */
type Found = string | number | bigint | boolean | null | undefined;

/** Collects differences: all are counted, the first of each kind are kept. */
export interface Findings {
  readonly add: (kind: DifferenceKind, where: string, stored: Found, proven: Found) => void;
  /** Adds a difference unless two values are the same. */
  readonly same: (kind: DifferenceKind, where: string, stored: Found, proven: Found) => void;
  /** Does work on what is stored; that it cannot be read as what it should be is a difference, not an end of the proof. */
  readonly read: (kind: DifferenceKind, where: string, work: () => void) => void;
  readonly kept: readonly Difference[];
  readonly counts: ReadonlyMap<DifferenceKind, number>;
}

/** How many differences of a kind are told one by one. */
const TOLD = 50;

function told(value: Found): string {
  const words = value === undefined || value === null ? '-' : String(value);
  return words.length > 400 ? `${words.slice(0, 400)}…` : words;
}

/** Findings with nothing in them. */
export function startFindings(): Findings {
  const kept: Difference[] = [];
  const counts = new Map<DifferenceKind, number>();
  const add: Findings['add'] = (kind, where, stored, proven) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= TOLD) kept.push({ kind, where: told(where), stored: told(stored), proven: told(proven) });
  };
  return {
    add,
    same: (kind, where, stored, proven) => {
      if (stored !== proven) add(kind, where, stored, proven);
    },
    read: (kind, where, work) => {
      try {
        work();
      } catch (fault) {
        add(kind, where, fault instanceof Error ? fault.message : String(fault), 'something that can be read');
      }
    },
    kept,
    counts,
  };
}
