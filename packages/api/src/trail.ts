// The stamp trail of a paper, read from the journal.

import { officeTitle, text, type AnyDefinition, type Text } from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import type { Store } from '@siklus/store';
import { readEntries, type Entry } from './entry.ts';
import { shownWords } from './hiding.ts';
import { lawNow } from './law.ts';
import { commandLabel, stateLabel } from './paper-row.ts';
import type { TrailEntry } from './paper-shapes.ts';

const births: Readonly<Record<'open' | 'adopt', Text>> = {
  open: text('Dibuka', 'Opened'),
  adopt: text('Diambil dari sumber', 'Taken over'),
};

const moved = (chain: number): Text => text(`Dipindah ke alur edisi ${chain}`, `Moved to chain edition ${chain}`);

const fallen = text('Kembali: dokumen di atasnya dibatalkan', 'Gone back: the paper that stood on it was cancelled');

function commandOf(entry: Entry, definition: AnyDefinition): { command: string; commandLabel: Text } {
  if (entry.command !== undefined)
    return { command: entry.command.name, commandLabel: commandLabel(definition, entry.command.name) };
  if (entry.migrated !== undefined) return { command: 'migrate', commandLabel: moved(entry.migrated.chain) };
  if (entry.fell !== undefined) return { command: 'fall-back', commandLabel: fallen };
  const command = entry.source === undefined ? 'open' : 'adopt';
  return { command, commandLabel: births[command] };
}

function targetOf({ command }: Entry, definition: AnyDefinition, opdName: (opd: string) => string): Text | undefined {
  if (command?.to === undefined) return undefined;
  if (command.name === 'return') return stateLabel(definition, command.to);
  return command.name === 'reroute' ? text(opdName(command.to), opdName(command.to)) : undefined;
}

/** The chain edition that a paper followed after each of its entries. */
function editionsAt(entries: readonly Entry[]): readonly number[] {
  let chain = 0;
  return entries.map(({ birth, migrated }) => (chain = birth?.chain ?? migrated?.chain ?? chain));
}

/** Who acted: a move to another chain, and a fall with another paper, leave no stamp. */
function personOf({ person, stamp, migrated, fell }: Entry): string | undefined {
  return stamp?.person ?? migrated?.person ?? (migrated === undefined && fell === undefined ? undefined : person);
}

/** Every act on a paper, oldest first, with names and decrees. A paper taken over by an import was stamped by nobody: its source stands in for the name. */
export async function listTrail(store: Store, paper: { id: string; type: string }): Promise<TrailEntry[]> {
  const rows = await store.read
    .selectFrom('journal')
    .select('entry')
    .where('document', '=', paper.id)
    .orderBy('version')
    .execute();
  const entries = await readEntries(store, rows);
  const stamps = entries.flatMap((entry) => (entry.stamp === undefined ? [] : [entry.stamp]));
  const persons = [...new Set(entries.map(personOf).filter((it) => it !== undefined))];
  const people =
    persons.length === 0
      ? []
      : await store.read.selectFrom('person').select(['id', 'name']).where('id', 'in', persons).execute();
  const given =
    stamps.length === 0
      ? []
      : await store.read
          .selectFrom('assignment')
          .select(['id', 'decree'])
          .where('id', 'in', [...new Set(stamps.map((it) => it.assignment))])
          .execute();
  const agencies = await opdNames(store);
  const names = new Map(people.map((row) => [row.id, row.name]));
  const decrees = new Map(given.map((row) => [row.id, row.decree]));
  const law = await lawNow(store);
  const chains = editionsAt(entries);
  return entries.map((entry, index) => {
    const definition = law.of({ type: paper.type, chain: chains[index] ?? 0 });
    const { stamp, command } = entry;
    const person = personOf(entry);
    return {
      version: entry.version,
      seq: entry.seq,
      at: entry.at,
      ...commandOf(entry, definition),
      person: person ?? '',
      name: person === undefined ? (entry.source ?? '') : (names.get(person) ?? person),
      office: stamp?.office,
      officeTitle: stamp === undefined ? undefined : officeTitle(stamp.office),
      kind: stamp?.kind,
      decree: command?.decree ?? (stamp === undefined ? undefined : (decrees.get(stamp.assignment) ?? undefined)),
      reason: shownWords(command?.reason ?? entry.migrated?.reason ?? entry.fell?.reason),
      target: targetOf(entry, definition, (opd) => agencies.get(opd) ?? opd),
      note: shownWords(command?.note),
      state: entry.state,
      stateLabel: stateLabel(definition, entry.state),
    };
  });
}
