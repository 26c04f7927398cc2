// A chain as a machine: finite, without memory, deaf to everything but its own closed list of events.
import { transition, type AnyStateNode } from 'xstate';
import { describe, expect, test } from 'vitest';
import { documents, documentTypes } from '../documents/index.ts';
import { chain } from '../documents/rka/machine.ts';
import { ask, codesOf, draft, through } from '../../../../tests/support/given.ts';
import { defineChain } from './chain.ts';
import { compile, eventOf } from './compile.ts';
import { machineOf } from './document.ts';

const rka = compile(chain);
const inReview = { state: 'signed', marks: [] } as const;
const innerEvents = [
  'xstate.stop',
  'xstate.init',
  'xstate.done.state.rka.signed',
  'xstate.done.state.rka.signed.bpkad',
  'xstate.after.1000.rka.signed',
  'xstate.error.actor.x',
  'xstate.done.actor.x',
  'xstate.snapshot.x',
  '',
  '*',
];

describe('events that the library makes for itself', () => {
  test.each(innerEvents)('"%s" moves no paper', (event) => {
    for (const state of ['draft', 'submitted', 'signed', 'reviewed', 'approved'])
      expect(rka.next({ state, marks: [] }, event)).toBeUndefined();
  });

  test('the danger is real: the bare machine obeys the end of a review that never took place', () => {
    const snapshot = rka.machine.resolveState({
      value: { signed: { 'mitra-bappeda': 'waiting', bpkad: 'waiting', inspektorat: 'waiting' } },
    });
    const [after] = transition(rka.machine, snapshot, { type: 'xstate.done.state.rka.signed' });
    expect(after.value).toBe('reviewed');
  });

  test.each([...innerEvents, 'review.bpkad', 'return.draft', 'toString', '__proto__', 'approve ', 'APPROVE'])(
    'as the name of a command "%s" is unknown',
    (name) => expect(codesOf(ask(draft('rka'), 'pptk', { name }))).toEqual(['unknown-command']),
  );
});

describe('the step function', () => {
  test('keeps who has stamped while others are awaited, whatever the order', () => {
    const one = rka.next(inReview, 'review.inspektorat');
    expect(one).toEqual({ state: 'signed', marks: ['inspektorat'] });
    expect(rka.next(one!, 'review.bpkad')).toEqual({ state: 'signed', marks: ['bpkad', 'inspektorat'] });
  });

  test('answers nothing where a state does not take the event', () => {
    expect(rka.next({ state: 'draft', marks: [] }, 'approve')).toBeUndefined();
    expect(rka.next({ state: 'signed', marks: ['bpkad'] }, 'review.bpkad')).toBeUndefined();
    expect(rka.next({ state: 'approved', marks: [] }, 'return.draft')).toBeUndefined();
  });

  test('answers the same when asked again', () => {
    const first = rka.next(inReview, 'return.draft');
    expect(rka.next(inReview, 'return.draft')).toBe(first);
    expect(compile(chain).next(inReview, 'return.draft')).toEqual(first);
  });

  test('a return names its target in the event, a stamp side by side its office', () => {
    expect(eventOf(chain, inReview, { name: 'return', to: 'draft' }, { office: 'bpkad' })).toBe('return.draft');
    expect(eventOf(chain, inReview, { name: 'review' }, { office: 'bpkad' })).toBe('review.bpkad');
    const submitted = { state: 'submitted', marks: [] };
    expect(eventOf(chain, submitted, { name: 'sign' }, { office: 'pa' })).toBe('sign');
  });
});

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

test.each(documentTypes)('the machine of %s has no memory, actions, timers or calls', (type) => {
  const { machine } = machineOf(documents[type].chain);
  const nodes = nodesOf(machine.root);
  expect(machine.getInitialSnapshot(undefined as never).context).toEqual({});
  for (const node of nodes) {
    expect([node.entry, node.exit, node.invoke, node.after, node.always ?? []]).toEqual([[], [], [], [], []]);
    for (const transitions of node.transitions.values())
      for (const it of transitions) expect([it.actions, it.guard]).toEqual([[], undefined]);
  }
});

test('a stored standing is plain text, no snapshot of the library', () => {
  const { paper } = through(draft('rka'), 'pptk submit', 'pa sign', 'bpkad review');
  expect([paper.state, paper.marks]).toEqual(['signed', ['bpkad']]);
  expect(JSON.parse(JSON.stringify(paper))).toMatchObject({ state: 'signed', marks: ['bpkad'] });
});

test('what leaves a paper where it stands is heard, marks and all', () => {
  const { next } = compile(
    defineChain({
      document: 'memo',
      draft: { by: 'pptk', within: 1 },
      steps: [
        {
          name: 'noted',
          command: 'note',
          all: ['pa', 'tapd'],
          return: ['draft'],
          advice: ['bpkad'],
          reroute: true,
          within: 1,
        },
      ],
    }),
  );
  const half = { state: 'submitted', marks: ['pa'] } as const;
  expect([next(half, 'advise'), next(half, 'reroute')]).toEqual([half, half]);
  expect(next(half, 'revise')).toBeUndefined();
});
