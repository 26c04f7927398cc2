// Tells an editor that somebody else has published since it began: what that changed here, and how to go on.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ChainJson } from '@siklus/workflow';
import { useWords } from '../../parts/language.ts';
import type { AlurView } from '../../shapes.ts';
import { ChangesList } from './changes-list.tsx';
import { draftOf, jsonOf, sketchOf } from './draft.ts';
import { readingOf } from './reading.ts';
import { words } from './words.ts';

interface Props {
  readonly view: AlurView;
  /** The chain that was in force when the editor began. */
  readonly since: ChainJson;
  /** Goes on with what was written, now that it has been compared. */
  readonly goOn: () => void;
  /** Begins again from what is in force now; that can be undone. */
  readonly restart: () => void;
}

/** The alert; an edition for another place changes nothing here but still has to be seen before publishing. */
export function Overtaken({ view, since, goOn, restart }: Props) {
  const t = useWords(words);
  const [before, after] = [draftOf(since), draftOf(view.chain)];
  const sketch = sketchOf(after);
  const same = JSON.stringify(jsonOf(before)) === JSON.stringify(jsonOf(after));
  return (
    <Alert color="orange" title={t('overtaken')} mb="sm" className="no-print">
      <Stack gap="xs">
        <Text size="sm">{t(same ? 'overtakenElsewhere' : 'overtakenHere', { n: view.last })}</Text>
        {!same && <ChangesList before={sketchOf(before)} after={sketch} reading={readingOf(view.type, sketch)} />}
        <Text size="sm">{t('overtakenKept')}</Text>
        <Group gap="xs">
          <Button size="xs" onClick={goOn}>
            {t('goOn')}
          </Button>
          <Button size="xs" variant="default" onClick={restart}>
            {t('startAgain')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
