import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { PaperView } from '../../shapes.ts';
import { lastReturn } from './last-return.ts';

type Entry = PaperView['trail'][number];

const entry = (command: string, state: string): Entry => ({
  version: 1,
  seq: 1,
  at: '2026-02-01T00:00:00Z',
  command,
  commandLabel: text(command, command),
  person: 'bpkad',
  name: 'BPKAD',
  office: 'bpkad',
  officeTitle: text('BPKAD', 'BPKAD'),
  kind: 'definitif',
  reason: `alasan ${command}`,
  state,
  stateLabel: text(state, state),
});
const paper = (state: string, ...trail: Entry[]) =>
  lastReturn({ paper: { state } as PaperView['paper'], trail })?.reason; // of the paper only its state is read

const [opened, handedIn, back, edited, fallen] = [
  entry('open', 'draft'),
  entry('submit', 'submitted'),
  entry('return', 'draft'),
  entry('revise', 'draft'),
  entry('fall-back', 'draft'),
];

test('a draft that came back says why, as long as it was not handed in again', () => {
  expect(paper('draft', opened, handedIn, back, edited)).toBe('alasan return');
  expect(paper('draft', opened, handedIn, fallen)).toBe('alasan fall-back');
  expect(paper('submitted', opened, handedIn, back, edited, handedIn)).toBeUndefined();
  expect(paper('draft', opened, edited)).toBeUndefined();
});
