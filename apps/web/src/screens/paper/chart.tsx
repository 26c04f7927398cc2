// The statechart of a chain: for a paper its present state lit and passed ones ticked; for a chain that is being written who is waited for.
import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { ChartView } from '../../shapes.ts';
import classes from './chart.module.css';
import { layOut, measures, type PlacedEdge, type PlacedNode } from './chart-layout.ts';
import { words } from './words.ts';

/** A way to be lit. */
export interface Lit {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly chart: ChartView;
  /** Wide: states also say who is waited for. */
  readonly size?: keyof typeof measures;
  /** A way through the chart to be lit, such as the one that leads to a fault. */
  readonly lit?: readonly Lit[];
  /** States that something is wrong with. */
  readonly wrong?: readonly string[];
  /** What stands above the drawing. */
  readonly title?: ReactNode;
}

const MOST_LETTERS = 40;
const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text);

/** Names in at most two lines of a box; what does not fit stands in its tooltip. */
function inLines(names: readonly string[]): readonly string[] {
  const [first = '', ...rest] = names.reduce<string[]>((lines, name) => {
    const longer = lines.length === 0 ? name : `${lines.at(-1)}, ${name}`;
    return lines.length > 0 && longer.length <= MOST_LETTERS ? [...lines.slice(0, -1), longer] : [...lines, name];
  }, []);
  if (rest.length === 0) return first === '' ? [] : [cut(first)];
  return [`${cut(first)},`, cut(rest.join(', '))];
}

function Way({ placed, live, lit, id }: { placed: PlacedEdge; live: boolean; lit: boolean; id: string }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { edge, path, at, straight } = placed;
  const condition = edge.condition === undefined ? undefined : t('onlyIf', { condition: say(edge.condition) });
  const told = [say(edge.label), condition].filter(Boolean).join(', ');
  return (
    <g>
      <path
        d={path}
        className={classes['edge']}
        data-back={edge.back}
        data-past={!edge.back && !straight}
        data-live={live}
        data-lit={lit}
        markerEnd={`url(#${id}-${lit ? 'lit' : edge.back ? 'back' : 'way'})`}
      />
      {straight && (
        <text x={at.x} y={at.y + (condition === undefined ? 3 : -3)} className={classes['command']}>
          {say(edge.label)}
          {condition !== undefined && (
            <tspan x={at.x} dy="12">
              {cut(condition)}
            </tspan>
          )}
        </text>
      )}
      <title>{told}</title>
    </g>
  );
}

function State({
  placed,
  box,
  wide,
  lit,
  wrong,
}: {
  placed: PlacedNode;
  box: { width: number; height: number };
  wide: boolean;
  lit: boolean;
  wrong: boolean;
}) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { node, x, y } = placed;
  const who = node.waitsFor.map((it) => say(it.title)).join(', ');
  const lines = wide ? inLines(node.waitsFor.map((it) => say(it.title))) : [];
  const middle = x + box.width / 2;
  return (
    <g
      className={classes['node']}
      data-present={node.present}
      data-passed={node.passed}
      data-final={node.final}
      data-lit={lit}
      data-wrong={wrong}
    >
      {who !== '' && <title>{t('waits', { who })}</title>}
      <rect x={x} y={y} width={box.width} height={box.height} rx={node.final ? box.height / 2 : 8} />
      {node.passed && !node.present && !wrong && <path d={`M${x + 8} ${y + 11}l3 3l5-6`} className={classes['tick']} />}
      <text x={middle} y={y + box.height / 2 + 4 - lines.length * 7} textAnchor="middle">
        {wrong ? '! ' : ''}
        {say(node.label)}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={y + box.height / 2 + 20 - lines.length * 7 + index * 14}
          textAnchor="middle"
          className={classes['who']}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** Draws a chain. */
export function Chart({ chart, size = 'narrow', lit = [], wrong = [], title }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const id = useId();
  const { width, height, box, nodes, edges } = layOut(chart, measures[size]);
  const present = chart.nodes.find((it) => it.present);
  const last = chart.nodes.findLast((it) => it.final);
  const label =
    present === undefined
      ? t('chartTo', { n: chart.nodes.length, state: last === undefined ? '' : say(last.label) })
      : t('chartOf', { state: say(present.label) });
  // Labels stand on straight ways, so these are drawn over the others.
  const drawn = edges.toSorted((a, b) => Number(a.straight) - Number(b.straight));
  const isLit = (from: string, to: string): boolean => lit.some((it) => it.from === from && it.to === to);
  return (
    <section aria-label={t('chart')}>
      {title ?? (
        <Title order={2} size="h3" mb={6}>
          {t('chart')}
        </Title>
      )}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={classes['chart']}
        role="img"
        aria-label={label}
        style={{ maxWidth: width * 1.15 }}
      >
        <defs>
          {(['way', 'back', 'lit'] as const).map((kind) => (
            <marker
              key={kind}
              id={`${id}-${kind}`}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" className={classes[kind]} />
            </marker>
          ))}
        </defs>
        {drawn.map((placed) => (
          <Way
            key={`${placed.edge.from}-${placed.edge.to}-${placed.edge.command}`}
            placed={placed}
            live={placed.edge.from === present?.state}
            lit={isLit(placed.edge.from, placed.edge.to)}
            id={id}
          />
        ))}
        {nodes.map((placed) => (
          <State
            key={placed.node.state}
            placed={placed}
            box={box}
            wide={size === 'wide'}
            lit={lit.some((it) => it.from === placed.node.state || it.to === placed.node.state)}
            wrong={wrong.includes(placed.node.state)}
          />
        ))}
      </svg>
    </section>
  );
}
