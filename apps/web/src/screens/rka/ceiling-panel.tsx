// What the ceiling still gives, fund source by fund source, while the lines are written; too much turns red and says so.
import { Group, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { moneyText } from '@siklus/workflow';
import { useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import classes from './rka.module.css';
import type { Ceiling } from './totals.ts';
import { words } from './words.ts';

/** The table of fund sources. */
export function CeilingPanel({
  ceilings,
  nameOf,
}: {
  ceilings: readonly Ceiling[];
  nameOf: (code: string) => string | undefined;
}) {
  const t = useWords(words);
  return (
    <section className="surface" aria-label={t('byDana')}>
      <Title order={2} fz="sm" px="sm" pt="xs">
        {t('byDana')}
      </Title>
      <Table.ScrollContainer minWidth={600} type="native" tabIndex={0}>
        <Table aria-label={t('byDana')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('dana')}</Table.Th>
              <Table.Th ta="right">{t('ceiling')}</Table.Th>
              <Table.Th ta="right">{t('asked')}</Table.Th>
              <Table.Th ta="right">{t('rest')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody aria-live="polite">
            {ceilings.map(({ dana, plafon, asked, left }) => {
              const over = left < 0n;
              return (
                <Table.Tr key={dana} data-over={over}>
                  <Table.Td>
                    {dana}{' '}
                    <Text span size="xs" c="dimmed">
                      {nameOf(dana)}
                    </Text>
                  </Table.Td>
                  <Table.Td className="figure">
                    {plafon === undefined ? '–' : <Money value={moneyText(plafon)} />}
                  </Table.Td>
                  <Table.Td className="figure">
                    <Money value={moneyText(asked)} />
                  </Table.Td>
                  <Table.Td className="figure">
                    <Money value={moneyText(left)} fw={700} className={over ? `figure ${classes['over']}` : 'figure'} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4} wrap="nowrap" className={over ? (classes['over'] ?? '') : (classes['fits'] ?? '')}>
                      {over ? (
                        <IconAlertTriangle size={14} style={{ flexShrink: 0 }} aria-hidden />
                      ) : (
                        <IconCheck size={14} style={{ flexShrink: 0 }} aria-hidden />
                      )}
                      <Text size="xs" fw={650} c="inherit">
                        {plafon === undefined ? t('noCeiling') : over ? t('overShort') : t('fits')}
                      </Text>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
