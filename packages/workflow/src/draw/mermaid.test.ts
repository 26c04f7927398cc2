// Mermaid text: every node and edge is there, and no label can break out of its place. The browser test draws it with Mermaid itself.

import { expect, test } from 'vitest';
import { maps, richChain } from '../../../../tests/support/maps.ts';
import { opdCycle } from '../cycle/opd.ts';
import { chainDiagram } from './chain-diagram.ts';
import { cycleDiagram } from './cycle-diagram.ts';
import { toMermaid } from './mermaid.ts';

test.each(maps)('the text of %s has one line for each edge, and one more for each end', (_name, map) => {
  const lines = toMermaid(map, 'id').split('\n');
  const ends = map.nodes.filter((it) => it.kind === 'end').length;
  const officeLines = map.nodes
    .filter((it) => it.kind === 'parallel')
    .reduce((sum, it) => sum + 2 * it.offices.length, 0);
  expect(lines[0]).toBe('stateDiagram-v2');
  expect(lines.filter((it) => it.includes('-->'))).toHaveLength(map.edges.length + ends + officeLines);
});

test('branches side by side are regions of one state', () => {
  const text = toMermaid(cycleDiagram(opdCycle), 'en');
  expect(text).toMatch(/state "running" as n_running \{[\s\S]*\n {4}--\n[\s\S]*\n {2}\}/);
});

test('offices and deadlines stand in notes, in the language asked for', () => {
  expect(toMermaid(chainDiagram(richChain), 'id')).toMatch(
    /note right of n_step__reviewed\n {4}review\n {4}2\/3#58; Bidang Anggaran BPKAD, Inspektorat, Mitra Bappeda\n {4}5 hari kerja\n/,
  );
  expect(toMermaid(chainDiagram(richChain), 'en')).toContain('1 working day\n');
});

test('a label with signs of the language stays a label', () => {
  const evil = { id: 'a" as b\n[*] --> b : x; %% {', en: '' };
  const text = toMermaid(chainDiagram(richChain, { name: evil, states: { draft: evil }, commands: {} }), 'id');
  expect(text).toContain('state "a#34; as b #91;*#93; --#62; b #58; x#59; #37;#37; #123;" as n_draft');
});
