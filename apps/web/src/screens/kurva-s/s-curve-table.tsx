// The S-curve for those who read figures: twelve rows, the same numbers as the chart.
import { Table } from '@mantine/core';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { monthName } from '../../parts/time.ts';
import type { SCurveView } from '../../shapes.ts';
import { judge } from './curve.ts';
import { percentText } from '../../parts/percent-text.ts';
import { words } from './words.ts';

function Deviation({ value }: { value: string | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const verdict = judge(value);
  if (value === undefined) return <>–</>;
  return (
    <span title={t(verdict)}>
      {percentText(value, language)} <small>{t(verdict)}</small>
    </span>
  );
}

/** The table of the curve. */
export function SCurveTable({ curve }: { curve: SCurveView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={860} className="surface" type="native" tabIndex={0}>
      <Table aria-label={`${t('table')}: ${curve.title}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('month')}</Table.Th>
            <Table.Th ta="right">{t('planMoney')}</Table.Th>
            <Table.Th ta="right">{t('plan')} %</Table.Th>
            <Table.Th ta="right">{t('paidMoney')}</Table.Th>
            <Table.Th ta="right">{t('paid')} %</Table.Th>
            <Table.Th ta="right">{t('physical')} %</Table.Th>
            <Table.Th ta="right">{t('deviationMoney')}</Table.Th>
            <Table.Th ta="right">{t('deviationPhysical')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {curve.points.map((it) => (
            <Table.Tr key={it.month}>
              <Table.Th scope="row" fw={400}>
                {monthName(it.month, language)}
              </Table.Th>
              <Table.Td className="figure">
                <Money value={it.plan} />
              </Table.Td>
              <Table.Td className="figure">{percentText(it.planPercent, language)}</Table.Td>
              <Table.Td className="figure">{it.paid === undefined ? '–' : <Money value={it.paid} />}</Table.Td>
              <Table.Td className="figure">{percentText(it.paidPercent, language)}</Table.Td>
              <Table.Td className="figure">{percentText(it.physicalPercent, language)}</Table.Td>
              <Table.Td className="figure">
                <Deviation value={it.deviationMoney} />
              </Table.Td>
              <Table.Td className="figure">
                <Deviation value={it.deviationPhysical} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
