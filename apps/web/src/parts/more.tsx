// The end of a list that comes page by page: how much of it is shown, and the way on.
import { Button, Center, Group, Text } from '@mantine/core';
import { text } from '@siklus/workflow';
import { defineWords, useWords } from './language.ts';
import type { Pages } from './pages.ts';

const words = defineWords('more', {
  more: text('Muat berikutnya', 'Load more'),
  count: text('{shown} dari {total}', '{shown} of {total}'),
});

/** Count and button under a list. */
export function More({ list }: { list: Pages<unknown> }) {
  const t = useWords(words);
  return (
    <Center mt="sm" className="no-print">
      <Group>
        <Text size="sm" c="dimmed" component="output">
          {t('count', { shown: list.rows.length, total: list.total })}
        </Text>
        {list.more !== undefined && (
          <Button variant="default" loading={list.isReading} onClick={list.more}>
            {t('more')}
          </Button>
        )}
      </Group>
    </Center>
  );
}
