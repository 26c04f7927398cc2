// Serapan: what became of the budget, from the whole region down to the papers below a figure.
import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useYear } from '../../parts/session.ts';
import { monthName } from '../../parts/time.ts';
import { treeCsv, type TreeOrder } from './branches.ts';
import { type SerapanAxis, type SortColumn, axes } from './keys.ts';
import { PapersBelow } from './papers-below.tsx';
import { TreeGrid } from './tree-grid.tsx';
import { useTree, type TreeScope } from './use-tree.ts';
import { words } from './words.ts';

/** What is looked at, as it stands in the address. */
export interface SerapanFilter {
  readonly axis: SerapanAxis;
  readonly opd?: string | undefined;
  readonly month?: number | undefined;
  /** Codes of the open branches. */
  readonly open: readonly string[];
  /** The code whose papers are shown. */
  readonly papers?: string | undefined;
  /** What the rows are sorted by, and whether from the largest down; each arrangement has an order of its own while nobody has chosen. */
  readonly urut?: SortColumn | undefined;
  readonly turun?: boolean | undefined;
}

/** Agencies stand by what they have spent, the slowest first; everything else by its code. */
function orderOf({ axis, urut, turun = false }: SerapanFilter): TreeOrder {
  return urut === undefined ? { by: axis === 'opd' ? 'persen' : 'kode', down: false } : { by: urut, down: turun };
}

interface Props {
  readonly filter: SerapanFilter;
  readonly change: (next: Partial<SerapanFilter>) => void;
}

function download(name: string, csv: string): void {
  // The mark at the start tells spreadsheets that the text is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Filters({ filter, change }: Props) {
  const t = useWords(words);
  const { language } = useLanguage();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: `${index + 1}`,
    label: monthName(index + 1, language),
  }));
  return (
    <Group gap="xs" mb="sm" className="no-print">
      <SegmentedControl
        size="xs"
        aria-label={t('axis')}
        data={axes.map((axis) => ({ value: axis, label: t(axis) }))}
        value={filter.axis}
        onChange={(axis) => change({ axis, open: [], papers: undefined, urut: undefined, turun: undefined })}
      />
      <OpdSelect
        w={{ base: '100%', xs: 280 }}
        value={filter.opd}
        choose={(opd) => change({ opd, open: [], papers: undefined })}
      />
      <Select
        size="xs"
        w={150}
        clearable
        aria-label={t('month')}
        placeholder={t('wholeYear')}
        data={months}
        value={filter.month === undefined ? null : `${filter.month}`}
        onChange={(value) => change({ month: value === null ? undefined : parseInt(value, 10) })}
      />
      {filter.open.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => change({ open: [] })}>
          {t('closeAll')}
        </Button>
      )}
    </Group>
  );
}

/** Filters, tree, and the papers of a chosen figure. */
export function SerapanScreen({ filter, change }: Props) {
  const t = useWords(words);
  const { language } = useLanguage();
  const year = useYear();
  const { axis, opd, month, open, papers } = filter;
  const scope: TreeScope = { year, axis, opd, month };
  const order = orderOf(filter);
  const tree = useTree(scope, open, order);
  const toggle = (code: string): void =>
    change({ open: open.includes(code) ? open.filter((it) => it !== code) : [...open, code] });
  const chosen = tree.rows.find((it) => it.node.code === papers)?.node;
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              disabled={tree.rows.length === 0}
              onClick={() => download(`serapan-${axis}-${year}.csv`, treeCsv(tree.rows))}
            >
              {t('csv')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        }
      >
        {t('lead', {
          year,
          month: month === undefined ? t('wholeYear').toLowerCase() : t('until', { month: monthName(month, language) }),
        })}{' '}
        {opd !== undefined && `OPD ${opd}. `}
        <span className="no-print">{t('leadHow')}</span>
      </PageHead>
      <Filters filter={filter} change={change} />
      {tree.pending && <LoadingRows rows={12} height={30} />}
      {tree.error !== undefined && tree.error !== null && <Failure error={tree.error} retry={tree.retry} />}
      {tree.top?.length === 0 && <Empty title={t('empty')}>{t('emptyWhy')}</Empty>}
      {tree.top !== undefined && tree.top.length > 0 && (
        <>
          <TreeGrid
            label={t('title')}
            rows={tree.rows}
            top={tree.top}
            chosen={papers}
            toggle={toggle}
            order={order}
            sort={({ by, down }) => change({ urut: by, turun: down })}
            choose={(node) => change({ papers: node.code })}
          />
          <Text size="xs" c="dimmed" mt={4} className="no-print">
            {t('help')}
          </Text>
        </>
      )}
      {papers !== undefined && (
        <PapersBelow
          scope={scope}
          code={papers}
          name={chosen?.name ?? ''}
          close={() => change({ papers: undefined })}
        />
      )}
    </>
  );
}
