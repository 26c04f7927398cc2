// Whose reports the list opens with.
import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { SessionView } from '../../shapes.ts';
import { ownOpd } from './mine.ts';

type Holding = SessionView['holdings'][number];
const held = (office: Holding['office'], opd?: string): Holding => ({
  office,
  title: text(office, office),
  kind: 'definitif',
  ...(opd !== undefined && { opd }),
});

test('an officer of one agency opens its list, one of the region or of several agencies that of all', () => {
  expect(ownOpd([held('pptk', '1.03'), held('perencana', '1.03')])).toBe('1.03');
  expect(ownOpd([held('pptk', '1.03'), held('pptk', '1.04')])).toBeUndefined();
  expect(ownOpd([held('tapd')])).toBeUndefined();
  expect(ownOpd([held('pptk', '1.03'), held('tapd')])).toBeUndefined();
  expect(ownOpd([])).toBeUndefined();
});
