// Papers as far as they are compared with others: money, party and day, and how a notice names them.

import {
  dayOfLikeness,
  moneyText,
  upToDate,
  type Body,
  type DocumentType,
  type Law,
  type Likeness,
  type Sen,
  type Stamp,
} from '@siklus/workflow';
import type { DoubleView } from './doubles-shapes.ts';
import { stateLabel } from './paper-row.ts';
import { readableBy } from './reading.ts';
import type { OfficerContext } from './trpc.ts';

// What a paper is compared by is read out of its body.
const columns = ['id', 'type', 'year', 'opd', 'chain', 'law', 'state', 'number', 'title', 'money', 'body'] as const;

/** A paper, what it is compared by, and whether whoever asks may read it. */
export interface Compared {
  readonly id: string;
  readonly place: string;
  readonly money: Sen;
  readonly likeness: (Likeness & { readonly day: string }) | undefined;
  readonly mine: boolean;
  readonly shown: DoubleView;
}

/** A query of papers with all that they are compared by, and what each row of it says. */
export function comparing({ store, reader }: OfficerContext, law: Law, today: string) {
  const papers = store.read
    .selectFrom('document')
    .select([...columns, 'stamps'])
    .select((it) => it.case().when(readableBy(store, reader)).then(1).else(0).end().as('mine'));
  type Found = Awaited<ReturnType<typeof papers.execute>>[number];
  const compared = (row: Found): Compared => {
    const definition = law.of(row);
    const { body: wire } = upToDate(definition, { ...row, body: JSON.parse(row.body) as Body }); // written from a body
    const stamps = JSON.parse(row.stamps) as readonly Stamp[]; // written from stamps
    const read = definition.schema.safeParse(wire);
    const likeness: Likeness | undefined = read.success ? definition.likeness?.(read.data) : undefined;
    const day = dayOfLikeness(likeness ?? { among: '', party: '' }, stamps, today);
    return {
      id: row.id,
      place: `${row.year}|${row.opd}`,
      money: row.money,
      likeness: likeness && { ...likeness, day },
      mine: row.mine === 1,
      shown: {
        id: row.id,
        type: row.type as DocumentType, // the register knows every stored type
        number: row.number ?? undefined,
        title: row.title,
        stateLabel: stateLabel(definition, row.state),
        day,
        money: moneyText(row.money),
        name: likeness?.name,
        claim: undefined,
      },
    };
  };
  return { papers, compared };
}
