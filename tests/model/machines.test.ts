// Every machine walked through every standing: offices x persons x states. A faulty machine must be caught by the same walk.
import { documents, documentTypes, statesOf } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { faultsOf, modelOf, walk, type Model, type Move } from './walk.ts';

describe.each(documentTypes)('the machine of %s', (type) => {
  const model = modelOf(documents[type]);

  test('reaches every state, can always go on and always come to its end; every stamp is given, each by another person', () => {
    expect(faultsOf(model)).toEqual([]);
  });

  test('is walked by several persons through all its standings, not only along one path', () => {
    const walked = walk(model);
    const writers = new Set(
      [...walked.values()].map((it) => new Set(it.paper.stamps.map((stamp) => stamp.person)).size),
    );
    expect(walked.size).toBeGreaterThan(statesOf(documents[type].chain).length);
    expect(Math.max(...writers)).toBeGreaterThanOrEqual(2);
  });
});

describe('planted faults are caught', () => {
  const rka = modelOf(documents.rka);
  const planted = (
    moves: (paper: Parameters<Model['moves']>[0], lawful: readonly Move[]) => readonly Move[],
  ): readonly string[] => faultsOf({ ...rka, moves: (paper) => moves(paper, rka.moves(paper)) });

  test('a state that nobody can leave', () => {
    const faults = planted((paper, lawful) => (paper.state === 'reviewed' ? [] : lawful));
    expect(faults).toContain('dead end in reviewed');
    expect(faults).toContain('no way to approved from reviewed');
    expect(faults).toContain('approved is never reached');
  });

  test('a step that nobody can take, though the paper can still go back', () => {
    const faults = planted((_paper, lawful) =>
      lawful.filter((it) => it.office !== 'inspektorat' || it.command !== 'review'),
    );
    expect(faults).toContain('no way to approved from signed');
    expect(faults).not.toContain('dead end in signed');
  });

  test('a person who drafted and approves', () => {
    const blind = planted((_paper, lawful) =>
      lawful.flatMap((it) => {
        const last = it.to.stamps.length - 1;
        const writer = it.to.stamps[0]?.person ?? '';
        const same = it.to.stamps.map((stamp, index) => (index === last ? { ...stamp, person: writer } : stamp));
        return it.command === 'approve' ? [it, { ...it, to: { ...it.to, stamps: same } }] : [it];
      }),
    );
    expect(blind.toSorted()).toEqual([
      'one person gave draft and approved',
      'one person gave draft and submitted and approved',
    ]);
  });

  test('a stamp that is skipped', () => {
    const skipping = planted((paper, lawful) => [
      ...lawful,
      ...lawful.filter((it) => it.command === 'sign').map((it) => ({ ...it, to: { ...it.to, state: 'reviewed' } })),
      ...(paper.state === 'draft'
        ? lawful.filter((it) => it.command === 'submit').map((it) => ({ ...it, to: { ...it.to, state: 'approved' } }))
        : []),
    ]);
    expect(skipping).toContain('reviewed without reviewed by bpkad');
    expect(skipping).toContain('approved without signed by pa');
  });

  test('a return that leaves stamps behind', () => {
    const careless = planted((paper, lawful) =>
      lawful.map((it) => (it.command.startsWith('return') ? { ...it, to: { ...it.to, stamps: paper.stamps } } : it)),
    );
    expect(careless).toContain('a stamp submitted stands in draft');
  });

  test('a return that is declared but never possible', () => {
    const faults = planted((_paper, lawful) => lawful.filter((it) => it.command !== 'return submitted'));
    expect(faults).toEqual(['signed never returns to submitted', 'reviewed never returns to submitted']);
  });

  test('an end that is none', () => {
    const faults = planted((paper, lawful) =>
      paper.state === 'approved'
        ? [{ person: 'x', office: 'tapd', command: 'reopen', to: { ...paper, state: 'reviewed' } }]
        : lawful,
    );
    expect(faults).toContain('approved is not the end');
  });
});
