// What stands in the way of a command besides authority and rules: the stage and the schedule, a reason not given, fields that are shut.

import { applies, returnTargets, type Step } from './chain.ts';
import type { Command } from './command.ts';
import type { Circumstances } from './circumstances.ts';
import type { Bases } from './basis.ts';
import { checkCopied, takeCopies } from './copied.ts';
import type { AnyDefinition, Paper } from './document.ts';
import type { Figures } from './figure.ts';
import { checkTyped, fillIn } from './filling.ts';
import { checkLocks, checkWindow, type Lock } from './jadwal.ts';
import { own } from './own.ts';
import { applyPatch, oddRows, rowsTwice, type Body, type FieldChange } from './patch.ts';
import type { Facts } from './predicate.ts';
import type { Refusal } from './refusal.ts';
import { checkStage, handlingOf } from './stage.ts';
import { explains } from './said.ts';
import { text, type Language } from './text.ts';
import { windowsOf } from './windows.ts';
import { wordsOf } from './words.ts';

/** Commands that say why, in their `reason`; advice says it in the same place. */
const reasoned = new Set(['return', 'reject', 'cancel', 'reroute', 'advise', 'late', 'admit']);

/** Why a command that must say why is refused without a reason: reason-required. */
export function checkReason(command: Command): Refusal[] {
  if (!reasoned.has(command.name) || explains(command.reason)) return [];
  return [
    {
      code: 'reason-required',
      text: text('Alasan wajib diisi, paling sedikit 5 huruf.', 'A reason of at least 5 letters is needed.'),
    },
  ];
}

/** Why a command comes at a wrong time: wrong-state (late papers), stage-closed, window-closed. */
export function checkTiming(
  definition: AnyDefinition,
  paper: Paper,
  command: Command,
  around: Circumstances,
): Refusal[] {
  const { name } = command;
  const drafting = name === 'revise' || name === 'submit';
  const handling = handlingOf(name);
  const stage = handling === undefined ? [] : checkStage(definition, handling, around);
  const admitted = paper.stamps.some((it) => it.moment === 'admitted');
  const closed = checkWindow(definition.chain.document, windowsOf(definition, paper.edition, around), around.day);
  const window = drafting && paper.state === 'draft' && !admitted ? closed : undefined;
  // There is nothing late about a paper whose window is open, and nothing to let in before it was handed in late.
  const idle =
    (name === 'late' && (closed === undefined || paper.stamps.some((it) => it.moment === 'late'))) ||
    (name === 'admit' && (admitted || !paper.stamps.some((it) => it.moment === 'late')));
  const early: Refusal[] = idle
    ? [
        {
          code: 'wrong-state',
          text: text(
            'Dokumen ini tidak sedang menunggu sebagai susulan.',
            'This paper is not waiting as a late submission.',
          ),
          figures: { state: paper.state },
        },
      ]
    : [];
  return [...early, ...stage, ...(window === undefined ? [] : [window])];
}

/** Why a return leads nowhere: malformed, where it does not say to which of the states that its step names. */
export function checkTarget(
  { chain, view }: AnyDefinition,
  paper: Paper,
  command: Command,
  desk: { readonly step: Step | undefined; readonly facts: Facts | undefined },
): Refusal[] {
  if (command.name !== 'return' || desk.step === undefined || command.to !== undefined) return [];
  const { states } = wordsOf({ chain, view });
  const targets = returnTargets(chain, paper.state, desk.step, desk.facts);
  const named = (language: Language): string => targets.map((it) => states[it]?.[language] ?? it).join(', ');
  return [
    {
      code: 'malformed',
      at: 'to',
      text: text(
        `Pilih ke mana dokumen dikembalikan: ${named('id')}.`,
        `Choose where the paper is returned to: ${named('en')}.`,
      ),
      figures: { targets: targets.join(', ') },
    },
  ];
}

/** Why a paper is not handed to an OPD: malformed, when it is no other OPD or none that exists. */
export function checkRoute(command: Command, paper: Paper, around: Circumstances): Refusal[] {
  if (command.name !== 'reroute') return [];
  const to = command.to ?? '';
  if (to !== '' && to !== paper.opd && (around.knowsOpd?.(to) ?? true)) return [];
  return [
    {
      code: 'malformed',
      at: 'to',
      text: text(
        to === paper.opd ? 'Dokumen sudah berada pada OPD ini.' : `OPD “${to}” tidak dikenal; pilih OPD tujuan.`,
        to === paper.opd ? 'The paper is with this agency already.' : `Unknown agency “${to}”; choose where it goes.`,
      ),
    },
  ];
}

/** The body after a command, what changed in it, and why it may not: conflict, malformed, field-closed, locked. */
export interface Edited {
  readonly wire: Body;
  readonly changes: readonly FieldChange[];
  readonly refusals: readonly Refusal[];
}

/** What a submission writes into the body by itself: figures of the ledger, and what is repeated of the paper below. */
function complete(
  definition: AnyDefinition,
  body: Body,
  { figures, basis }: { readonly figures: Figures | undefined; readonly basis: Bases },
): Edited {
  const filled = fillIn(definition, body, figures);
  const { wire, changes } = takeCopies(definition, filled.wire, basis);
  return { wire, changes: [...filled.changes, ...changes], refusals: filled.refusals };
}

/** Edits the body where the command is an edit, completes it where it is a submission; any other leaves it as it is. */
export function edit(
  definition: AnyDefinition,
  paper: Paper,
  command: Command,
  desk: {
    readonly step: Step | undefined;
    readonly locks: readonly Lock[];
    readonly figures: Figures | undefined;
    readonly basis: Bases;
  },
): Edited {
  if (command.name === 'submit') return complete(definition, paper.body, desk);
  if (command.name !== 'revise') return { wire: paper.body, changes: [], refusals: [] };
  const patch = command.patch ?? {};
  const odd = oddRows(patch, paper.body);
  if (odd.length > 0) return { wire: paper.body, changes: [], refusals: odd };
  const patched = applyPatch(paper.body, patch);
  if (!patched.ok) {
    const clash = text(
      'Isian yang sama baru saja diubah orang lain.',
      'Somebody else has just changed the same field.',
    );
    return {
      wire: paper.body,
      changes: [],
      refusals: [{ code: 'conflict', text: clash, conflicts: patched.conflicts }],
    };
  }
  const { body, changes } = patched;
  // Only what this edit replaced: what an older release let in is no fault of whoever edits something else.
  const twice = rowsTwice(body, Object.keys(patch.set ?? {}));
  if (twice.length > 0) return { wire: paper.body, changes: [], refusals: twice };
  const open = desk.step?.revises;
  const fieldOf = (at: string): string =>
    at
      .split('/')
      .filter((_part, index) => index !== 1)
      .join('.');
  const shut = open === undefined ? [] : changes.filter((it) => !open.includes(fieldOf(it.at)));
  const refusals = shut.map((it): Refusal => {
    const label = own(definition.view.fields, fieldOf(it.at)) ?? text(it.at, it.at);
    return {
      code: 'field-closed',
      at: it.at,
      text: text(
        `“${label.id}” tidak dapat diubah pada meja ini; kembalikan dokumen bila perlu diperbaiki.`,
        `“${label.en}” cannot be changed at this desk; return the paper to have it mended.`,
      ),
    };
  });
  const locked = checkLocks(definition.locks ?? [], { changes, body, opd: paper.opd }, desk.locks);
  const written = [...checkCopied(definition, changes), ...checkTyped(definition, paper.body, body)];
  return { wire: body, changes, refusals: [...written, ...refusals, ...locked] };
}

/**
 * Why a desk may not change what the way of a paper hangs on: field-closed, where a step that lies behind it, or the one that it waits for,
 * would be asked for no longer, or had to be asked for. Nobody would ever give that stamp.
 */
export function checkWay(
  { chain, view }: AnyDefinition,
  waited: Step,
  facts: { readonly before: Facts; readonly after: Facts },
): Refusal[] {
  const steps: readonly Step[] = chain.steps;
  const other = steps
    .slice(0, steps.indexOf(waited) + 1)
    .filter((it) => applies(it, facts.before) !== applies(it, facts.after));
  return other.map((it): Refusal => {
    const name = it.label?.state ?? view.states[it.name] ?? text(it.name, it.name);
    return {
      code: 'field-closed',
      text: text(
        `Perubahan ini menyangkut syarat langkah “${name.id}”; kembalikan dokumen kepada penyusun.`,
        `This change touches the condition of the step “${name.en}”; return the paper to its drafter.`,
      ),
      figures: { step: it.name },
    };
  });
}
