// The decision on one command: pure, after or refusal. Authority first, then the schedule, the rules, the machine, the money.

import type { Day } from './calendar.ts';
import { findStep } from './chain.ts';
import type { Command } from './command.ts';
import { eventOf } from './compile.ts';
import { machineOf, type AnyDefinition, type BasisPaper, type Paper, type Stamp, type View } from './document.ts';
import { checkAuthority } from './authority.ts';
import { checkWindow, type Window } from './jadwal.ts';
import type { Officer } from './office.ts';
import { applyPatch, type Body, type FieldChange } from './patch.ts';
import { byPrecedence, type Refusal } from './refusal.ts';
import { settle, stampsAfter, type Effect } from './settle.ts';
import { text } from './text.ts';

/** Everything a decision may look at besides the paper: who, when, on what, and how the year stands. */
export interface Circumstances {
  readonly officer: Officer;
  /** Instant of the command, ISO 8601 in UTC. */
  readonly at: string;
  /** The same instant as a day of the region. */
  readonly day: Day;
  readonly basis: Readonly<Record<string, readonly Paper[]>>;
  /** Active stages of the OPD's cycle and, with the prefix `daerah.`, of the region's. */
  readonly stages: readonly string[];
  readonly windows: readonly Window[];
  readonly holidays: ReadonlySet<Day>;
}

/** The answer to a command: its effect, or every reason against it in order of precedence. */
export type Decision =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The commands that a definition knows, in chain order. */
export function commandsOf(definition: AnyDefinition): readonly string[] {
  const steps = definition.chain.steps.map((step: { command: string }) => step.command);
  return ['revise', 'submit', ...new Set<string>(steps), 'return'];
}

/** Decodes what a paper stands on, each by the schema its definition names. */
export function decodeBasis(
  definition: AnyDefinition,
  basis: Circumstances['basis'],
): Record<string, BasisPaper<unknown>[]> {
  const decoded: Record<string, BasisPaper<unknown>[]> = {};
  for (const [type, spec] of Object.entries(definition.basis)) {
    decoded[type] = (basis[type] ?? []).map((paper) => {
      const { id, number, state, opd, unit } = paper;
      let body: unknown;
      // Decoded when a rule looks at it: most commands never open the large papers below them.
      return {
        id,
        number,
        state,
        opd,
        unit,
        get body() {
          return (body ??= spec.schema.parse(paper.body));
        },
      };
    });
  }
  return decoded;
}

/** What is missing of the papers that a type stands on at a command. */
export function checkBasis(
  definition: AnyDefinition,
  command: 'open' | 'submit',
  basis: Circumstances['basis'],
): Refusal[] {
  return Object.entries(definition.basis).flatMap(([type, spec]): Refusal[] => {
    if (spec.on === 'submit' && command === 'open') return [];
    const found = basis[type] ?? [];
    if (found.length > 0 && found.every((paper) => paper.state === spec.state)) return [];
    const now = found.find((paper) => paper.state !== spec.state)?.state ?? '-';
    return [
      {
        code: 'basis-missing',
        text: text(
          `Dokumen dasar ${type.toUpperCase()} belum ${found.length === 0 ? 'ada' : 'final'}.`,
          `The underlying ${type.toUpperCase()} ${found.length === 0 ? 'does not exist yet' : 'is not final yet'}.`,
        ),
        figures: { type, state: now, needed: spec.state },
      },
    ];
  });
}

/** The paper of a schema fault: where, and what was wrong, in both languages. */
export function malformed(definition: AnyDefinition, body: Body): { body: unknown } | { refusals: Refusal[] } {
  const parsed = definition.schema.safeParse(body);
  if (parsed.success) return { body: parsed.data };
  return {
    refusals: parsed.error.issues.slice(0, 50).map((issue) => ({
      code: 'malformed',
      at: issue.path.join('/'),
      text: text(
        `Isian ${issue.path.join(' › ')} tidak sah: ${issue.message}`,
        `Field ${issue.path.join(' › ')} is not valid: ${issue.message}`,
      ),
    })),
  };
}

/**
 * Decides one command on one paper. Pure: same input, same answer, nothing else touched.
 * Refusals, in order: unknown-command, malformed, wrong-state, not-your-office, own-draft, second-stamp, acting-official, window-closed,
 * basis-missing, reason-required, conflict, rule-broken. Ceilings are checked where the accounts are.
 */
export function decide(definition: AnyDefinition, paper: Paper, command: Command, around: Circumstances): Decision {
  const refuse = (...refusals: Refusal[]): Decision => ({ ok: false, refusals: byPrecedence(refusals) });
  const { chain } = definition;
  if (!commandsOf(definition).includes(command.name)) {
    return refuse({
      code: 'unknown-command',
      text: text(`Perintah ${command.name} tidak dikenal.`, `Unknown command ${command.name}.`),
    });
  }
  const authority = checkAuthority(definition, paper, command, around.officer);
  if (!authority.ok) return refuse(...authority.refusals);
  const { holding } = authority;
  const step = findStep(chain, paper.state);
  const standing = machineOf(chain).next(paper, eventOf(step, command, holding.office));
  if (standing === undefined)
    throw new Error(`authority and machine disagree on ${chain.document} ${paper.state} ${command.name}`);

  const refusals: Refusal[] = [];
  const drafting = command.name === 'revise' || command.name === 'submit';
  const closed = drafting ? checkWindow(chain.document, around.windows, around.day) : undefined;
  if (closed !== undefined) refusals.push(closed);
  if (command.name === 'return' && (command.reason ?? '').trim().length < 5) {
    refusals.push({
      code: 'reason-required',
      text: text(
        'Alasan pengembalian wajib diisi, paling sedikit 5 huruf.',
        'A return needs a reason of at least 5 letters.',
      ),
    });
  }
  if (command.name === 'submit') refusals.push(...checkBasis(definition, 'submit', around.basis));

  let wire = paper.body;
  let changes: readonly FieldChange[] = [];
  if (command.name === 'revise') {
    const patched = applyPatch(paper.body, command.patch ?? {});
    if (patched.ok) ({ body: wire, changes } = patched);
    else
      refusals.push({
        code: 'conflict',
        text: text('Isian yang sama baru saja diubah orang lain.', 'Somebody else has just changed the same field.'),
        conflicts: patched.conflicts,
      });
  }
  const decoded = malformed(definition, wire);
  if ('refusals' in decoded) return refuse(...refusals, ...decoded.refusals);
  const { body: _wire, ...head } = paper;
  const view: View<unknown> = {
    paper: head,
    body: decoded.body,
    basis: refusals.length === 0 ? decodeBasis(definition, around.basis) : {},
    day: around.day,
  };
  if (refusals.length > 0) return refuse(...refusals);
  refusals.push(...brokenRules(definition, command.name, view));
  if (command.name === 'revise' && definition.subject(decoded.body, paper) !== paper.subject) {
    refusals.push({
      code: 'malformed',
      text: text(
        'Pokok dokumen (unit, sub kegiatan, bulan) tidak dapat diubah; buka dokumen baru.',
        'What a paper is about cannot be changed; open a new one.',
      ),
    });
  }
  if (refusals.length > 0) return refuse(...refusals);

  const stamp: Stamp = {
    moment: momentOf(command, step?.name),
    office: holding.office,
    person: around.officer.person,
    assignment: holding.assignment,
    kind: holding.kind,
    at: around.at,
    day: around.day,
  };
  const next: Paper = {
    ...paper,
    ...standing,
    version: paper.version + 1,
    body: wire,
    stamps: stampsAfter(definition, paper, standing, stamp),
  };
  return { ok: true, effect: settle(definition, paper, next, { view, holding, changes, holidays: around.holidays }) };
}

/** The rules of a definition that a command meets and breaks, as refusals in the order of the definition. */
export function brokenRules(definition: AnyDefinition, command: string, view: View<unknown>): Refusal[] {
  return definition.rules
    .filter((rule) => (rule.on as readonly string[]).includes(command)) // literal command names, widened to compare
    .flatMap((rule) =>
      rule
        .check(view)
        .map((finding): Refusal => ({ code: 'rule-broken', rule: rule.name, cite: rule.cite, ...finding })),
    );
}

function momentOf(command: Command, step: string | undefined): string {
  if (command.name === 'return') return 'returned';
  return command.name === 'revise' ? 'draft' : command.name === 'submit' ? 'submitted' : (step ?? '');
}
