// What the keyboard does, as a list.
import { Group, Kbd, Modal, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { gridKeys } from '../parts/grid/keys.ts';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { places } from './places.ts';

const words = defineWords('shortcuts', {
  title: text('Pintasan papan tik', 'Keyboard shortcuts'),
  keys: text('Tombol', 'Keys'),
  does: text('Kegunaan', 'What it does'),
  search: text('Cari dokumen atau layar', 'Search papers or screens'),
  help: text('Daftar ini', 'This list'),
  go: text('Buka {place}', 'Open {place}'),
  move: text('Pindah sel di tabel isian', 'Move between cells of a grid'),
  next: text('lalu', 'then'),
  ArrowLeft: text('Panah kiri', 'Left arrow'),
  ArrowUp: text('Panah atas', 'Up arrow'),
  ArrowRight: text('Panah kanan', 'Right arrow'),
  ArrowDown: text('Panah bawah', 'Down arrow'),
});

const arrows = {
  ArrowLeft: IconArrowLeft,
  ArrowUp: IconArrowUp,
  ArrowRight: IconArrowRight,
  ArrowDown: IconArrowDown,
};
type Arrow = keyof typeof arrows;
const isArrow = (key: string): key is Arrow => key in arrows;

function Key({ name }: { name: string }) {
  const t = useWords(words);
  if (!isArrow(name)) return <Kbd>{name}</Kbd>;
  const Icon = arrows[name];
  return (
    <Kbd>
      <Icon size={12} style={{ display: 'block' }} role="img" aria-label={t(name)} />
    </Kbd>
  );
}

/** The list of shortcuts. */
export function ShortcutList({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const rows: [readonly string[], string][] = [
    [['Ctrl', 'K'], t('search')],
    [['?'], t('help')],
    ...places.map((it): [readonly string[], string] => [['g', it.key], t('go', { place: say(it.label) })]),
    [Object.keys(arrows), t('move')],
    ...gridKeys.map(({ keys, does }): [readonly string[], string] => [keys, say(does)]),
  ];
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={650}>{t('title')}</Text>}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('keys')}</Table.Th>
            <Table.Th>{t('does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([keys, does]) => (
            <Table.Tr key={does}>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  {keys.map((key, index) => (
                    <Group key={key} gap={4} wrap="nowrap">
                      {index > 0 && keys[0] === 'g' && <Text size="xs">{t('next')}</Text>}
                      <Key name={key} />
                    </Group>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
