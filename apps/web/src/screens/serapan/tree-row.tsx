// One row of the tree: its place in it, its figures, and a handle to open it.
import { Loader } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { percentText } from '../../parts/percent-text.ts';
import { moneyFigure, type Branch } from './branches.ts';
import { moneyColumns } from './keys.ts';
import classes from './serapan.module.css';
import { words } from './words.ts';

interface Props {
  readonly branch: Branch;
  readonly index: number;
  readonly active: boolean;
  readonly chosen: boolean;
  /** Pixels from the top; undefined on paper, where rows simply follow each other. */
  readonly top: number | undefined;
}

function Share({ value }: { value: string | undefined }) {
  const { language } = useLanguage();
  const share = value === undefined ? 0 : Math.max(0, Math.min(100, Number(value)));
  return (
    <>
      <span className={classes['share']} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
      {percentText(value, language)}
    </>
  );
}

function TreeRowView({ branch, index, active, chosen, top }: Props) {
  const t = useWords(words);
  const { node, depth, open, loading, position, siblings } = branch;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={depth}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={node.leaf ? undefined : open}
      aria-selected={chosen}
      tabIndex={active ? 0 : -1}
      className={classes['row']}
      data-index={index}
      data-depth={depth}
      style={
        top === undefined ? undefined : { position: 'absolute', insetInline: 0, transform: `translateY(${top}px)` }
      }
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes['name']}
        style={{ paddingLeft: 6 + (depth - 1) * 14 }}
        title={`${node.code} ${node.name}`}
      >
        <span
          className={classes['handle']}
          data-open={open}
          data-leaf={node.leaf}
          data-toggle={node.leaf ? undefined : index}
          title={node.leaf ? undefined : t('toggle', { code: node.code })}
        >
          {loading ? (
            <Loader size={12} aria-label={t('loading')} />
          ) : (
            !node.leaf && <IconChevronRight size={16} aria-hidden />
          )}
        </span>
        <span className={classes['words']}>
          <b>{node.code.split('/').at(-1)}</b> {node.name}
        </span>
      </div>
      {moneyColumns.map((column, at) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={at + 2}
          className={classes['figure']}
          data-negative={node[column].startsWith('-')}
        >
          {moneyFigure(node[column])}
        </div>
      ))}
      <div role="gridcell" aria-colindex={moneyColumns.length + 2} className={classes['figure']}>
        <Share value={node.persen} />
      </div>
    </div>
  );
}

/** A row, drawn again only when something it shows has changed. */
export const TreeRow = memo(
  TreeRowView,
  (a, b) =>
    a.index === b.index &&
    a.active === b.active &&
    a.chosen === b.chosen &&
    a.top === b.top &&
    a.branch.node === b.branch.node &&
    a.branch.open === b.branch.open &&
    a.branch.loading === b.branch.loading &&
    a.branch.depth === b.branch.depth,
);
