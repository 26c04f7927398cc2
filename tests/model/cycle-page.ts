// The pages of the two cycles, and the index of all pages in the order of the year.
import {
  cycleDiagram,
  cycleWords,
  defaultJadwal,
  definitionOf,
  documents,
  documentTypes,
  opdCycle,
  regionCycle,
  stageName,
  stageWords,
  toMermaid,
  type CycleKind,
  type Text,
} from '@siklus/workflow';
import { code, table } from './page-parts.ts';

const machines = { opd: opdCycle, daerah: regionCycle };

const covers = (stages: readonly string[] | undefined, stage: string): boolean =>
  stages?.some((it) => stage === it || stage.startsWith(`${it}.`)) === true;

const openedIn = (kind: CycleKind, stage: string): string =>
  documentTypes
    .filter((type) => {
      const { scope, opensIn, opensInRegion } = definitionOf(type);
      const own = (scope === 'region') === (kind === 'daerah') && covers(opensIn, stage);
      return own || (kind === 'daerah' && covers(opensInRegion, stage));
    })
    .map((type) => `[${type}](${type}.md)`)
    .join(', ');

/** The page of a cycle. */
export const cyclePage = (kind: CycleKind): string => {
  const { name, stages } = stageWords[kind];
  const diagram = cycleDiagram(machines[kind], cycleWords(kind, documents));
  const rows = Object.keys(stages).map((stage) => {
    const { id, en } = stageName(kind, stage);
    return [code(stage), id, en, openedIn(kind, stage)];
  });
  const moves = diagram.edges
    .filter((it) => it.command !== '')
    .map((it) => [code(it.from), code(it.command), it.label.id, it.label.en, code(it.to)]);
  return `# ${name.id} / ${name.en}

A cycle moves by outcomes of papers and by dates of the schedule, and by nothing else.

\`\`\`mermaid
${toMermaid(diagram, 'en')}\`\`\`

## Stages

${table(['stage', 'Indonesian', 'English', 'papers that may be opened'], rows, '')}

## What moves it

${table(['in', 'event', 'Indonesian', 'English', 'to'], moves, '')}
`;
};

/** The index of all pages. */
export const indexPage = (): string => {
  const windows = new Map(defaultJadwal(2026).map((it) => [it.type, it]));
  const rows = documentTypes.map((type) => {
    const { view, chain }: { view: { name: Text }; chain: { steps: readonly unknown[] } } = definitionOf(type);
    const window = windows.get(type);
    const days = window === undefined ? '' : `${window.opens} to ${window.closes}`;
    return [`[${type}](${type}.md)`, view.name.id, view.name.en, String(chain.steps.length), days];
  });
  return `# Documents

Written by \`tests/model/documents.test.ts\` from the running definitions; \`vitest run --project model tests/model/documents.test.ts -u\` renews them.
In the order of the year, with the window in which the schedule that ships lets papers of the year 2026 be drafted:

${table(['type', 'Indonesian', 'English', 'steps', 'drafted'], rows, '')}

The year itself: [the cycle of an agency](cycle-opd.md), [the cycle of the region](cycle-daerah.md). What is said when something is refused:
[messages](messages.md). How to add a type: [HACKING](../HACKING.md). How to use the library alone: [library](../library.md).
`;
};
