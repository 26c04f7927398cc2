// From rows of the inbox to a question for the command dialog.
import type { Text } from '@siklus/workflow';
import type { Asked } from '../../panels/command-dialog.tsx';
import type { InboxRow } from '../../shapes.ts';

// A paper that waits for two of my offices stands in the list twice, and is stamped once.
const once = (rows: readonly InboxRow[]): readonly InboxRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const subjectOf = ({ id, version, type, title, opdName, command }: InboxRow): Asked['subjects'][number] => ({
  id,
  version,
  type,
  title,
  opdName,
  command,
});

/** Drafts are written, not stamped: they cannot be approved or returned from the list. */
export function isStampable(row: InboxRow): boolean {
  return row.state !== 'draft';
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
