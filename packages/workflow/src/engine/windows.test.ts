// Papers that a change of the budget brings out anew are not bound by the windows of the first budget.
import { describe, expect, test } from 'vitest';
import { decideOpen, definitionOf, explain, type Circumstances, type DocumentType } from '@siklus/workflow';
import { around, ask, basisOf, bodies, codesOf, draft, holder, opd } from '../../../../tests/support/given.ts';

const first = { opens: '2025-11-15', closes: '2026-01-31' };
const again = { opens: '2026-02-10', closes: '2026-02-15' };
const on = (type: DocumentType, edition: number, windows: readonly (typeof first)[]): Partial<Circumstances> => ({
  basis: basisOf(type),
  windows: windows.map((it) => ({ type, ...it })),
  ...(edition === 0 ? {} : { edition, editionSince: '2026-02-01' }),
});

describe('the windows that bind a paper', () => {
  test.each<[string, DocumentType, number, readonly (typeof first)[], readonly string[]]>([
    ['a DPA of the first budget, whose days are over', 'dpa', 0, [first], ['window-closed']],
    ['a DPA of the next edition, which began after those days', 'dpa', 1, [first], []],
    ['a cash plan of the next edition', 'kas', 1, [first], []],
    ['a DPA of the next edition, whose own days are over', 'dpa', 1, [first, again], ['window-closed']],
    ['a shift, which is itself the change', 'pergeseran', 1, [first], ['window-closed']],
    ['a paper without editions', 'spd', 1, [first], ['window-closed']],
  ])('%s', (_what, type, edition, windows, wanted) => {
    const paper = { ...draft(type), edition };
    const office = definitionOf(type).chain.draft.by;
    expect(codesOf(ask(paper, office, { name: 'submit' }, on(type, edition, windows)))).toEqual(wanted);
  });

  test('one is opened by the same windows as it is handed in', () => {
    const opening = { id: 'dpa-2', year: 2026, opd, unit: opd, seed: bodies.dpa };
    const open = (edition: number) =>
      codesOf(decideOpen(definitionOf('dpa'), opening, around(holder('ppk-skpd'), on('dpa', edition, [first]))));
    expect([open(0), open(1)]).toEqual([['window-closed'], []]);
  });

  test('what is shown is the window that binds', () => {
    const shown = (edition: number) =>
      explain(
        definitionOf('dpa'),
        { ...draft('dpa'), edition },
        around(holder('ppk-skpd'), on('dpa', edition, [first])),
      ).find((it) => it.command === 'submit')?.window;
    expect([shown(0)?.closes, shown(1)]).toEqual([first.closes, undefined]);
  });
});
