// An entry under the law of today is done again by that law: what it says it did must be what the law does. Of all others it is said how many there are.

import {
  asksNobodyAnew,
  canonical,
  catchUp,
  fallBack,
  finalOf,
  firstStages,
  moveCycle,
  paperMoved,
  replay,
  settleMove,
  supersedesEarlier,
  upToDate,
  type AnyDefinition,
  type EditionKind,
  type Effect,
  type Paper,
} from '@siklus/workflow';
import { claimKey, sameClaims } from '../claims.ts';
import { didOf, type Did } from '../did.ts';
import { digestsIn, filled, type Hiding } from '../hiding.ts';
import { numberText } from '../number-text.ts';
import type { ClaimKey } from '@siklus/store';
import type { Step } from './fold-paper.ts';
import type { Folded } from './folded.ts';
import { compareFigures } from './lawful-figures.ts';

/** Keeps words as they are: entries are compared with their words revealed. */
const open: Hiding = {
  words: (value) => value,
  body: (_definition, body) => body,
  change: (_definition, { at, after }) => [at, after ?? null],
  command: (command) => command,
  rows: [],
};

function stagesAfter(now: Folded, step: Step, effect: Effect): NonNullable<Did['cycles']> {
  const { entry } = step;
  const paper = step.before ?? step.paper;
  const windows = now.windows.get(paper.year) ?? [];
  const after = (kind: 'opd' | 'daerah', opd: string): readonly string[] | undefined => {
    const row = now.tables.cycle.get(JSON.stringify([paper.year, opd]));
    const stored = row === undefined ? undefined : String(row['stages']).split(',');
    const heard = catchUp(kind, stored ?? firstStages(kind), windows, entry.day);
    const stages = effect.outcomes.reduce((some, outcome) => moveCycle(kind, some, outcome), heard);
    return stored?.join(',') === stages.join(',') ? undefined : stages;
  };
  const opd = paper.opd === '' ? undefined : after('opd', paper.opd);
  const region = after('daerah', '');
  return { ...(opd === undefined ? {} : { opd }), ...(region === undefined ? {} : { region }) };
}

function again(now: Folded, { entry, before, paper, changes }: Step, definition: AnyDefinition): Effect {
  const moved = now.moved.get(paper.id) ?? [];
  if (entry.migrated !== undefined && before !== undefined) {
    const from = now.law.of(before).chain;
    const after = paperMoved(definition, before, entry.migrated);
    return settleMove(definition, { from, before, after }, { day: entry.day, moved });
  }
  if (entry.fell !== undefined && before !== undefined)
    return fallBack(definition, before, { to: entry.state, day: entry.day, moved });
  const { birth, stamp, day, late } = entry;
  const command = entry.command as Parameters<typeof replay>[2]['command']; // its words were revealed
  const edit = changes.length === 0 ? {} : { edit: { body: paper.body, changes } };
  return replay(
    definition,
    before,
    {
      ...(birth === undefined ? {} : { birth }),
      ...(command === undefined ? {} : { command }),
      ...edit,
      stamp,
      day,
      late: late === true,
    },
    moved,
  );
}

/** How the budget edition came about in which an OPD stands at this entry. */
function editionKind(now: Folded, { year, opd }: Paper): EditionKind {
  const mine = [...now.tables.budget_edition.values()].filter((it) => it['year'] === year && it['opd'] === opd);
  const newest = mine.reduce((one, it) => (Number(it['edition']) > Number(one['edition']) ? it : one), mine[0] ?? {});
  return (newest['kind'] ?? 'murni') as EditionKind; // written from one
}

/** The number that a paper then has: the one that its entry's series gives, or the one it had. */
function numberDue(now: Folded, { entry, before, paper }: Step): string | undefined {
  const { series } = entry.did;
  if (series === undefined) return before?.number;
  const { region } = now;
  if (region === undefined) return paper.number;
  return numberText(paper, series, { region, kind: editionKind(now, before ?? paper), day: entry.day });
}

/** What is compared: all but deadlines, which follow holidays known at the time, and the body, which the fold has made. */
function compared({ waits, body: _body, changes: _changes, ...did }: Did): string {
  return canonical({
    ...did,
    ...(waits === undefined ? {} : { waits: waits.map(([office, place, command]) => [office, place, command]) }),
  });
}

/** What a paper claims after an act, where that is not what it claimed before. */
function claimsDue(now: Folded, id: string, { claims }: Effect): Did['claims'] {
  const due = claims.map(claimKey);
  const before = (now.claimed.get(id) ?? []).map(([kind, number, scope]): ClaimKey => [kind, number, scope]);
  return sameClaims(before, due) ? undefined : due;
}

type Compared = readonly (readonly [what: string, said: string | undefined, due: string | undefined])[];

/** What an entry says beside what the law does, part by part. */
function compareAgain(now: Folded, step: Step, definition: AnyDefinition): Compared {
  const { entry, paper, before } = step;
  const effect = again(now, step, definition);
  const { series } = entry.did;
  const risen = before !== undefined && before.law < definition.law;
  const expected = didOf(
    definition,
    { before: before === undefined ? undefined : upToDate(definition, before), stamp: entry.stamp, risen },
    { ...effect, paper: { ...effect.paper, number: paper.number } },
    {
      final: paper.state === finalOf(definition.chain),
      supersedes: supersedesEarlier(definition, paper),
      series: effect.series === undefined ? undefined : [effect.series, series?.[1] ?? 0],
      cycles: stagesAfter(now, step, effect),
      renewed: !asksNobodyAnew(entry.command?.name ?? ''),
      claims: claimsDue(now, paper.id, effect),
    },
    open,
  );
  const standing = ({ state, marks }: Paper): string => `${state} ${marks.join()}`;
  return [
    ['', compared(entry.did), compared(expected)],
    [' body', canonical(entry.did.body ?? null), canonical(expected.body ?? null)],
    [' state', standing(paper), standing(effect.paper)],
    [' number', paper.number, numberDue(now, step)],
    [' stamps', canonical(paper.stamps), canonical(effect.paper.stamps)],
    ...compareFigures(now, step, definition),
  ];
}

/** A step with the same words wherever words were erased. */
function withWords(step: Step, words: string): Step {
  const { entry, before, paper, changes } = step;
  return {
    ...step,
    entry: filled(entry, words),
    before: before === undefined ? undefined : { ...before, body: filled(before.body, words) },
    paper: { ...paper, body: filled(paper.body, words) },
    changes: filled(changes, words),
  };
}

/**
 * The same of an entry some of whose words were erased: what comes out alike whatever stood there does not hang on them, and counts. Undefined where
 * something hangs on them, so that nothing can be said.
 */
function compareWithout(now: Folded, step: Step, definition: AnyDefinition): Compared | undefined {
  try {
    const [one = [], other = []] = ['x', 'lain / other'].map((words) =>
      // The body that a step of the law makes has the words themselves in it.
      compareAgain(now, withWords(step, words), definition).filter(([what]) => what !== ' body'),
    );
    const due = (some: Compared): string => canonical(some.map(([, , it]) => it ?? null));
    return due(one) === due(other) ? one : undefined;
  } catch {
    // A law that cannot read the body without its words says nothing about the entry.
    return undefined;
  }
}

/** Laws of a paper only rise, to those that this release knows, and where one rose the entry keeps the whole body. */
function checkNumber(now: Folded, { entry, paper, before }: Step, where: string, today: number): void {
  const { law } = paper;
  const least = before?.law ?? 1;
  if (!Number.isInteger(law) || law < least || law > today)
    now.findings.add('law', `${where} law`, law, `a number from ${least} to ${today}`);
  const risen = before !== undefined && before.law < law;
  now.findings.same('law', `${where} keeps the whole body`, entry.did.body !== undefined, risen);
}

/** Checks a step against the law of today where it was made under that law, and counts it where that says nothing; call before the step is folded. */
export function checkLawful(now: Folded, step: Step): void {
  const { entry, paper, before } = step;
  const definition = now.law.of({ type: paper.type, chain: paper.chain });
  const where = `entry ${entry.seq} ${paper.type} ${paper.id}`;
  checkNumber(now, step, where, definition.law);
  if (paper.law !== definition.law) {
    now.unredone.law += 1;
    return;
  }
  const erased = digestsIn([paper.body, before?.body, entry.did.body]).length > 0;
  now.findings.read('law', where, () => {
    const found = erased ? compareWithout(now, step, definition) : compareAgain(now, step, definition);
    if (found === undefined) now.unredone.erased += 1;
    for (const [what, said, due] of found ?? []) now.findings.same('law', where + what, said, due);
  });
}
