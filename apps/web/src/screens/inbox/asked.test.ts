import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { InboxRow } from '../../shapes.ts';
import { askReturn, askStamp, askWay, isStampable, mayReturn } from './asked.ts';

const row = (type: InboxRow['type'], state: string, command: string, targets: readonly string[] = []): InboxRow => ({
  id: `${type}-1`,
  type,
  year: 2021,
  opd: '1.02',
  opdName: 'Dinas Kesehatan',
  unit: '1.02',
  title: type,
  state,
  stateLabel: text(state, state),
  final: false,
  superseded: false,
  version: 3,
  money: '1.00',
  updatedAt: '2021-02-01T00:00:00Z',
  office: 'pa',
  command,
  commandLabel: text(command, command),
  targets: targets.map((it) => ({ state: it, label: text(`ke ${it}`, `to ${it}`) })),
  due: '2021-02-03',
  workingDaysLeft: 1,
  since: '2021-02-01T00:00:00Z',
  may: true,
  against: [],
  back: targets.length === 0 ? [] : [{ command: 'return', label: text('Kembalikan', 'Return') }],
});
const several = text('Setujui', 'Approve');

test('every paper gets the stamp it waits for', () => {
  const asked = askStamp([row('spm', 'submitted', 'issue'), row('spp', 'verified', 'approve')], several);
  expect(asked.subjects.map((it) => it.command)).toEqual(['issue', 'approve']);
  expect(asked.label).toBe(several);
});

test('papers go back together only to where all of them may go', () => {
  // Whatever the chain that ships says: the edition that a paper follows may send it elsewhere, and call that otherwise.
  const wide = row('spp', 'verified', 'approve', ['draft', 'studied']);
  expect(askReturn([wide, row('spm', 'submitted', 'issue', ['draft'])], several).targets).toEqual([
    { state: 'draft', label: text('ke draft', 'to draft') },
  ]);
  expect(askReturn([wide], several).targets).toEqual(wide.targets);
  expect(askReturn([wide, row('spm', 'submitted', 'issue')], several).targets).toEqual([]);
});

test('a draft waits to be written, not to be stamped', () =>
  expect(isStampable(row('spp', 'draft', 'submit'))).toBe(false));

test('what its stage forbids is not offered to be stamped, and may still be given back', () => {
  const left = { ...row('sp2d', 'submitted', 'issue', ['draft']), may: false };
  expect([isStampable(left), mayReturn(left)]).toEqual([false, true]);
  const label = text('Batalkan', 'Cancel');
  expect(askWay({ ...left, state: 'draft' }, { command: 'cancel', label })).toMatchObject({
    command: 'cancel',
    label,
    subjects: [{ id: 'sp2d-1', command: 'cancel' }],
  });
});
