// Transfers from before moments were kept: which moment each belongs to, or which earlier one it gives back. No posting of today is asked.

import { takesBack, type TransferId } from '@siklus/workflow';
import type { Row } from '@siklus/store';
import type { Entry } from '../entry.ts';

/** A transfer with its name. */
export interface NamedTransfer extends TransferId {
  readonly moment: string;
  readonly undoes: TransferId | undefined;
}

/** Whether an entry could only give money back. */
function givesBack({ command, migrated }: Entry): boolean {
  return migrated !== undefined || (command !== undefined && takesBack(command.name));
}

function idOf(row: Row): TransferId {
  return { version: Number(row['version']), ordinal: Number(row['ordinal']) };
}

/** Names the transfers of one paper: an act forward gives its moment, an act backward undoes the latest transfer of the same money the other way. */
export function pairTransfers(
  rows: readonly Row[],
  entryOf: (version: number) => Entry | undefined,
  momentOf: (entry: Entry) => string,
): readonly NamedTransfer[] {
  const ordered = rows.toSorted(
    (a, b) => Number(a['version']) - Number(b['version']) || Number(a['ordinal']) - Number(b['ordinal']),
  );
  const standing: { readonly row: Row; readonly named: NamedTransfer }[] = [];
  return ordered.map((row): NamedTransfer => {
    const entry = entryOf(Number(row['version']));
    const forward = entry === undefined || !givesBack(entry);
    const at = forward
      ? -1
      : standing.findLastIndex(
          ({ row: it }) =>
            it['from_key'] === row['to_key'] &&
            it['to_key'] === row['from_key'] &&
            it['amount'] === row['amount'] &&
            it['month'] === row['month'],
        );
    const [undone] = at < 0 ? [] : standing.splice(at, 1);
    if (undone !== undefined) {
      const { version, ordinal, moment } = undone.named;
      return { ...idOf(row), moment, undoes: { version, ordinal } };
    }
    const named: NamedTransfer = {
      ...idOf(row),
      moment: entry === undefined ? '' : momentOf(entry),
      undoes: undefined,
    };
    if (forward) standing.push({ row, named });
    return named;
  });
}
