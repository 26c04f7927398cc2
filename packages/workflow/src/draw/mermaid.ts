// A process map as a Mermaid state diagram, for pages and documents that draw text.

import { officeNames } from '../engine/office.ts';
import type { Language, Text } from '../engine/text.ts';
import { childrenOf, type Diagram, type DiagramNode } from './diagram.ts';
import { daysText } from './step-rules.ts';

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** Mermaid reads `"`, `:`, `;`, `#`, `<` and line breaks as its own; as numbered entities they are only letters. */
function escaped(words: string): string {
  return words.replaceAll(/[#;"<>{}[\]:%`\\]/g, (sign) => `#${sign.codePointAt(0)};`).replaceAll(/\s+/g, ' ');
}

/** Ids of Mermaid are words: every other sign becomes its code between underscores. The prefix keeps them apart from its keywords. */
function idOf(id: string): string {
  return `n_${id.replaceAll(/[^A-Za-z0-9]/g, (sign) => (sign === '.' ? '__' : `_${sign.codePointAt(0)}_`))}`;
}

function noteOf(node: DiagramNode, language: Language): readonly string[] {
  const offices = officeNames(node.offices)[language];
  const many = node.need !== undefined && node.need < node.offices.length;
  const who = many ? `${node.need}/${node.offices.length}: ${offices}` : offices;
  const days = node.within === undefined ? [] : [daysText(node.within)[language]];
  const lines = [...(node.task === undefined ? [] : [node.task[language]]), ...(who === '' ? [] : [who]), ...days];
  return node.within === undefined || lines.length === 0
    ? []
    : [`note right of ${idOf(node.id)}`, ...indent(lines.map(escaped)), 'end note'];
}

/** Offices that stamp side by side, as the regions of a composite state. */
function officeRegions(node: DiagramNode, language: Language): readonly string[] {
  return node.offices.flatMap((office, index) => {
    const id = `${idOf(node.id)}_office_${index}`;
    return [
      ...(index === 0 ? [] : ['--']),
      `state "${escaped(officeNames([office])[language])}" as ${id}`,
      `[*] --> ${id}`,
      `${id} --> [*]`,
    ];
  });
}

function inner(diagram: Diagram, node: DiagramNode, language: Language): readonly string[] {
  const children = childrenOf(diagram, node.id);
  if (children.length === 0) return node.offices.length > 1 ? officeRegions(node, language) : [];
  const drawn = children.map((child) => stateOf(diagram, child, language));
  const lines =
    node.kind === 'parallel' ? drawn.flatMap((it, index) => (index === 0 ? it : ['--', ...it])) : drawn.flat();
  return [...lines, ...edgesWithin(diagram, node.id, language)];
}

function stateOf(diagram: Diagram, node: DiagramNode, language: Language): readonly string[] {
  if (node.kind === 'start') return [];
  if (node.kind === 'choice') return [`state ${idOf(node.id)} <<choice>>`];
  const title = `state "${escaped(node.label[language])}" as ${idOf(node.id)}`;
  const body = inner(diagram, node, language);
  return body.length === 0 ? [title] : [`${title} {`, ...indent(body), '}'];
}

function labelOf(label: Text, condition: Text | undefined, language: Language): string {
  const words = [label[language], condition?.[language] ?? ''].filter((it) => it !== '');
  return words.length === 0 ? '' : ` : ${escaped(words.join(', '))}`;
}

function edgesWithin(diagram: Diagram, parent: string | undefined, language: Language): readonly string[] {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const edges = diagram.edges
    .filter((edge) => nodes.get(edge.from)?.parent === parent)
    .map((edge) => {
      const from = nodes.get(edge.from)?.kind === 'start' ? '[*]' : idOf(edge.from);
      return `${from} --> ${idOf(edge.to)}${labelOf(edge.label, edge.condition, language)}`;
    });
  const ends = childrenOf(diagram, parent)
    .filter((node) => node.kind === 'end')
    .map((node) => `${idOf(node.id)} --> [*]`);
  return [...edges, ...ends];
}

/**
 * A process map as text of a Mermaid `stateDiagram-v2` in one language. Labels are escaped; stages within stages and offices side by side become
 * composite states; offices and deadlines stand in notes.
 * @example toMermaid(chainDiagram(documents.rka.chain, documents.rka.view), 'id')
 */
export function toMermaid(diagram: Diagram, language: Language): string {
  const top = childrenOf(diagram);
  const lines = [
    'direction LR',
    ...top.flatMap((node) => stateOf(diagram, node, language)),
    ...edgesWithin(diagram, undefined, language),
    ...top.flatMap((node) => noteOf(node, language)),
  ];
  return ['stateDiagram-v2', ...indent(lines), ''].join('\n');
}
