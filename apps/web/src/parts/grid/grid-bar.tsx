// The bar above a grid: new row, removal, undo, and what a screen adds to it.
import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../language.ts';
import classes from './grid.module.css';
import type { GridControl } from './use-grid.ts';
import { words } from './words.ts';

interface Props {
  readonly grid: Pick<GridControl, 'removeSelected' | 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
  readonly rows: number;
  readonly readOnly: boolean;
  readonly fixedRows: boolean;
  readonly add: () => void;
  readonly addLabel: string;
  /** Whether there is room for another row. */
  readonly full: boolean;
  /** The way through what is marked, where anything is. */
  readonly faults: ReactNode;
  readonly tools: ReactNode;
  readonly aside: ReactNode;
}

interface ToolProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: typeof IconTrash;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Tool({ label, keys, icon: Icon, disabled, onClick }: ToolProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon variant="default" size={26} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** The bar; a grid that is only read shows no tools but the screen's own. */
export function GridBar(props: Props) {
  const { grid, rows, readOnly, fixedRows, add, addLabel, full, faults, tools, aside } = props;
  const t = useWords(words);
  return (
    <Group justify="space-between" gap="xs" p={6} className={`${classes['bar']} no-print`}>
      <Group gap={6}>
        {!readOnly && !fixedRows && (
          <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} disabled={full} onClick={add}>
            {addLabel}
          </Button>
        )}
        {!readOnly && (
          <>
            <Tool
              label={t('remove')}
              keys="Ctrl+Del"
              icon={IconTrash}
              disabled={rows === 0}
              onClick={grid.removeSelected}
            />
            <Tool label={t('undo')} keys="Ctrl+Z" icon={IconArrowBackUp} disabled={!grid.canUndo} onClick={grid.undo} />
            <Tool
              label={t('redo')}
              keys="Ctrl+Y"
              icon={IconArrowForwardUp}
              disabled={!grid.canRedo}
              onClick={grid.redo}
            />
          </>
        )}
        {tools}
        {faults}
      </Group>
      <Group gap="xs">
        {aside ?? (
          <Text size="xs" c="dimmed">
            {t('rows', { n: rows })}
          </Text>
        )}
      </Group>
    </Group>
  );
}
