// What the lines come to, account by account.
import { Table, Text, Title } from '@mantine/core';
import { moneyText, type Row } from '@siklus/workflow';
import { useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { byAccount } from './totals.ts';
import { words } from './words.ts';

/** The table of accounts. */
export function AccountPanel({ rows, nameOf }: { rows: readonly Row[]; nameOf: (code: string) => string | undefined }) {
  const t = useWords(words);
  const sums = byAccount(rows);
  return (
    <section className="surface" aria-label={t('byAkun')}>
      <Title order={2} fz="sm" px="sm" pt="xs">
        {t('byAkun')}
      </Title>
      {sums.length === 0 ? (
        <Text size="sm" c="dimmed" p="sm">
          {t('nothing')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={380} maxHeight={260} type="native" tabIndex={0}>
          <Table aria-label={t('byAkun')}>
            <Table.Tbody>
              {sums.map(({ akun, jumlah }) => (
                <Table.Tr key={akun}>
                  <Table.Th scope="row" fw={400}>
                    {akun}{' '}
                    <Text span size="xs" c="dimmed">
                      {nameOf(akun)}
                    </Text>
                  </Table.Th>
                  <Table.Td className="figure">
                    <Money value={moneyText(jumlah)} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
