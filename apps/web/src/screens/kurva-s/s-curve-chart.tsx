// The curve drawn, its deviation in words with the formula named, and the same figures as a table.
import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowUp, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { monthName } from '../../parts/time.ts';
import type { SCurveView } from '../../shapes.ts';
import { curvePoints, judge, lastKnown } from './curve.ts';
import { percentText } from '../../parts/percent-text.ts';
import { words } from './words.ts';

const looks = {
  none: ['gray', IconClockExclamation],
  'far-behind': ['red', IconAlertTriangle],
  behind: ['orange', IconClockExclamation],
  'on-plan': ['teal', IconCheck],
  ahead: ['nila', IconArrowUp],
} as const;

function Deviation({ label, known }: { label: string; known: { month: number; value: string } | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const verdict = judge(known?.value);
  const [color, Icon] = looks[verdict];
  const sign = verdict === 'ahead' ? '+' : '';
  return (
    <div>
      <Text size="xs" c="dimmed">
        {known === undefined ? label : `${label} · ${t('asOf', { month: monthName(known.month, language) })}`}
      </Text>
      <Badge color={color} variant="light" size="lg" radius="sm" tt="none" leftSection={<Icon size={14} aria-hidden />}>
        {known === undefined
          ? t('none')
          : `${sign}${t('points', { n: percentText(known.value, language) })}: ${t(verdict)}`}
      </Badge>
    </div>
  );
}

/** The figures above the chart: budget, and how far money and work are from the plan. */
function Summary({ curve }: { curve: SCurveView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <>
      <Group gap="lg" mb={4} align="flex-end">
        <div>
          <Text size="xs" c="dimmed">
            {t('anggaran')}
          </Text>
          <Money value={curve.anggaran} fw={700} />
        </div>
        <Deviation label={t('deviationMoney')} known={lastKnown(curve.points, 'deviationMoney')} />
        <Deviation label={t('deviationPhysical')} known={lastKnown(curve.points, 'deviationPhysical')} />
      </Group>
      <Text size="xs" c="dimmed" mb="sm">
        {say(curve.formula)}
      </Text>
    </>
  );
}

/** A label of the axis; at a plain space it would be broken. */
const axisText = (value: number): string => `${value}\u00a0%`;

/** Chart with summary; `height` in pixels. */
export function SCurveChart({ curve, height = 320 }: { curve: SCurveView; height?: number }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const series = [
    { name: 'plan', label: t('plan'), color: 'var(--mantine-color-dimmed)', strokeDasharray: '6 4' },
    { name: 'paid', label: t('paid'), color: 'light-dark(var(--mantine-color-laut-7), var(--mantine-color-laut-3))' },
    { name: 'physical', label: t('physical'), color: 'light-dark(#c2410c, #fb923c)', strokeDasharray: '2 3' },
  ];
  const data = curvePoints(curve.points).map((it) => ({ ...it, name: monthName(it.month, language, 'short') }));
  return (
    <figure style={{ margin: 0 }} aria-label={t('chart', { title: curve.title })}>
      <Summary curve={curve} />
      <div aria-hidden>
        <LineChart
          h={height}
          data={data}
          dataKey="name"
          series={series}
          curveType="monotone"
          connectNulls={false}
          withLegend
          legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
          strokeWidth={2.5}
          dotProps={{ r: 3 }}
          yAxisProps={{ domain: [0, 100], width: 52, tickFormatter: axisText }}
          valueFormatter={(value) => `${percentText(value.toFixed(2), language)} %`}
          lineChartProps={{ accessibilityLayer: false }}
        />
      </div>
    </figure>
  );
}
