// How a paper stands, for its head and its print: budget edition, stamps with names, lateness, and what the present desk may edit.

import {
  drafters,
  factsOf,
  findStep,
  officeTitle,
  text,
  wordsOf,
  type AnyDefinition,
  type Paper,
  type Text,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { lateOf } from './late-register.ts';
import type { StandingView } from './paper-shapes.ts';

/** The name of a budget edition: murni, or which change it is of its kind. */
async function editionName(store: Store, { year, opd, edition }: Paper): Promise<Text> {
  if (edition === 0) return text('Murni', 'Original budget');
  const opened = await store.read
    .selectFrom('budget_edition')
    .select(['edition', 'kind'])
    .where('year', '=', year)
    .where('opd', '=', opd)
    .where('edition', '<=', edition)
    .orderBy('edition')
    .execute();
  const kind = opened.at(-1)?.kind;
  const n = opened.filter((it) => it.kind === kind).length;
  return kind === 'perubahan' ? text(`Perubahan ${n}`, `Revision ${n}`) : text(`Pergeseran ${n}`, `Shift ${n}`);
}

const aside: Readonly<Record<string, Text>> = {
  draft: text('Menyusun', 'Drafted'),
  advice: text('Memberi saran', 'Advised'),
  late: text('Mengajukan susulan', 'Handed in late'),
  admitted: text('Menerima susulan', 'Admitted'),
};

/** Reads how a paper stands. */
export async function standingOf(store: Store, definition: AnyDefinition, paper: Paper): Promise<StandingView> {
  const people = [...new Set(paper.stamps.map((it) => it.person))];
  const rows =
    people.length === 0
      ? []
      : await store.read.selectFrom('person').select(['id', 'name']).where('id', 'in', people).execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const { states } = wordsOf(definition);
  const step =
    paper.state === 'draft' ? undefined : findStep(definition.chain, paper.state, factsOf(definition, paper));
  return {
    edition: paper.edition,
    editionName: definition.editioned === true ? await editionName(store, paper) : undefined,
    chainEdition: paper.chain,
    stamps: paper.stamps.map(({ moment, office, person, kind, at }) => ({
      moment: aside[moment] ?? states[moment] ?? text(moment, moment),
      office: officeTitle(office),
      name: names.get(person) ?? person,
      kind,
      at,
    })),
    late: await lateOf(store, paper.id),
    drafters: drafters(definition.chain).map((office) => ({ office, title: officeTitle(office) })),
    revises: step?.revises,
  };
}
