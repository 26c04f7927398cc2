// How many cells are marked, a list of them as links, and the way from one to the next.
import { ActionIcon, Button, Group, Popover, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language.ts';
import type { GridColumn } from './columns.ts';
import classes from './grid.module.css';
import type { Place } from './move.ts';
import type { Fault } from './use-faults.ts';
import { words } from './words.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly columns: readonly GridColumn[];
  readonly jump: (back: boolean) => void;
  readonly go: (place: Place) => void;
}

const mostListed = 100;

function List({ faults, columns, go }: Omit<Props, 'jump'>) {
  const t = useWords(words);
  return (
    <>
      <ul className={classes['faults']} aria-label={t('faultList')}>
        {faults.slice(0, mostListed).map((it) => (
          <li key={`${it.row}/${it.column}`}>
            <UnstyledButton className={classes['fault']} onClick={() => go({ row: it.row, column: it.column })}>
              <b>
                {t('row')} {it.row + 1} · {columns[it.column]?.label}
              </b>
              : {it.text}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {faults.length > mostListed && (
        <Text size="xs" c="dimmed" px={8}>
          {t('moreFaults', { n: faults.length - mostListed })}
        </Text>
      )}
    </>
  );
}

/** The count of marked cells with its list, and the arrows to the previous and the next. */
export function FaultTools({ faults, columns, jump, go }: Props) {
  const t = useWords(words);
  const [opened, open] = useState(false);
  // The focus goes to the cell that was chosen, and back to the button where none was.
  const [chosen, choose] = useState(false);
  const step = (back: boolean) => {
    const [label, keys, Icon] = back
      ? ([t('previousFault'), 'Shift+F8', IconArrowUp] as const)
      : ([t('nextFault'), 'F8', IconArrowDown] as const);
    return (
      <Tooltip label={`${label} (${keys})`}>
        <ActionIcon variant="default" size={26} aria-label={label} onClick={() => jump(back)}>
          <Icon size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <Group gap={4}>
      <Popover
        opened={opened}
        onChange={open}
        position="bottom-start"
        width={420}
        shadow="md"
        trapFocus
        returnFocus={!chosen}
      >
        <Popover.Target>
          <Button size="compact-sm" variant="light" color="red" onClick={() => (choose(false), open(!opened))}>
            {faults.length === 1 ? t('fault') : t('faults', { n: faults.length })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={4} maw="calc(100vw - 24px)">
          <List
            faults={faults}
            columns={columns}
            go={(place) => {
              choose(true);
              open(false);
              go(place);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {step(true)}
      {step(false)}
    </Group>
  );
}
