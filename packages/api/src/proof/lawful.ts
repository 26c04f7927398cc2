// An entry under the law of today is done again by that law: what it says it did must be what the law does.

import {
  asksNobodyAnew,
  canonical,
  catchUp,
  finalOf,
  firstStages,
  moveCycle,
  paperMoved,
  replay,
  settleMove,
  supersedesEarlier,
  type AnyDefinition,
  type EditionKind,
  type Effect,
  type Paper,
} from '@siklus/workflow';
import { didOf, type Did } from '../did.ts';
import { digestsIn, type Hiding } from '../hiding.ts';
import { numberText } from '../number-text.ts';
import type { Step } from './fold-paper.ts';
import type { Folded } from './folded.ts';

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

/** Checks a step against the law of today, where it was made under that law and its words are still there; call before the step is folded. */
export function checkLawful(now: Folded, step: Step): void {
  const { entry, paper, before } = step;
  const definition = now.law.of({ type: paper.type, chain: paper.chain });
  if (entry.law !== definition.law || digestsIn(paper.body).length > 0) return;
  if (entry.did.body !== undefined) return;
  const where = `entry ${entry.seq} ${paper.type} ${paper.id}`;
  try {
    const effect = again(now, step, definition);
    const { series } = entry.did;
    const final = paper.state === finalOf(definition.chain);
    const supersedes = supersedesEarlier(definition, paper);
    const expected = didOf(
      definition,
      { before, stamp: entry.stamp, risen: false },
      { ...effect, paper: { ...effect.paper, number: paper.number } },
      {
        final,
        supersedes,
        series: effect.series === undefined ? undefined : [effect.series, series?.[1] ?? 0],
        cycles: stagesAfter(now, step, effect),
        renewed: !asksNobodyAnew(entry.command?.name ?? ''),
      },
      open,
    );
    now.findings.same('law', where, compared(entry.did), compared(expected));
    now.findings.same(
      'law',
      `${where} state`,
      `${paper.state} ${paper.marks.join()}`,
      `${effect.paper.state} ${effect.paper.marks.join()}`,
    );
    now.findings.same('law', `${where} number`, paper.number, numberDue(now, step));
    now.findings.same('law', `${where} stamps`, canonical(paper.stamps), canonical(effect.paper.stamps));
  } catch (fault) {
    now.findings.add('law', where, entry.state, fault instanceof Error ? fault.message : String(fault));
  }
}
