// Kotak Masuk: what waits for me, most urgent first unless sorted otherwise; stamped one by one or several at once.
import { Button, Checkbox, Group, Paper, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconMoodCheck, IconRubberStamp } from '@tabler/icons-react';
import { moneyText, parseMoney, sum, type DocumentType, type Office } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandAsked, nearCommand } from '../../panels/command-asked.tsx';
import type { Asked } from '../../panels/command-dialog.tsx';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { compactRupiah } from '../../parts/compact-money.ts';
import { SearchField, TypeSelect } from '../../parts/filter-fields.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { More } from '../../parts/more.tsx';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { usePages } from '../../parts/pages.ts';
import { useSession } from '../../parts/session.ts';
import { client, trpc } from '../../parts/trpc.ts';
import type { InboxRow } from '../../shapes.ts';
import { askReturn, askStamp, askWay, isStampable } from './asked.ts';
import { InboxRows, type InboxOrder } from './inbox-rows.tsx';
import { words } from './words.ts';

/** The filters of the inbox, as they stand in the address. */
export interface InboxFilter {
  readonly type?: DocumentType | undefined;
  readonly opd?: string | undefined;
  readonly office?: Office | undefined;
  readonly q?: string | undefined;
}

/** How the inbox is sorted, as it stands in the address. */
export interface InboxSorting {
  readonly urut?: InboxOrder['by'] | undefined;
  readonly turun?: boolean | undefined;
}

interface Props {
  readonly filter: InboxFilter;
  readonly sorting: InboxSorting;
  readonly change: (next: InboxFilter & InboxSorting) => void;
}

function Filters({ filter, change }: Omit<Props, 'sorting'>) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  const mine = new Map(holdings.map((it) => [it.office, say(it.title)]));
  return (
    <Group gap="xs" mb="sm">
      <SearchField
        w={{ base: '100%', xs: 230 }}
        label={t('search')}
        value={filter.q ?? ''}
        search={(q) => change({ q })}
      />
      <TypeSelect value={filter.type} choose={(type) => change({ type })} />
      {mine.size > 1 && (
        <Select
          size="xs"
          w={190}
          clearable
          aria-label={t('office')}
          placeholder={t('anyOffice')}
          data={[...mine].map(([value, label]) => ({ value, label }))}
          value={filter.office ?? null}
          onChange={(value) => change({ office: holdings.find((it) => it.office === value)?.office })}
        />
      )}
      {holdings.some((it) => it.opd === undefined) && (
        <OpdSelect w={{ base: '100%', xs: 280 }} value={filter.opd} choose={(opd) => change({ opd })} />
      )}
    </Group>
  );
}

interface SelectionProps {
  readonly rows: readonly InboxRow[];
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  readonly ask: (asked: Asked) => void;
}

function Selection({ rows, selected, select, ask }: SelectionProps) {
  const t = useWords(words);
  const { language } = useLanguage();
  const stampable = rows.filter(isStampable);
  const chosen = stampable.filter((row) => selected.has(row.id));
  if (stampable.length === 0) return null;
  const money = compactRupiah(moneyText(sum(chosen.map((row) => parseMoney(row.money)))), language);
  return (
    <Paper className="surface" p="xs" mb="sm" pos="sticky" top={60} style={{ zIndex: 5 }}>
      <Group justify="space-between" gap="xs">
        <Checkbox
          label={chosen.length === 0 ? t('selectAll') : t('selected', { n: chosen.length, money })}
          checked={chosen.length === stampable.length}
          indeterminate={chosen.length > 0 && chosen.length < stampable.length}
          onChange={(event) =>
            select(event.currentTarget.checked ? new Set(stampable.map((row) => row.id)) : new Set())
          }
        />
        {chosen.length > 0 && (
          <Group gap="xs" {...nearCommand}>
            <Button
              size="xs"
              leftSection={<IconRubberStamp size={16} aria-hidden />}
              onClick={() => ask(askStamp(chosen, words.pairs.stamp))}
            >
              {t('approve')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => ask(askReturn(chosen, words.pairs.returnOne))}
            >
              {t('returnMany')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => select(new Set())}>
              {t('clear')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  );
}

/** The inbox. */
export function InboxScreen({ filter, sorting, change }: Props) {
  const t = useWords(words);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState<Asked>();
  const { q = '', ...rest } = filter;
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const count = useQuery(trpc.inbox.count.queryOptions({}));
  const order: InboxOrder = { by: sorting.urut ?? 'tenggat', down: sorting.turun === true };
  const input = { ...rest, ...(wanted !== '' && { q: wanted }), urut: order.by, turun: order.down, limit: 100 };
  const list = usePages([...trpc.inbox.list.pathKey(), input], (cursor) =>
    client.inbox.list.query({ ...input, cursor }),
  );
  const { rows } = list;
  const filtered = Object.values(filter).some((it) => it !== undefined && it !== '');
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  const close = (): void => {
    ask(undefined);
    select(new Set());
  };
  return (
    <>
      <PageHead title={t('title')}>
        {count.data !== undefined && t('lead', { total: count.data.total, late: count.data.overdue })}
      </PageHead>
      <Filters filter={filter} change={change} />
      {list.isPending && <LoadingRows rows={8} height={40} />}
      {list.error !== null && <Failure error={list.error} retry={list.retry} />}
      {!list.isPending &&
        list.error === null &&
        rows.length === 0 &&
        (filtered ? (
          <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>
        ) : (
          <Empty title={t('empty')} icon={<IconMoodCheck aria-hidden />}>
            {t('emptyWhy')}
          </Empty>
        ))}
      {rows.length > 0 && (
        <>
          <Selection rows={rows} selected={selected} select={select} ask={ask} />
          <InboxRows
            rows={rows}
            order={order}
            sort={({ by, down }) => change({ urut: by, turun: down })}
            selected={selected}
            toggle={toggle}
            stamp={(row) => ask(askStamp([row], row.commandLabel))}
            giveBack={(row) => ask(askReturn([row], words.pairs.returnOne))}
            end={(row, way) => ask(askWay(row, way))}
          />
          <More list={list} />
        </>
      )}
      {asked !== undefined && <CommandAsked asked={asked} close={close} />}
    </>
  );
}
