// The charts of agency and region walked by every outcome and date, and checked against what documents say of them.
import {
  allStatesOf,
  check,
  documents,
  documentTypes,
  firstStages,
  moveCycle,
  opdCycle,
  regionCycle,
  scheduleStages,
  stageFaults,
  type Checked,
  type CycleKind,
} from '@siklus/workflow';
import { setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { cycleSection, eventsOf } from './tables/cycle.ts';
import { fileOf } from './tables/section.ts';

/** Everything that a cycle can hear: outcomes of every document, and the dates of the schedule. */
const outcomes: readonly string[] = [
  ...documentTypes.flatMap((type) =>
    [...allStatesOf(documents[type].chain).slice(1), 'returned'].map((moment) => `${type}.${moment}`),
  ),
  ...scheduleStages.map((stage) => `jadwal.${stage}`),
];
const kinds: readonly CycleKind[] = ['opd', 'daerah'];
const codesOf = ({ faults }: Checked): readonly string[] => faults.map((it) => `${it.code} ${it.states.join(' ')}`);

describe.each(kinds)('the cycle of %s', (kind) => {
  test('reaches every stage, has no trap, closes from everywhere and obeys nothing internal', () =>
    expect(check(kind).faults).toEqual([]));

  test('listens only to what documents and the schedule send', () =>
    expect(check(kind, { events: outcomes }).faults.map((it) => it.text.en)).toEqual([]));

  test('answers the same list of stages with the same list', () => {
    const stages = firstStages(kind);
    for (const event of outcomes) expect(moveCycle(kind, stages, event)).toEqual(moveCycle(kind, [...stages], event));
  });

  test('begins in one stage', () => expect(firstStages(kind)).toHaveLength(1));
});

test('what moves the cycles is what was last agreed', async () => {
  const about = 'Written by `tests/model/cycles.test.ts` from the charts themselves; reviewed like code.';
  const sections = [
    ['opd', cycleSection(opdCycle, eventsOf(opdCycle))],
    ['daerah', cycleSection(regionCycle, eventsOf(regionCycle))],
  ] as const;
  await expect(fileOf('What moves a cycle', about, sections)).toMatchFileSnapshot('cycles.snap.md');
});

test('every document names stages that the charts have', () => {
  for (const type of documentTypes) expect([type, stageFaults(documents[type])]).toEqual([type, []]);
});

describe('planted faults are caught', () => {
  const types = { events: {} as { type: string } };
  const chart = setup({ types }).createMachine({
    initial: 'planning',
    states: {
      planning: { on: { 'rka.approve': 'budgeting', 'rka.approved': 'trap', 'dpa.ratified': 'trap' } },
      budgeting: { on: { 'dpa.ratified': 'closed' } },
      trap: {},
      closed: { type: 'final' },
    },
  });

  test('an event that nobody sends, the stage behind it, a stage without an exit', () => {
    const checked = check(chart, { events: outcomes });
    expect(codesOf(checked)).toEqual([
      'state-unreachable budgeting',
      'state-unreachable closed',
      'event-unsent planning',
      'trap trap',
      'not-closable planning',
      'not-closable trap',
    ]);
    expect(checked.faults.at(-1)?.path.map((it) => it.command)).toEqual(['rka.approved']);
  });

  test('a chart that moves by time, by anything at all, or in two directions', () => {
    const timed = setup({ types }).createMachine({
      initial: 'a',
      states: {
        a: { after: { 10: 'b' }, on: { go: 'b' } },
        b: { on: { '*': 'c', go: [{ target: 'a' }, { target: 'c' }] } },
        c: { type: 'final' },
      },
    });
    expect(codesOf(check(timed))).toEqual(expect.arrayContaining(['not-pure a', 'not-pure b', 'two-meanings b']));
  });

  test('a document that opens in a stage that does not exist, or in a closed year', () => {
    const wrong = { opensIn: ['runing'], opensInRegion: ['apbd', 'abpd'], stampsIn: ['closed'] };
    expect(stageFaults(wrong).flatMap((it) => it.states)).toEqual(['runing', 'closed', 'abpd']);
    expect(stageFaults({ opensIn: [] }).flatMap((it) => it.states)).toEqual(['-']);
  });

  test('the charts themselves are what is checked', () => {
    expect(check(opdCycle).standings).toBe(check('opd').standings);
    expect(check(regionCycle).standings).toBe(check('daerah').standings);
  });
});
