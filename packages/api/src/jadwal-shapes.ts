// What the screen of the schedule travels as: windows by row, locks, settings, late papers, and the decrees behind them.

import type { DocumentType, LockAspect, SettingUnit, Text } from '@siklus/workflow';

/** Who decreed something, when (instant), why, and the number of the decree within its key. */
export interface DecreedBy {
  readonly edition: number;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

/** One row of the year: a document type, or a stage of the region's cycle (`daerah.<stage>`). */
export interface JadwalRow {
  readonly type: string;
  readonly kind: 'stage' | 'paper';
  readonly label: Text;
  /** Whether the region stands in the stage now, or papers of the type may be drafted today. */
  readonly open: boolean;
  /** Calendar days, both ends included. A type without a window is always open. */
  readonly windows: readonly { readonly opens: string; readonly closes: string }[];
  /** The decree that set the windows; undefined where the schedule stands as it was set up. */
  readonly decreed: DecreedBy | undefined;
}

/** The schedule of a budget year. */
export interface JadwalView {
  readonly year: number;
  readonly today: string;
  /** The names of the region's present stages. */
  readonly stages: readonly { readonly stage: string; readonly label: Text }[];
  readonly rows: readonly JadwalRow[];
}

/** A lock that holds, or one that was lifted. `opd` and `code` are '' where it closes all of them. */
export interface LockView extends DecreedBy {
  readonly aspect: LockAspect;
  readonly label: Text;
  readonly opd: string;
  readonly opdName: string;
  readonly code: string;
  /** Lifted locks are told for their edition: the next lock of the same thing is decreed over it. */
  readonly locked: boolean;
}

/** A setting with its value for the region and for single OPD; undefined where its default holds. */
export interface SettingView {
  readonly type: DocumentType;
  readonly typeName: Text;
  readonly name: string;
  readonly label: Text;
  readonly cite: string;
  readonly unit: SettingUnit;
  readonly default: string;
  readonly region: (DecreedBy & { readonly value: string }) | undefined;
  readonly opds: readonly (DecreedBy & { readonly value: string; readonly opd: string; readonly opdName: string })[];
  /** The edition of the last decree by OPD, '' for the region; also of one that went back to the default. */
  readonly editions: Readonly<Record<string, number>>;
}

/** A paper of the register of late submissions. */
export interface LateRow {
  readonly id: string;
  readonly type: DocumentType;
  readonly typeName: Text;
  readonly title: string;
  readonly number: string | undefined;
  readonly state: string;
  readonly stateLabel: Text;
  readonly opd: string;
  readonly opdName: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  /** Who let it in, when and why; undefined while it waits. */
  readonly admitted: { readonly name: string; readonly at: string; readonly reason: string } | undefined;
}

/** One decree as the history tells it. */
export interface DecreeRow extends DecreedBy {
  readonly kind: 'alur' | 'jadwal' | 'kunci' | 'setelan';
  /** What it is about, such as the name of a document type. */
  readonly about: Text;
  /** What it says, in a sentence; the days or the value before it, which screens write as their readers do, are not in it. */
  readonly said: Text;
  /** The windows of a schedule; none keeps the type open. */
  readonly windows?: readonly { readonly opens: string; readonly closes: string }[];
  /** The value of a setting with what it counts; the unit is undefined for a setting that the register no longer knows. */
  readonly figure?: { readonly value: string; readonly unit: SettingUnit | undefined };
}
