// The papers below a figure, beside the tree.
import { Button, Center, Drawer, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PaperTable, type PaperOrder } from '../../panels/paper-table.tsx';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useWords } from '../../parts/language.ts';
import { pageByPage } from '../../parts/page-by-page.ts';
import { client, trpc } from '../../parts/trpc.ts';
import type { TreeScope } from './use-tree.ts';
import { words } from './words.ts';

interface Props {
  readonly scope: TreeScope;
  readonly code: string;
  readonly name: string;
  readonly close: () => void;
}

/** A drawer with the papers of a code. */
export function PapersBelow({ scope, code, name, close }: Props) {
  const t = useWords(words);
  const { year, axis, opd } = scope;
  const [order, sort] = useState<PaperOrder>({ by: 'diperbarui', down: true });
  const input = { year, axis, code, urut: order.by, turun: order.down, ...(opd !== undefined && { opd }) };
  const list = useInfiniteQuery(
    pageByPage(trpc.tree.papers.pathKey(), input, (cursor) =>
      client.tree.papers.query({ ...input, ...(cursor !== undefined && { cursor }) }),
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const title = t('papers', { code, name });
  return (
    <Drawer opened onClose={close} position="right" size="min(1160px, 100%)" title={<Text fw={650}>{title}</Text>}>
      {list.isPending && <LoadingRows rows={8} height={34} />}
      {list.isError && list.data === undefined && <Failure error={list.error} retry={list.refetch} />}
      {list.isSuccess && rows.length === 0 && <Empty title={t('noPapers')} />}
      {rows.length > 0 && (
        <>
          <PaperTable rows={rows} label={title} order={order} sort={sort} />
          <Center mt="sm">
            <Group>
              <Text size="sm" c="dimmed" role="status">
                {t('shown', { shown: rows.length, total: list.data?.pages[0]?.total ?? rows.length })}
              </Text>
              {list.hasNextPage && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </Group>
          </Center>
        </>
      )}
    </Drawer>
  );
}
