// From rows of the inbox to a question for the command dialog.
import type { Text } from '@siklus/workflow';
import type { Asked } from '../../panels/command-dialog.tsx';
import type { InboxRow } from '../../shapes.ts';

// A paper that waits for two of my offices stands in the list twice, and is stamped once.
const once = (rows: readonly InboxRow[]): readonly InboxRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const subjectOf = ({
  id,
  version,
  type,
  title,
  opdName,
  command,
  likeDoubles,
}: InboxRow): Asked['subjects'][number] => ({
  id,
  version,
  type,
  title,
  opdName,
  command,
  doubles: likeDoubles,
});

/** Drafts are written, not stamped; and what its stage or a duty forbids is not offered. */
export function isStampable(row: InboxRow): boolean {
  return row.state !== 'draft' && row.may;
}

/** Whether a row may be sent back from the list. */
export function mayReturn(row: InboxRow): boolean {
  return row.targets.length > 0 && row.back.some((it) => it.command === 'return');
}

/** A command that ends a paper early, such as the cancellation of a draft whose year is over. */
export function askWay(row: InboxRow, { command, label }: InboxRow['back'][number]): Asked {
  return { command, label, targets: [], subjects: [{ ...subjectOf(row), command }] };
}

/** The stamp each row waits for; the label is the row's own when all agree. */
export function askStamp(rows: readonly InboxRow[], fallback: Text): Asked {
  const [first] = rows;
  const same = first !== undefined && rows.every((row) => row.commandLabel.id === first.commandLabel.id);
  return {
    command: first?.command ?? '',
    label: same ? first.commandLabel : fallback,
    targets: [],
    subjects: once(rows).map(subjectOf),
  };
}

/** A return; of several papers together only to where all of them may go. */
export function askReturn(rows: readonly InboxRow[], label: Text): Asked {
  const [first] = rows;
  const shared = (first?.targets ?? []).filter(({ state }) =>
    rows.every((row) => row.targets.some((it) => it.state === state)),
  );
  return {
    command: 'return',
    label,
    targets: shared,
    subjects: once(rows).map((row) => ({ ...subjectOf(row), command: 'return' })),
  };
}
