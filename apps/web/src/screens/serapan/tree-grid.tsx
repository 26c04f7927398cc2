// The tree table: a treegrid that is walked by keyboard, draws only what is in sight, and prints as a whole.
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { figureWidth, headingWide, longest } from '../../parts/figure-width.ts';
import { usePrinting } from '../../parts/printing.ts';
import { pressed } from '../../parts/sort-head.tsx';
import type { TreeNode } from '../../shapes.ts';
import { percentText } from '../../parts/percent-text.ts';
import { moneyFigure, totals, type Branch, type TreeOrder } from './branches.ts';
import { type SortColumn, moneyColumns, sortColumns } from './keys.ts';
import classes from './serapan.module.css';
import { TreeRow } from './tree-row.tsx';
import { words } from './words.ts';

const rowHeight = 34;
/** The bar of a share with what is between it and its figure. */
const bar = 32;

interface Props {
  readonly label: string;
  readonly rows: readonly Branch[];
  readonly top: readonly TreeNode[];
  readonly chosen: string | undefined;
  readonly toggle: (code: string) => void;
  readonly choose: (node: TreeNode) => void;
  readonly order: TreeOrder;
  readonly sort: (order: TreeOrder) => void;
}

/** A heading that sorts: figures the smallest first, and the other way at the next press. */
function TreeHead({ column, at, order, sort }: Pick<Props, 'order' | 'sort'> & { column: SortColumn; at: number }) {
  const t = useWords(words);
  const sorted = order.by === column;
  const Icon = order.down ? IconChevronDown : IconChevronUp;
  const name = column === 'kode' ? t('name') : t(column);
  return (
    <div
      role="columnheader"
      aria-colindex={at}
      aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
      className={classes[column === 'kode' ? 'name' : 'figure']}
    >
      <UnstyledButton
        className={classes['sort'] ?? ''}
        title={t('sort', { column: name })}
        onClick={() => sort(pressed(column, order, false))}
      >
        {sorted && <Icon size={13} aria-hidden />}
        {column === 'kode' || column === 'persen' ? name : `${name} (Rp)`}
      </UnstyledButton>
    </div>
  );
}

function Sums({ top, index }: { top: readonly TreeNode[]; index: number }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const sums = totals(top);
  return (
    <div role="row" aria-rowindex={index} aria-level={1} className={`${classes['row']} ${classes['sums']}`}>
      <div role="rowheader" aria-colindex={1} className={classes['name']}>
        {t('total')}
      </div>
      {moneyColumns.map((column, at) => (
        <div key={column} role="gridcell" aria-colindex={at + 2} className={classes['figure']}>
          {moneyFigure(sums[column])}
        </div>
      ))}
      <div role="gridcell" aria-colindex={moneyColumns.length + 2} className={classes['figure']}>
        {percentText(sums.persen, language)}
      </div>
    </div>
  );
}

/** The widths of the columns behind the names: of money as of its longest figure, in sight or not, and of the share. */
function useWidths(rows: readonly Branch[], top: readonly TreeNode[]): CSSProperties {
  const t = useWords(words);
  return useMemo(() => {
    const sums = totals(top);
    const figures = moneyColumns.map((column) =>
      figureWidth(
        longest(
          [sums[column], ...rows.map(({ node }) => node[column])].map(moneyFigure),
          headingWide(`${t(column)} (Rp)`),
        ),
      ),
    );
    const columns = [...figures, figureWidth(longest(['100,00 %'], headingWide(t('persen'))), bar)];
    // Custom properties, unknown to the type.
    return { '--figures': columns.join(' '), '--width': `(${columns.join(' + ')})` } as CSSProperties;
  }, [rows, top, t]);
}

/** Rows, header and sums. */
export function TreeGrid({ label, rows, top, chosen, toggle, choose, order, sort }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const printing = usePrinting();
  const [cursor, setCursor] = useState(0);
  const at = Math.max(0, Math.min(cursor, rows.length - 1));
  // oxlint-disable-next-line react/incompatible-library -- the app is not compiled, and what it gives is used in the same render
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 14,
    getItemKey: (index) => rows[index]?.node.code ?? index,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), at])].filter((it) => it < rows.length).toSorted((a, b) => a - b),
  });

  useLayoutEffect(() => {
    const row = wantsFocus.current ? scroll.current?.querySelector<HTMLElement>(`[data-index="${at}"]`) : undefined;
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  const go = (index: number): void => {
    wantsFocus.current = true;
    setCursor(Math.max(0, Math.min(index, rows.length - 1)));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    // Headings are pressed with the same keys.
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const { node, open, parent } = row;
    const right = (): void => (open ? go(at + 1) : node.leaf ? undefined : toggle(node.code));
    const left = (): void => (open ? toggle(node.code) : go(parent ?? at));
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      ArrowRight: right,
      ArrowLeft: left,
      Home: () => go(0),
      End: () => go(rows.length - 1),
      PageDown: () => go(at + 14),
      PageUp: () => go(at - 14),
      Enter: () => choose(node),
      ' ': () => (node.leaf ? choose(node) : toggle(node.code)),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const row = rows[parseInt(index ?? '-1', 10)];
    if (row === undefined) return;
    setCursor(parseInt(index ?? '0', 10));
    if (event.target.closest('[data-toggle]') !== null) toggle(row.node.code);
    else choose(row.node);
  };

  const shown = printing ? rows.map((_row, index) => ({ index, start: undefined })) : virtual.getVirtualItems();
  return (
    <div ref={scroll} className={classes['scroll']}>
      <div
        role="treegrid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        aria-colcount={moneyColumns.length + 2}
        className={classes['grid']}
        style={useWidths(rows, top)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        tabIndex={-1}
      >
        <div role="row" aria-rowindex={1} className={`${classes['row']} ${classes['header']}`}>
          {sortColumns.map((column, index) => (
            <TreeHead key={column} column={column} at={index + 1} order={order} sort={sort} />
          ))}
        </div>
        <div
          role="rowgroup"
          className={classes['body']}
          style={printing ? undefined : { height: virtual.getTotalSize() }}
        >
          {shown.map(({ index, start }) => {
            const branch = rows[index];
            return (
              branch && (
                <TreeRow
                  key={branch.node.code}
                  branch={branch}
                  index={index}
                  active={index === at}
                  chosen={branch.node.code === chosen}
                  top={start}
                />
              )
            );
          })}
        </div>
        <Sums top={top} index={rows.length + 2} />
      </div>
    </div>
  );
}
