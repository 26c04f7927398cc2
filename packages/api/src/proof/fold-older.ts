// Entries from before entries kept what they did: what they say without any law. The rest of them stands in the seal.

import { applyPatch, type Body, type Command, type FieldChange, type Paper } from '@siklus/workflow';
import type { Entry } from '../entry.ts';
import { documentRow, foldBases, foldPatches, keepPaper } from './fold-paper.ts';
import { foldRegisters } from './fold-register.ts';
import type { Folded } from './folded.ts';
import { putRow } from './tables.ts';

/** Older entries keep the whole command, its patch too. */
function patchIn({ command }: Entry): Command['patch'] {
  return (command as Command | undefined)?.patch; // that is how they were written
}

function edited(before: Body, entry: Entry): { readonly body: Body; readonly changes: readonly FieldChange[] } {
  const patch = patchIn(entry);
  if (patch === undefined || entry.command?.name !== 'revise') return { body: before, changes: [] };
  const patched = applyPatch(before, patch);
  return patched.ok ? patched : { body: before, changes: [] };
}

/** Folds an older entry: the paper with its body, place, state and number; stamps, marks, money and what waits stay open until the seal. */
export function foldOlder(now: Folded, entry: Entry): void {
  const { document, version, state, number, birth, command, migrated, at } = entry;
  const known = now.papers.get(document);
  if (known === undefined && birth === undefined) {
    now.findings.add('journal', `entry ${entry.seq}`, document, 'a paper that was opened before');
    return;
  }
  const start: Paper =
    known ??
    ({
      edition: 0,
      chain: 0,
      ...birth,
      law: 1,
      version: 0,
      marks: [],
      stamps: [],
      number: undefined,
    } as unknown as Paper); // a birth has the rest
  const { body, changes } = edited(start.body, entry);
  const to = command?.name === 'reroute' ? command.to : undefined;
  const paper: Paper = {
    ...start,
    ...(to === undefined ? {} : { opd: to, unit: to }),
    chain: migrated?.chain ?? start.chain,
    version,
    state,
    body,
    number: number ?? start.number,
  };
  keepPaper(now, paper);
  const row = now.tables.document.get(JSON.stringify([document]));
  putRow(
    now.tables,
    'document',
    documentRow(paper, {
      title: '',
      money: 0n,
      final: 0,
      opened_at: row?.['opened_at'] ?? at,
      updated_at: at,
      seq: entry.seq,
    }),
  );
  foldPatches(now, paper, changes);
  foldBases(now, document, entry.bases);
  foldRegisters(now, entry, paper);
}
