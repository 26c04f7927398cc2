// What a document type is: a chain, a schema, rules, postings and a view, in one value. The engine knows no type in particular.

import type { z } from 'zod';
import type { BasisPaper, BasisSpec, Named, UnsettledSpec } from './basis-spec.ts';
import type { Claim } from './claim.ts';
import { compile, type CompiledChain, type Standing } from './compile.ts';
import type { Figures, FigureSpec, Filled } from './figure.ts';
import type { Chain, CommandOf, MomentOf, StateOf } from './chain.ts';
import type { Demand } from './demand.ts';
import type { Transfer } from './ledger.ts';
import type { Sen } from './money.ts';
import type { Likeness } from './likely-double.ts';
import type { Lockable } from './jadwal.ts';
import type { HoldingKind, Office } from './office.ts';
import type { Body } from './patch.ts';
import type { Facts } from './predicate.ts';
import type { SettingSpec } from './setting.ts';
import type { Text } from './text.ts';
import type { Day } from './calendar.ts';

export type { BasisPaper, BasisSpec, Named, UnsettledSpec } from './basis-spec.ts';

/**
 * A stamp that stands on a paper. `moment` is `draft` for those who wrote it, `submitted`, the name of a step, or what holds up nothing: `advice`,
 * `late` (handed in after the window closed) and `admitted` (let in all the same).
 */
export interface Stamp {
  readonly moment: string;
  readonly office: Office;
  readonly person: string;
  readonly assignment: string;
  readonly kind: HoldingKind;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The same instant as a calendar day of the region. */
  readonly day: Day;
}

/** A paper as stored: plain values, no library snapshot. `body` is wire JSON. */
export interface Paper extends Standing {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly subject: string;
  /** Budget edition of the OPD that it belongs to: 0 for the first budget (murni), then one more for every change. */
  readonly edition: number;
  /** Edition of the approval chain that it was opened under; 0 is the one that ships with the type. */
  readonly chain: number;
  /** Number of the law of its type under which its body was last written. */
  readonly law: number;
  readonly version: number;
  readonly body: Body;
  readonly stamps: readonly Stamp[];
  readonly number: string | undefined;
}

/** Physical progress of one sub kegiatan at the end of a month 1..12, cumulative, in hundredths of a percent (0..10000). */
export interface Progress {
  readonly subKegiatan: string;
  readonly month: number;
  readonly physical: number;
}

/** What rules and postings may look at: the decoded paper, what it stands on, and the day. */
export interface View<B, Basis extends Record<string, unknown> = Record<string, unknown>> {
  readonly paper: Omit<Paper, 'body'>;
  readonly body: B;
  readonly basis: { readonly [K in keyof Basis]: readonly BasisPaper<Basis[K]>[] };
  readonly day: Day;
  /** What the type reads of the ledger, as it was read for this act; {} where the act reads none. */
  readonly figures: Figures;
  /** A setting of the region by its name in the type's `settings`; for one OPD where the region says so. */
  readonly setting: (name: string) => string;
  /** What the type's `unsettled` asks for: the furthest paper of each earlier one that is not settled; none when absent. */
  readonly unsettled?: readonly Named[] | undefined;
}

/** One thing wrong with a paper: the sentence, the field or row, the figures in it. */
export interface Finding {
  readonly text: Text;
  readonly at?: string;
  readonly figures?: Readonly<Record<string, string>>;
}

/** A rule of law: its name, when it is asked, its source and the check. No finding means that it holds. */
export interface Rule<B, Basis extends Record<string, unknown>, Command extends string> {
  readonly name: string;
  readonly on: readonly Command[];
  readonly cite: string;
  /** Asked of the draft alone: what desks write into the paper on its way is theirs to write. Any other is asked again where they may change it. */
  readonly ofDraft?: true;
  readonly check: (view: View<B, Basis>) => readonly Finding[];
}

/**
 * How money moves at a moment of the chain. A return past that moment gives it all back; no type has to say so. Postings see the paper and the
 * day alone, so that the journal gives the same money again in any year and under any setting.
 */
export type Postings<B, _Basis extends Record<string, unknown>, Moment extends string> = {
  readonly [M in Moment]?: (view: Omit<View<B>, 'basis' | 'setting' | 'figures'>) => readonly Transfer[];
};

/** How a paper reads: names of the type, its states and commands, in both languages. */
export interface DocumentView<State extends string, Command extends string> {
  readonly name: Text;
  readonly states: Readonly<Record<State, Text>>;
  readonly commands: Readonly<Record<Command, Text>>;
  /** Labels of the body's fields, by path such as `rincian.harga`. */
  readonly fields: Readonly<Record<string, Text>>;
}

/** A document type with all its types kept. */
export interface DocumentDefinition<
  C extends Chain = Chain,
  B = unknown,
  Basis extends Record<string, unknown> = Record<string, unknown>,
> {
  readonly chain: C;
  /**
   * Number of the law of this type, from 1: one more whenever its schema, rules, postings or shipped chain would give another result for a paper
   * that exists. Entries of the journal name the number they were made under.
   */
  readonly law: number;
  /** Under the number of a law: how the wire body of a paper written under it is brought to the next; absent where the body stays as it is. */
  readonly steps?: Readonly<Record<number, (wire: Body) => Body>>;
  /** Decodes the wire body (input) into the body of rules and postings (output). */
  readonly schema: z.ZodType<B>;
  readonly rules: readonly Rule<B, Basis, CommandOf<C>>[];
  readonly postings: Postings<B, Basis, MomentOf<C>>;
  readonly view: DocumentView<StateOf<C>, CommandOf<C>>;
  readonly basis: { readonly [K in keyof Basis]: BasisSpec };
  /** What it reads of the ledger when it is opened, submitted and stamped last, by name; nothing when absent. */
  readonly figures?: Readonly<Record<string, FigureSpec<B>>>;
  /** The fields that these figures fill; absent where only rules and `prepare` look at them. */
  readonly filled?: Filled;
  /** Makes the wire body of a new paper from what the drafter gives, what it stands on, and where it belongs; once without figures, to learn which it asks for. */
  readonly prepare: (
    seed: Body,
    basis: View<B, Basis>['basis'],
    place: { readonly opd: string; readonly unit: string; readonly figures?: Figures | undefined },
  ) => Body;
  /**
   * Fields that repeat what the paper stands on: nobody edits them, and a submission takes them again. `from` gives their wire values, nothing where
   * there is no such paper.
   */
  readonly copied?: {
    readonly fields: readonly string[];
    readonly from: (basis: View<B, Basis>['basis']) => Body | undefined;
  };
  /** Fields of words whose value is chosen from a list, by path such as `potongan.jenis`; older papers may say something else. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** What the money of the paper is made of, such as gross, deductions and net, in sen. */
  readonly breakdown?: (body: B) => readonly { readonly label: Text; readonly amount: Sen }[];
  /** The identities outside that the paper claims for itself once it is submitted; no other paper then has them. */
  readonly claims?: (body: B, paper: Pick<Paper, 'opd' | 'year'>) => readonly Claim[];
  /** By what the paper is told from a likely double, where it can have one; the type then has the setting `likely-double-days`. */
  readonly likeness?: (body: B) => Likeness | undefined;
  /** What the paper is about, unique within its type and year; a second open paper on the same subject is refused. */
  readonly subject: (body: B, paper: { readonly id: string; readonly opd: string; readonly unit: string }) => string;
  /** The line under which lists show it. */
  readonly title: (body: B) => string;
  /** The money of the paper in sen. */
  readonly money: (body: B) => Sen;
  /** `region`: the paper is the region's, its OPD is '' and its stages are those of the region's cycle; an OPD's when absent. */
  readonly scope?: 'opd' | 'region';
  /** Stages of the cycle (dotted, a parent covers its children) in which a paper may be opened. */
  readonly opensIn: readonly string[];
  /** Stages of the region's cycle in which a paper of an OPD may be opened; any when absent. */
  readonly opensInRegion?: readonly string[];
  /** The physical progress that a paper reports once it is final; papers without one report none. */
  readonly progress?: (body: B) => Progress;
  /** The moment at which it gets its number, and the code of its series. */
  readonly number?: { readonly at: MomentOf<C>; readonly series: string };
  /** Stages of the OPD's cycle in which it may be edited and submitted; those of `opensIn` when absent. */
  readonly revisesIn?: readonly string[];
  /** Stages in which it may be stamped; any but the closed year when absent. */
  readonly stampsIn?: readonly string[];
  /** What conditions of its chain may ask: the kind of paper, and the accounts and fund sources of its lines. Money is `money`. */
  readonly facts?: (body: B) => Partial<Omit<Facts, 'amount'>>;
  /** Every kind that `facts` can give. */
  readonly kinds?: readonly string[];
  /** The area (village, district) that a paper is about, for offices of an area. */
  readonly area?: (body: B) => string;
  /** Stamps that every way to the end carries, in any edition of the chain, beyond the moments that move money. */
  readonly mandatory?: readonly (Demand & { readonly moment: MomentOf<C> })[];
  /** Which locks of the schedule close which fields. */
  readonly locks?: readonly Lockable[];
  /** Numbers that a region may set, by name, with what they are when it has not. */
  readonly settings?: Readonly<Record<string, SettingSpec>>;
  /**
   * To which state the final papers that it stands on go back, by their type, when it is cancelled. For a type of which no second one stands on the
   * same paper: its subject is that paper.
   */
  readonly onCancel?: { readonly [K in keyof Basis]?: string };
  /** The moment at which the paper opens the next budget edition of its OPD, and what kind of change that is. */
  readonly opensEdition?: { readonly at: MomentOf<C>; readonly kind: 'pergeseran' | 'perubahan' };
  /** Which earlier papers of the type its rules want to see settled when it is submitted. */
  readonly unsettled?: UnsettledSpec;
  /** Whether there is one paper of a subject in every budget edition; otherwise one in the year. */
  readonly editioned?: boolean;
  /** Number of the published edition that `chain` is; 0, or absent, is the one that ships. */
  readonly chainEdition?: number;
}

/** A definition of which only the engine's own needs are known. */
// Rules and postings take the decoded body as a parameter, so the open form has to be `never`-safe: the register erases it in one place.
// oxlint-disable-next-line typescript/no-explicit-any -- existential type: each folder keeps its own body and basis types
export type AnyDefinition = DocumentDefinition<any, any, any>;

/**
 * Declares a document type; the answer carries every name as a literal type.
 * @example defineDocument({ ...documents.renja, title: ({ rincian }) => `${rincian.length} rincian` })
 */
export function defineDocument<C extends Chain, B, Basis extends Record<string, unknown>>(
  definition: DocumentDefinition<C, B, Basis>,
): DocumentDefinition<C, B, Basis> {
  return definition;
}

/** The moments of a type on which something hangs: money, a number, a budget edition. */
export function momentsOf({
  postings = {},
  number,
  opensEdition,
}: Partial<Pick<AnyDefinition, 'postings' | 'number' | 'opensEdition'>>): readonly string[] {
  return [...new Set([...Object.keys(postings), ...[number?.at, opensEdition?.at].filter((it) => it !== undefined)])];
}

const compiled = new WeakMap<Chain, CompiledChain>();

/** The machine of a chain, compiled at its first use. */
export function machineOf(chain: Chain): CompiledChain {
  const known = compiled.get(chain);
  if (known !== undefined) return known;
  const fresh = compile(chain);
  compiled.set(chain, fresh);
  return fresh;
}
