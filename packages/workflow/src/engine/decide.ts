// The decision on one command: pure, after or refusal. Authority first, then stage and schedule, the rules, the machine, the money.

import { paperAfter, stampOf } from './act.ts';
import { checkAuthority } from './authority.ts';
import { brokenAgain, missingAgain } from './asked-again.ts';
import { checkBasis, decodeBasis, typesUnknown } from './basis.ts';
import { findStep, type Chain, type Step } from './chain.ts';
import type { Circumstances } from './circumstances.ts';
import { takesBack, type Command } from './command.ts';
import { eventOf } from './compile.ts';
import { machineOf, type AnyDefinition, type Paper, type View } from './document.ts';
import { factsOf, factsOfBody, malformed } from './facts.ts';
import { checkMoved, figuresMoved, isLastStamp } from './filling.ts';
import { basisFaults, commandFaults, dayFaults, paperFaults } from './fitting.ts';
import { checkReason, checkRoute, checkTarget, checkTiming, checkWay, edit } from './guard.ts';
import { looking } from './looking.ts';
import { upToDate } from './paper.ts';
import { byPrecedence, type Refusal } from './refusal.ts';
import type { Movement } from './ledger.ts';
import { settingOf } from './setting.ts';
import { settle, type Effect } from './settle.ts';
import { text } from './text.ts';

/** The answer to a command: its effect, or every reason against it in order of precedence. */
export type Decision =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const known = new WeakMap<Chain, readonly string[]>();

/** The commands that a definition knows, in chain order; those on papers that are late come last. */
export function commandsOf({ chain }: { readonly chain: Chain }): readonly string[] {
  const made = known.get(chain);
  if (made !== undefined) return made;
  const some = (has: (step: Step) => boolean, name: string): string[] => (chain.steps.some(has) ? [name] : []);
  const commands = [
    'revise',
    'submit',
    ...new Set(chain.steps.map((step) => step.command)),
    'return',
    ...(chain.draft.withdraw === true ? ['withdraw'] : []),
    ...some((step) => step.advice !== undefined, 'advise'),
    ...some((step) => step.reroute === true, 'reroute'),
    ...some((step) => step.reject === true, 'reject'),
    ...(chain.cancel === undefined ? [] : ['cancel']),
    'late',
    'admit',
  ];
  known.set(chain, commands);
  return commands;
}

/**
 * Decides one command on one paper. Pure: same input, same answer, nothing else touched. A paper of an older law is brought up to today's, and its
 * money follows in the same act. A paper, a day or a command of a wrong form is refused as malformed, also a paper of a newer law; nothing that comes
 * from storage or from a client makes it throw.
 * Refusals, in order: unknown-command, malformed, wrong-state, not-your-office, own-draft, second-stamp, acting-official, delegated-official,
 * stage-closed, window-closed, locked, basis-missing, reason-required, field-closed, conflict, figures-moved, rule-broken. All of them are told
 * together, so that mending one shows none that was not told before; only an unknown command, a form that cannot be judged, a state that does not take
 * it and a body that cannot be read leave nothing else to say. Ceilings are checked where the accounts are, see {@link wouldMove}.
 * @example const decision = decide(documents.spp, paper, { name: 'verify' }, around);
 * decision.ok ? decision.effect.paper.state : decision.refusals.map((it) => it.text.id);
 */
export function decide(definition: AnyDefinition, stored: Paper, command: Command, around: Circumstances): Decision {
  const refuse = (...refusals: Refusal[]): Decision => ({ ok: false, refusals: byPrecedence(refusals) });
  const odd = oddities(definition, stored, command, around);
  if (odd.length > 0) return refuse(...odd);
  if (!commandsOf(definition).includes(command.name)) {
    return refuse({
      code: 'unknown-command',
      text: text(`Perintah ${command.name} tidak dikenal.`, `Unknown command ${command.name}.`),
    });
  }
  const { refusals, effect } = attempt(definition, stored, command, around);
  return refusals.length > 0 || effect === undefined ? refuse(...refusals) : { ok: true, effect: effect() };
}

/**
 * The money that a command would move if nothing stood in its way, so that its ceilings are told together with what refuses it; [] where the state
 * does not take it, and of a body that cannot be read.
 */
export function wouldMove(
  definition: AnyDefinition,
  stored: Paper,
  command: Command,
  around: Circumstances,
): readonly Movement[] {
  if (oddities(definition, stored, command, around).length > 0) return [];
  if (!commandsOf(definition).includes(command.name)) return [];
  const { refusals, effect } = attempt(definition, stored, command, around);
  if (effect === undefined) return [];
  if (refusals.length === 0) return effect().transfers;
  try {
    return effect().transfers;
  } catch {
    // A posting may take for granted what rules have asked before: of a paper that breaks them it has nothing to say. Nothing is moved here.
    return [];
  }
}

/** Why a question cannot be judged: the form of the command, of the day or of the paper. */
function oddities(
  definition: AnyDefinition,
  stored: Paper,
  command: Command,
  { day, basis }: Pick<Circumstances, 'day' | 'basis'>,
): readonly Refusal[] {
  const below = basisFaults(definition, basis);
  return [...commandFaults(command), ...dayFaults(day), ...paperFaults(definition, stored), ...below];
}

/** Everything against a command, and what it would do; that only where its state takes it and its body can be read. */
interface Attempt {
  readonly refusals: readonly Refusal[];
  readonly effect: (() => Effect) | undefined;
}

function attempt(definition: AnyDefinition, stored: Paper, command: Command, around: Circumstances): Attempt {
  const { chain } = definition;
  const paper = upToDate(definition, stored);
  const authority = checkAuthority(definition, paper, command, around.officer);
  const { holding } = authority;
  if (holding === undefined) return { refusals: authority.refusals, effect: undefined };
  const facts = factsOf(definition, paper);
  const step = findStep(chain, paper.state, facts);
  const aimless = checkTarget(definition, paper, command, { step, facts });
  // Whoever may not return it is not asked where to.
  if (aimless.length > 0)
    return { refusals: authority.refusals.length > 0 ? authority.refusals : aimless, effect: undefined };
  const standing = machineOf(chain).next(
    paper,
    eventOf(chain, paper, command, { office: holding.office, facts }),
    step,
  );
  // A defect of the definition: of every chain that the checker lets pass, what authority allows the machine takes.
  if (standing === undefined)
    throw new Error(`authority and machine disagree on ${chain.document} ${paper.state} ${command.name}`);

  const {
    wire,
    changes,
    refusals: shut,
  } = edit(definition, paper, command, {
    step,
    locks: around.locks ?? [],
    figures: around.figures,
    basis: around.basis,
  });
  const below = { basis: around.basis, wire };
  const missing =
    command.name === 'submit' ? checkBasis(definition, 'submit', below) : missingAgain(definition, command.name, below);
  const refusals = [
    ...authority.refusals,
    ...checkTiming(definition, paper, command, around),
    ...checkReason(command),
    ...checkRoute(command, paper, around),
    ...missing,
    ...shut,
  ];
  const decoded = malformed(definition, wire);
  if ('refusals' in decoded) return { refusals: [...refusals, ...decoded.refusals], effect: undefined };
  const view: View<unknown> = {
    paper,
    body: decoded.body,
    basis: decodeBasis(definition, around.basis),
    day: around.day,
    figures: around.figures ?? {},
    setting: settingOf(chain.document, definition.settings, around.settings),
    unsettled: around.unsettled,
  };
  if (isLastStamp(definition, paper, command.name))
    refusals.push(...checkMoved(definition, wire, figuresMoved(definition, wire, around.figures), command.seen));
  const unknown = typesUnknown(missing, around.basis);
  refusals.push(...brokenRules(definition, command.name, view, unknown));
  refusals.push(...brokenAgain(definition, command.name, view, unknown));
  if (command.name === 'revise' && step !== undefined && facts !== undefined)
    refusals.push(...checkWay(definition, step, { before: facts, after: factsOfBody(definition, decoded.body) }));
  if (command.name === 'revise' && definition.subject(decoded.body, paper) !== paper.subject) {
    refusals.push({
      code: 'malformed',
      text: text(
        'Pokok dokumen (unit, sub kegiatan, bulan) tidak dapat diubah; buka dokumen baru.',
        'What a paper is about cannot be changed; open a new one.',
      ),
    });
  }
  const effect = (): Effect => {
    const stamp = stampOf(command, step, { holding, around });
    const next = paperAfter(definition, paper, { command, standing, wire, stamp });
    const moved = givesBack(definition, stored, command.name) ? around.moved : [];
    const risen = paper !== stored;
    return settle(definition, paper, next, { view, holding, changes, holidays: around.holidays, moved, risen });
  };
  return { refusals, effect };
}

/** Whether a command on a stored paper may give money back: where the paper may go back by it, and where it is the first under a newer law. */
export function givesBack(
  definition: Pick<AnyDefinition, 'law'>,
  stored: Pick<Paper, 'law'>,
  command: string,
): boolean {
  return takesBack(command) || stored.law < definition.law;
}

/**
 * The rules of a definition that a command meets and breaks, as refusals in the order of the definition. Of papers of the types in `unknown` nothing is
 * known yet: a rule that looks at them says nothing.
 */
export function brokenRules(
  definition: AnyDefinition,
  command: string,
  view: View<unknown>,
  unknown: readonly string[] = [],
): Refusal[] {
  return definition.rules
    .filter((rule) => (rule.on as readonly string[]).includes(command)) // literal command names, widened to compare
    .flatMap((rule) => {
      const basis = looking(view.basis, unknown, []);
      const findings = rule.check({ ...view, basis: basis.at });
      if (basis.looked()) return [];
      return findings.map((it): Refusal => ({ code: 'rule-broken', rule: rule.name, cite: rule.cite, ...it }));
    });
}
