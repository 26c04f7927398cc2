// The charts of agency and region walked by every outcome and date.
import {
  documents,
  documentTypes,
  firstStages,
  moveCycle,
  opdCycle,
  regionCycle,
  type CycleKind,
} from '@siklus/workflow';
import { setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { chartFaults, leavesOf, outcomes, unknownStages, walkCycle } from './charts.ts';

const charts = { opd: opdCycle, daerah: regionCycle };
const kinds: readonly CycleKind[] = ['opd', 'daerah'];

describe.each(kinds)('the cycle of %s', (kind) => {
  const walked = walkCycle(kind);

  test('reaches every stage of its chart', () => {
    const seen = new Set([...walked.keys()].flatMap((it) => it.split(',')));
    expect(leavesOf(charts[kind].root).filter((it) => !seen.has(it))).toEqual([]);
  });

  test('listens only to what is sent, and no stage is a trap', () =>
    expect(chartFaults(charts[kind].root)).toEqual([]));

  test('can be closed from wherever it stands', () => {
    for (const stages of walked.keys()) {
      let open = [stages];
      const seen = new Set(open);
      while (open.length > 0 && !seen.has('closed')) {
        open = open.flatMap((it) => (walked.get(it) ?? []).map((next) => next.join(','))).filter((it) => !seen.has(it));
        for (const it of open) seen.add(it);
      }
      expect([stages, seen.has('closed')]).toEqual([stages, true]);
    }
  });

  test('is over when it is closed', () => expect(walked.get('closed')).toEqual([]));

  test('stands in every combination as the same list, whichever way it came there', () => {
    for (const stages of walked.keys()) {
      const list = stages.split(',');
      for (const event of outcomes) expect(moveCycle(kind, list, event)).toEqual(moveCycle(kind, [...list], event));
    }
  });
});

test('every document names stages that the charts have', () => {
  const opens = documentTypes.map((type) => documents[type]);
  expect(unknownStages(opens, opdCycle.root, regionCycle.root)).toEqual([]);
});

test('every document can be opened in some stage of its agency, or of the region', () => {
  const seen = (kind: CycleKind) => [...walkCycle(kind).keys()].flatMap((it) => it.split(','));
  const reached = { opd: seen('opd'), region: seen('daerah') };
  for (const type of documentTypes)
    expect(
      reached[documents[type].scope ?? 'opd'].some((now) =>
        documents[type].opensIn.some((stage) => now === stage || now.startsWith(`${stage}.`)),
      ),
    ).toBe(true);
});

describe('planted faults are caught', () => {
  const chart = setup({ types: { events: {} as { type: string } } }).createMachine({
    initial: 'planning',
    states: {
      planning: { on: { 'rka.approve': 'budgeting', 'rka.approved': 'trap' } },
      budgeting: { on: { 'dpa.ratified': 'trap' } },
      trap: {},
    },
  });

  test('an event that nobody sends, and a stage without an exit', () =>
    expect(chartFaults(chart.root)).toEqual(['nobody sends rka.approve', 'no exit from trap']));

  test('a document that opens in a stage that does not exist', () =>
    expect(
      unknownStages([{ opensIn: ['runing'], opensInRegion: ['apbd', 'abpd'] }], opdCycle.root, regionCycle.root),
    ).toEqual(['runing', 'abpd']));
});

test('both cycles begin in one stage', () => expect(kinds.map((kind) => firstStages(kind).length)).toEqual([1, 1]));
