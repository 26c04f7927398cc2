// What the screen of one paper travels as: the paper, its commands, trail, chart, bases, money left and history.

import type { Body, Office, Refusal, Text } from '@siklus/workflow';
import type { DoublesView } from './doubles-shapes.ts';
import type { LateRow } from './jadwal-shapes.ts';
import type { MoneyText, PaperRow } from './shapes.ts';

/** One stamp or edit in the trail of a paper, newest last. */
export interface TrailEntry {
  readonly version: number;
  /** Journal sequence number. */
  readonly seq: number;
  readonly at: string;
  readonly command: string;
  readonly commandLabel: Text;
  readonly person: string;
  readonly name: string;
  readonly office: Office | undefined;
  readonly officeTitle: Text | undefined;
  readonly kind: string | undefined;
  readonly decree: string | undefined;
  readonly reason: string | undefined;
  /** Where it was sent: the state of a return, the agency that it was handed to. */
  readonly target: Text | undefined;
  readonly note: string | undefined;
  readonly state: string;
  readonly stateLabel: Text;
}

/** A command as the paper's screen shows it: allowed, or why not and who can help. */
export interface CommandView {
  readonly command: string;
  readonly label: Text;
  readonly allowed: boolean;
  readonly missing: readonly Refusal[];
  /** Who could give it: office, title and the present holders by name. */
  readonly offices: readonly { office: Office; title: Text; holders: readonly string[] }[];
  readonly targets: readonly { state: string; label: Text }[];
  /** Who can resolve what is missing, with the present holders by name. */
  readonly resolvers: readonly { office: Office; title: Text; holders: readonly string[] }[];
  /** The day from which only the calendar no longer stands in the way. */
  readonly from: string | undefined;
  /** The deadline of the command, where the paper waits for it. */
  readonly due: string | undefined;
  /** Of the last stamp: figures of the paper that are others in the ledger now, in words, and what the stamp then says that it has seen. */
  readonly moved: readonly Text[];
  readonly seen: Readonly<Record<string, string>>;
}

/** The statechart of a paper, ready to draw: nodes in chain order, edges with their command. */
export interface ChartView {
  readonly nodes: readonly {
    state: string;
    label: Text;
    final: boolean;
    present: boolean;
    passed: boolean;
    waitsFor: readonly { office: Office; title: Text; given: boolean }[];
  }[];
  readonly edges: readonly {
    from: string;
    to: string;
    command: string;
    label: Text;
    back: boolean;
    /** When the paper takes this way, where it depends. */
    condition?: Text;
  }[];
}

/** How a paper stands besides its state. */
export interface StandingView {
  readonly edition: number;
  /** The budget edition in words; undefined for types that have one paper for the whole year. */
  readonly editionName: Text | undefined;
  /** The edition of its chain; 0 is the one that ships. */
  readonly chainEdition: number;
  /** The stamps that stand on it, oldest first. */
  readonly stamps: readonly { moment: Text; office: Text; name: string; kind: string; at: string }[];
  /** What the register of late papers says of it. */
  readonly late: LateRow | undefined;
  readonly drafters: readonly { office: Office; title: Text }[];
  /** Fields that the present desk may change; undefined while it is a draft, where all are open. */
  readonly revises: readonly string[] | undefined;
}

/** A paper with everything its screen needs. */
export interface PaperView {
  readonly paper: PaperRow & { body: Body; subject: string; marks: readonly Office[]; openedAt: string };
  readonly standing: StandingView;
  readonly typeName: Text;
  readonly fields: Readonly<Record<string, Text>>;
  readonly commands: readonly CommandView[];
  readonly trail: readonly TrailEntry[];
  readonly chart: ChartView;
  /** The chain of bases upward (what it stands on, nearest first) and downward (what stands on it). */
  readonly above: readonly PaperRow[];
  readonly below: readonly PaperRow[];
  /** Money left per account that matters to an editor: ceilings for RKA, released money for SPP, months of the cash plan for SPD. */
  readonly left: readonly {
    stage: string;
    unit: string;
    subKegiatan: string;
    akun: string;
    dana: string;
    month: number;
    left: MoneyText;
  }[];
  /** What may be the same paper once more; absent where nothing is. */
  readonly doubles: DoublesView | undefined;
  /** Names of the codes used in the body, by code: accounts, sub kegiatan, fund sources, units. */
  readonly names: Readonly<Record<string, string>>;
}

/** One change of one field. */
export interface FieldHistoryRow {
  readonly version: number;
  readonly at: string;
  readonly name: string;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}
