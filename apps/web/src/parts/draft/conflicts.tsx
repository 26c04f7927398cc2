// Two people, one field: both values side by side, and a choice for each.
import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { text, type Body, type Text as Pair } from '@siklus/workflow';
import { showMoney } from '../grid/numbers.ts';
import { defineWords, useLanguage, useWords } from '../language.ts';
import { rowsOf } from './patch-of.ts';
import type { Clash } from './rebase.ts';

const words = defineWords('conflicts', {
  title: text('Isian yang sama diubah orang lain', 'The same field was changed by somebody else'),
  why: text(
    'Pilih nilai yang dipakai. Sampai itu dipilih, perubahan Anda disimpan di perangkat ini.',
    'Choose which value to keep. Until then your changes stay on this device.',
  ),
  field: text('Isian', 'Field'),
  mine: text('Punya saya', 'Mine'),
  stored: text('Yang tersimpan', 'The stored one'),
  keepMine: text('Pakai punya saya', 'Keep mine'),
  keepStored: text('Pakai yang tersimpan', 'Keep the stored one'),
  allMine: text('Semua: punya saya', 'All: mine'),
  allStored: text('Semua: yang tersimpan', 'All: the stored ones'),
  gone: text('(dihapus)', '(removed)'),
  row: text('baris {n}', 'row {n}'),
  wholeRow: text('seluruh baris', 'the whole row'),
  choice: text('Pilihan', 'Choice'),
});

/** The path of a conflict in words: `Rincian belanja, baris 3: Harga satuan`. */
function useFieldName(body: Body, fields: Readonly<Record<string, Pair>>): (at: string) => string {
  const t = useWords(words);
  const { say } = useLanguage();
  const label = (path: string): string => (fields[path] === undefined ? path : say(fields[path]));
  return (at) => {
    const [list = '', id, field] = at.split('/');
    if (id === undefined) return label(list);
    const index = rowsOf(body, list).findIndex((row) => row.id === id);
    const place = index < 0 ? label(list) : `${label(list)}, ${t('row', { n: index + 1 })}`;
    return `${place}: ${field === undefined ? t('wholeRow') : label(`${list}.${field}`)}`;
  };
}

function Value({ value, field }: { value: unknown; field: string }) {
  const t = useWords(words);
  if (value === undefined || value === null) return <i>{t('gone')}</i>;
  if (typeof value === 'string') return <>{/^(harga|pagu|jumlah)$/.test(field) ? showMoney(value) : value}</>;
  if (typeof value !== 'object') return <>{JSON.stringify(value)}</>;
  const { id: _id, ...rest } = value as Record<string, unknown>; // a whole row
  return (
    <>
      {Object.values(rest)
        .filter((it) => typeof it === 'string' && it !== '')
        .join(' · ')}
    </>
  );
}

interface Props {
  readonly conflicts: readonly Clash[];
  readonly body: Body;
  readonly fields: Readonly<Record<string, Pair>>;
  readonly settle: (conflict: Clash, keep: 'mine' | 'stored') => void;
}

/** Every clash with both values; nothing is shown while there is none. */
export function Conflicts({ conflicts, body, fields, settle }: Props) {
  const t = useWords(words);
  const nameOf = useFieldName(body, fields);
  if (conflicts.length === 0) return null;
  const all = (keep: 'mine' | 'stored'): void => {
    for (const conflict of conflicts) settle(conflict, keep);
  };
  return (
    <Alert color="red" icon={<IconUsers aria-hidden />} title={t('title')} role="alert" mb="sm">
      <Text size="sm" mb="xs">
        {t('why')}
      </Text>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
        <Table aria-label={t('title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field')}</Table.Th>
              <Table.Th>{t('mine')}</Table.Th>
              <Table.Th>{t('stored')}</Table.Th>
              <Table.Th>{t('choice')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflicts.map((conflict) => {
              const name = nameOf(conflict.at);
              const field = conflict.at.split('/')[2] ?? conflict.at;
              return (
                <Table.Tr key={conflict.at}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td fw={600}>
                    <Value value={conflict.wanted} field={field} />
                  </Table.Td>
                  <Table.Td fw={600}>
                    <Value value={conflict.now} field={field} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap={6}>
                      <Button
                        size="compact-sm"
                        aria-label={`${t('keepMine')}: ${name}`}
                        onClick={() => settle(conflict, 'mine')}
                      >
                        {t('keepMine')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${t('keepStored')}: ${name}`}
                        onClick={() => settle(conflict, 'stored')}
                      >
                        {t('keepStored')}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {conflicts.length > 1 && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="light" onClick={() => all('mine')}>
            {t('allMine')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={() => all('stored')}>
            {t('allStored')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
