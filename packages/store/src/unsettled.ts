// Earlier papers that are not settled: still on their way, or with money that lies where it waits to be accounted for.

import type { Named, Stage } from '@siklus/workflow';
import { one, type Row, type Work } from './port.ts';
import { statement } from './statement.ts';

const named = ['document.id', 'document.type', 'document.number', 'document.state', 'document.final'] as const;

const onTheirWay = statement<{ year: number; type: string; opd: string; subjects: string; but: string }>((db, slot) =>
  db
    .selectFrom('document')
    .select(named)
    .where('year', '=', slot('year'))
    .where('type', '=', slot('type'))
    .where('opd', '=', slot('opd'))
    .where('subject', 'like', slot('subjects'))
    .where('id', '!=', slot('but'))
    .where('state', 'not in', ['draft', 'rejected', 'cancelled'])
    .orderBy('id'),
);

const standingOn = statement<{ basis: string; type: string }>((db, slot) =>
  db
    .selectFrom('document_basis')
    .innerJoin('document', 'document.id', 'document_basis.document')
    .select(named)
    .where('document_basis.basis', '=', slot('basis'))
    .where('document.type', '=', slot('type'))
    .where('document.state', 'not in', ['rejected', 'cancelled'])
    .orderBy('document.id'),
);

const heldBy = statement<{ year: number; paper: string; stage: string }>((db, slot) =>
  db
    .selectFrom('account')
    .select('balance')
    .where('year', '=', slot('year'))
    .where('stage', '=', slot('stage'))
    .where((it) =>
      it.or([
        it('paper', '=', slot('paper')),
        it(
          'paper',
          'in',
          it.selectFrom('document_basis').select('document_basis.document').where('basis', '=', slot('paper')),
        ),
      ]),
    )
    .where('balance', '!=', 0n)
    .limit(1),
);

function namedIn(row: Row): Named {
  const text = (name: string): string => String(row[name]);
  return {
    id: text('id'),
    type: text('type'),
    number: row['number'] === null ? undefined : text('number'),
    state: text('state'),
  };
}

/**
 * Of every earlier paper of a type that is not settled the furthest that was made of it, in the order of their ids: itself, one of `through` that stands
 * on it, or the last of those while money of it lies in `stage`.
 */
export function* listUnsettled(asked: {
  readonly year: number;
  readonly type: string;
  readonly opd: string;
  readonly subjects: string;
  /** The paper that asks. */
  readonly but: string;
  readonly through: readonly string[];
  readonly stage: Stage;
}): Work<readonly Named[]> {
  const { year, type, opd, subjects, but, through, stage } = asked;
  const open: Named[] = [];
  for (const first of yield* one(onTheirWay({ year, type, opd, subjects, but }))) {
    let last: Row = first;
    let whole = last['final'] === 1;
    for (const next of through) {
      if (!whole) break;
      const [made] = yield* one(standingOn({ basis: String(last['id']), type: next }));
      whole = made?.['final'] === 1;
      last = made ?? last;
    }
    const held = whole ? yield* one(heldBy({ year, paper: String(last['id']), stage })) : [];
    if (!whole || held.length > 0) open.push(namedIn(last));
  }
  return open;
}
