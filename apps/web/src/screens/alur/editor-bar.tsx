// The bar of the editor: publishing with what still stands against it, undo and redo, and files.
import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ChainJson } from '@siklus/workflow';
import { useWords } from '../../parts/language.ts';
import type { AlurView } from '../../shapes.ts';
import { SaveChain, TakeChain } from './file-exchange.tsx';
import { words } from './words.ts';

interface Props {
  readonly view: AlurView;
  readonly json: object;
  /** Why it may not be published yet; nothing when it may. */
  readonly obstacle: string | undefined;
  readonly changed: boolean;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  readonly restart: () => void;
  readonly take: (chain: ChainJson) => void;
  readonly publish: () => void;
}

function Changing({ obstacle, changed, undo, redo, restart, publish }: Props) {
  const t = useWords(words);
  return (
    <Group gap="xs" className="no-print" align="center">
      <Button disabled={obstacle !== undefined} onClick={publish} aria-describedby="tetapkan-sebab">
        {t('publish')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={undo === undefined}
        onClick={undo}
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
      >
        {t('undo')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={redo === undefined}
        onClick={redo}
        leftSection={<IconArrowForwardUp size={14} aria-hidden />}
      >
        {t('redo')}
      </Button>
      <Button size="xs" variant="default" disabled={!changed} onClick={restart}>
        {t('restart')}
      </Button>
      <Text size="sm" c="dimmed" id="tetapkan-sebab">
        {obstacle}
      </Text>
    </Group>
  );
}

/** The bar above a chain. */
export function EditorBar(props: Props) {
  const t = useWords(words);
  const { view, json, take } = props;
  return (
    <Group gap="xs" mb="sm" justify="space-between">
      {view.mayPublish ? (
        <Changing {...props} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('readOnly')}
        </Text>
      )}
      <Group gap="xs" className="no-print">
        <SaveChain name={`${view.type}${view.opd === '' ? '' : `-${view.opd}`}`} json={json} />
        {view.mayPublish && <TakeChain type={view.type} take={take} />}
      </Group>
    </Group>
  );
}
