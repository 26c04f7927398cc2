// What the screens of approval chains travel as: types with their editions, one type with its chain in force, the plan to move open papers.

import type { ChainJson, DocumentType, Office, Refusal, Text, Verdict } from '@siklus/workflow';

/** One published edition; `number` counts within the type, `opd` '' is the region. */
export interface AlurEdition {
  readonly number: number;
  readonly opd: string;
  readonly opdName: string;
  /** Nothing where the edition went back: an OPD to the region's, the region to the one that ships. */
  readonly chain: ChainJson | undefined;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  /** Whether new papers follow it. */
  readonly inForce: boolean;
}

/** What the checker says of a chain before it is published. */
export interface ChainVerdict {
  readonly verdict: Verdict;
  /** Each fault with the way that shows it, and that the chain could not be proved; nothing is published over any of them. */
  readonly against: readonly Refusal[];
  /** What is not as it is usually done. */
  readonly warnings: readonly Text[];
}

/** A type on the list of chains. */
export interface AlurRow {
  readonly type: DocumentType;
  readonly name: Text;
  readonly scope: 'opd' | 'region';
  /** What the chain of the region asks, in order of its steps. */
  readonly steps: readonly Text[];
  /** The region's edition in force; nothing while the one that ships is. */
  readonly region: Omit<AlurEdition, 'chain'> | undefined;
  /** Agencies with an edition of their own. */
  readonly own: readonly Omit<AlurEdition, 'chain'>[];
  /** Open papers, and those of them that follow another edition than the one in force for them. */
  readonly open: number;
  readonly behind: number;
}

/** The chain of one type for the region (`opd` '') or one OPD. */
export interface AlurView {
  readonly type: DocumentType;
  readonly opd: string;
  readonly opdName: string;
  readonly scope: 'opd' | 'region';
  /** The number of the edition in force; 0 is the one that ships. */
  readonly number: number;
  /** Whose edition that is: of the OPD itself, of the region, or shipped with the program. */
  readonly from: 'opd' | 'region' | 'shipped';
  readonly chain: ChainJson;
  /** What would be in force without an edition of its own. */
  readonly beneath: ChainJson;
  /** The last number given for this type, in whichever OPD: publishing names it, so that nobody publishes over another. */
  readonly last: number;
  /** Newest first; those of this OPD, or of the whole type for the region. */
  readonly editions: readonly AlurEdition[];
  readonly mayPublish: boolean;
  /** The offices that somebody holds today where the chain is in force. */
  readonly filled: readonly Office[];
  readonly behind: number;
}

/** Who drafts new papers of a type now, by the chains in force. */
export interface TypeDrafters {
  readonly type: DocumentType;
  readonly offices: readonly Office[];
  /** OPD whose own chain lets others draft. */
  readonly own: readonly { readonly opd: string; readonly opdName: string; readonly offices: readonly Office[] }[];
}

/** An open paper that follows another edition than the one in force for it, and what moving it would mean. */
export interface AlurPaper {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly opd: string;
  readonly opdName: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly state: string;
  readonly stateLabel: Text;
  /** The edition it follows, and the one it would follow. */
  readonly chain: number;
  readonly next: number;
  /** Where it would stand, and whether that is a step back. */
  readonly target: string;
  readonly targetLabel: Text;
  readonly back: boolean;
  /** Why it cannot move as it stands; only for steps back. */
  readonly why: Text | undefined;
  /** Offices whose stamps of the waiting step would no longer count. */
  readonly dropped: readonly Office[];
}

/** The plan for the open papers of a type, of the region or one OPD. */
export interface AlurPlan {
  readonly papers: readonly AlurPaper[];
  /** Open papers beyond those listed. */
  readonly more: number;
  /** Open papers that already follow the edition in force. */
  readonly settled: number;
}
