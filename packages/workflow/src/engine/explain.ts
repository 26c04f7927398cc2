// The same answer before anyone clicks: for each command of a paper, allowed, or what stands in the way and who can help.

import { findStep, returnTargets } from './chain.ts';
import type { Command } from './command.ts';
import type { Circumstances } from './circumstances.ts';
import { commandsOf, decide, wouldMove } from './decide.ts';
import { officesFor } from './authority.ts';
import type { Day } from './calendar.ts';
import { dueDay } from './deadline.ts';
import { dayFaults, paperFaults } from './fitting.ts';
import type { Window } from './jadwal.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { factsOf } from './facts.ts';
import { figuresMoved, isLastStamp, seenOf } from './filling.ts';
import { changes, type Movement, type Place, type Stage } from './ledger.ts';
import { moneyText, rupiah, type Sen } from './money.ts';
import type { Office } from './office.ts';
import { upToDate } from './paper.ts';
import type { Body, FieldChange, Row } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text, type Text } from './text.ts';
import { windowsOf } from './windows.ts';

/** What may be done with a command now. */
export interface Explanation {
  readonly command: string;
  readonly allowed: boolean;
  /** Why not, in order of precedence. */
  readonly missing: readonly Refusal[];
  /** Offices that may give it in the present state. */
  readonly offices: readonly Office[];
  /** For `return`: the states to which it may go. */
  readonly targets: readonly string[];
  /** Who can resolve what is missing: offices with their present holders, in the order of the refusals; [] when nothing is. */
  readonly resolvers: readonly { readonly office: Office; readonly holders: readonly string[] }[];
  /** For drafting: the window that is open, or opens next, or closed last. */
  readonly window: Window | undefined;
  /** The day from which nothing stands in the way any more, where only the schedule does. */
  readonly from: Day | undefined;
  /** The deadline of the command, where the paper waits for it. */
  readonly due: Day | undefined;
  /** Of the last stamp: figures in the paper that are others in the ledger now. Whoever stamps says in `seen` that they were read, see `seenOf`. */
  readonly moved: readonly FieldChange[];
}

/** What an explanation may know besides the circumstances; what is not given is not looked at. */
export interface Known {
  /** The balance of an account in sen, so that a ceiling is announced before the click. */
  readonly left?: (key: string) => Sen;
  /** Names of those who hold an office for this paper. */
  readonly holders?: (office: Office) => readonly string[];
  /** The day on which the paper came to where it stands, for its deadline. */
  readonly since?: Day;
}

const drafting: ReadonlySet<string> = new Set(['revise', 'submit', 'late']);

function windowFor(definition: AnyDefinition, { edition }: Paper, around: Circumstances): Window | undefined {
  const { day } = around;
  const mine = windowsOf(definition, edition, around).toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  return mine.find((it) => day <= it.closes) ?? mine.at(-1);
}

/** What officers call the money that stands in a stage. */
const stageNames: Readonly<Record<Stage, Text>> = {
  outside: text('sumber', 'source'),
  plafon: text('plafon', 'ceiling'),
  rka: text('usulan RKA', 'proposed budget (RKA)'),
  pagu: text('pagu DPA', 'budget (DPA)'),
  kas: text('anggaran kas', 'cash plan'),
  released: text('dana SPD', 'released funds (SPD)'),
  reserved: text('SPP yang berjalan', 'requested payments (SPP)'),
  committed: text('SPM yang terbit', 'ordered payments (SPM)'),
  realised: text('SP2D yang terbit', 'disbursements (SP2D)'),
  advanced: text('uang TU pada bendahara', 'TU money with the treasurer'),
  spent: text('belanja dari UP', 'spending from UP cash'),
  proven: text('belanja UP yang disahkan LPJ', 'UP spending proven by LPJ'),
  cash: text('kas UP', 'UP cash'),
  contract: text('nilai kontrak', 'contract value'),
};

/** The refusal of a transfer that does not fit: which line, what was left, what was asked. */
export function ceilingExceeded(place: Place, left: Sen, asked: Sen): Refusal {
  const { line, stage, month } = place;
  const where = [line.subKegiatan, line.akun, line.dana && `dana ${line.dana}`, month > 0 && `bulan ${month}`]
    .filter(Boolean)
    .join(' · ');
  return {
    code: 'ceiling-exceeded',
    cite: 'PP 12/2019; Permendagri 77/2020',
    text: text(
      `Melebihi sisa ${stageNames[stage].id} ${where}: sisa ${rupiah(left)}, diminta ${rupiah(asked)}, kelebihan ${rupiah(asked - left)}.`,
      `Over what is left of the ${stageNames[stage].en} ${where}: ${rupiah(left)} left, ${rupiah(asked)} asked, ${rupiah(asked - left)} too much.`,
    ),
    figures: {
      stage,
      left: moneyText(left),
      asked: moneyText(asked),
      over: moneyText(asked - left),
      subKegiatan: line.subKegiatan,
      akun: line.akun,
      dana: line.dana,
      month: String(month),
    },
    helpers: stage === 'plafon' ? ['tapd'] : ['ppkd', 'bud'],
  };
}

/** The refusals of transfers that do not fit, see {@link passedBy}; `left` is the balance of an account, and nothing is known of any where it is absent. */
export function ceilingsPassed(transfers: readonly Movement[], left: Known['left'], body: Body): readonly Refusal[] {
  if (left === undefined) return [];
  return changes(transfers)
    .filter((it) => it.place.stage !== 'outside' && left(it.key) + it.delta < 0n)
    .map((it) => passedBy(body, ceilingExceeded(it.place, left(it.key), -it.delta), it.place));
}

/** A passed ceiling with the first row of the paper that asks for its money: one of its account, or for a ceiling without account of its fund. */
export function passedBy(body: Body, refusal: Refusal, { line }: Place): Refusal {
  const asks = (row: unknown): row is Row => {
    if (typeof row !== 'object' || row === null || !('id' in row)) return false;
    const { akun, dana, subKegiatan = line.subKegiatan } = row as Row; // a row of a list has an id
    return (line.akun === '' || akun === line.akun) && dana === line.dana && subKegiatan === line.subKegiatan;
  };
  for (const [list, rows] of Object.entries(body)) {
    const row = Array.isArray(rows) ? rows.find(asks) : undefined;
    if (row !== undefined) return { ...refusal, at: `${list}/${row.id}` };
  }
  return refusal;
}

function targetsOf({ chain }: AnyDefinition, paper: Paper, facts: ReturnType<typeof factsOf>): readonly string[] {
  const step = findStep(chain, paper.state, facts);
  return step === undefined ? [] : returnTargets(chain, paper.state, step, facts);
}

/** What a command has to tell of figures: something only where it is the last stamp. */
function movedAt(
  definition: AnyDefinition,
  paper: Paper,
  name: string,
  { figures }: Circumstances,
): readonly FieldChange[] {
  return isLastStamp(definition, paper, name) ? figuresMoved(definition, paper.body, figures) : [];
}

/** The command that {@link explain} tries for a name: with its nearest target and some reason, so that only what cannot be typed stands in the way. */
function trial(name: string, targets: readonly string[], moved: readonly FieldChange[]): Command {
  const reason = 'alasan yang akan ditulis';
  if (name === 'return') return { name, to: targets[0] ?? 'draft', reason };
  if (name === 'reroute') return { name, to: '-', reason };
  return moved.length === 0 ? { name, reason } : { name, reason, seen: seenOf(moved) };
}

/** What is said of every command of a paper, or on a day, that cannot be judged. */
function unjudged(command: string, missing: readonly Refusal[]): Explanation {
  const nobody = { offices: [], targets: [], resolvers: [], window: undefined, from: undefined, due: undefined };
  return { command, allowed: false, missing, moved: [], ...nobody };
}

/**
 * Explains every command of a paper to an officer: allowed, or what stands in the way in order of precedence, each with its rule, source and
 * figures, who can resolve it, and when. Shown = obeyed: built on {@link decide}. Of a paper or a day of a wrong form it says so at every command.
 * @example explain(documents.spp, paper, around, { since: '2026-02-10' }).find((it) => it.command === 'verify')?.due
 */
export function explain(
  definition: AnyDefinition,
  stored: Paper,
  around: Circumstances,
  { left, holders = () => [], since }: Known = {},
): readonly Explanation[] {
  const odd = [...dayFaults(around.day), ...paperFaults(definition, stored)];
  if (odd.length > 0) return commandsOf(definition).map((command) => unjudged(command, odd));
  const paper = upToDate(definition, stored);
  const facts = factsOf(definition, paper);
  const targets = targetsOf(definition, paper, facts);
  const anywhere = { ...around, knowsOpd: () => true };
  const due = since === undefined || dayFaults(since).length > 0 ? undefined : dueDay(definition, paper, since, around);
  const waited = paper.state === 'draft' ? 'submit' : findStep(definition.chain, paper.state, facts)?.command;
  return commandsOf(definition).map((name): Explanation => {
    const moved = movedAt(definition, paper, name, around);
    const command = trial(name, targets, moved);
    const decision = decide(definition, stored, command, anywhere);
    // Of a command that is refused too, so that its ceilings do not come as a second wave.
    const transfers = decision.ok ? decision.effect.transfers : wouldMove(definition, stored, command, anywhere);
    const missing = [...(decision.ok ? [] : decision.refusals), ...ceilingsPassed(transfers, left, paper.body)];
    return {
      command: name,
      allowed: missing.length === 0,
      missing,
      offices: officesFor(definition.chain, paper, name === 'return' ? { name } : command, facts),
      targets: name === 'return' ? targets : [],
      resolvers: [...new Set(missing.flatMap((it) => it.helpers ?? []))].map((office) => ({
        office,
        holders: holders(office),
      })),
      window: drafting.has(name) ? windowFor(definition, paper, around) : undefined,
      from: missing.length > 0 && missing.every((it) => it.from !== undefined) ? missing.at(-1)?.from : undefined,
      due: name === waited ? due : undefined,
      moved,
    };
  });
}

/** The accounts whose balances {@link explain} needs for a paper, as keys; none for a paper that cannot be judged. */
export function accountsOf(definition: AnyDefinition, stored: Paper, around: Circumstances): readonly string[] {
  if (paperFaults(definition, stored).length > 0) return [];
  const paper = upToDate(definition, stored);
  const targets = targetsOf(definition, paper, factsOf(definition, paper));
  const keys = commandsOf(definition).flatMap((name) => {
    const command = trial(name, targets, movedAt(definition, paper, name, around));
    return changes(wouldMove(definition, stored, command, around)).map((it) => it.key);
  });
  return [...new Set(keys)];
}
