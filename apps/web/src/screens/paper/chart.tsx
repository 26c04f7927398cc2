// The statechart of a paper: the present state lit, passed ones ticked, returns as ways back.
import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { ChartView } from '../../shapes.ts';
import classes from './chart.module.css';
import { layOut, measure } from './chart-layout.ts';
import { words } from './words.ts';

/** Draws the chain that a paper goes through. */
export function Chart({ chart }: { chart: ChartView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const id = useId();
  const { width, height, nodes, edges } = layOut(chart);
  const present = chart.nodes.find((it) => it.present);
  const order = new Map(chart.nodes.map((node, index) => [node.state, index]));
  const isPast = (edge: ChartView['edges'][number]): boolean =>
    (order.get(edge.to) ?? 0) - (order.get(edge.from) ?? 0) > 1;
  const told = (edge: ChartView['edges'][number]): string =>
    edge.condition === undefined ? say(edge.label) : `${say(edge.label)}: ${say(edge.condition)}`;
  const conditional = [
    ...new Map(
      chart.edges.flatMap((it) =>
        it.condition === undefined ? [] : [[it.command, { ...it, condition: it.condition }]],
      ),
    ).values(),
  ];
  const label = t('chartOf', { state: present === undefined ? '' : say(present.label) });
  return (
    <section aria-label={t('chart')}>
      <Title order={2} size="h3" mb={6}>
        {t('chart')}
      </Title>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={classes['chart']}
        role="img"
        aria-label={label}
        style={{ maxWidth: width * 1.15 }}
      >
        <defs>
          {(['way', 'back'] as const).map((kind) => (
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
        {edges.map(({ edge, path, at }) => (
          <g key={`${edge.from}-${edge.to}-${edge.command}`}>
            <path
              d={path}
              className={classes['edge']}
              data-back={edge.back}
              data-live={edge.from === present?.state}
              markerEnd={`url(#${id}-${edge.back ? 'back' : 'way'})`}
            />
            {!edge.back && !isPast(edge) && (
              <text x={at.x} y={at.y + 3} className={classes['command']}>
                {say(edge.label)}
              </text>
            )}
            {(edge.back || isPast(edge)) && <title>{told(edge)}</title>}
          </g>
        ))}
        {nodes.map(({ node, x, y }) => (
          <g
            key={node.state}
            className={classes['node']}
            data-present={node.present}
            data-passed={node.passed}
            data-final={node.final}
          >
            <rect x={x} y={y} width={measure.width} height={measure.height} rx={node.final ? measure.height / 2 : 8} />
            <text x={x + measure.width / 2} y={y + measure.height / 2 + 4} textAnchor="middle">
              {node.passed && !node.present ? '✓ ' : ''}
              {say(node.label)}
            </text>
          </g>
        ))}
      </svg>
      {conditional.map((it) => (
        <Text key={it.command} size="xs" c="dimmed">
          {t('conditions', { command: say(it.label), condition: say(it.condition) })}
        </Text>
      ))}
    </section>
  );
}
