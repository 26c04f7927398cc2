// What waits for an officer: the rows of the inbox within the reach of the offices held, narrowed by what was asked.

import { officeScope, type Officer } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { finderOf } from './paper-row.ts';
import { readableBy } from './reading.ts';

/** What an inbox is narrowed by; `office` is one of my own. */
export interface InboxFilter {
  readonly year?: number | undefined;
  readonly type?: string | undefined;
  readonly opd?: string | undefined;
  readonly office?: string | undefined;
  readonly q?: string | undefined;
}

/** What waits for the offices of an officer within their reach, whether or not it can be worked on. */
export function waitingFor(store: Store, reader: Officer, filter: InboxFilter) {
  const { holdings } = reader;
  const mine = holdings.filter((it) => filter.office === undefined || it.office === filter.office);
  const region = mine.filter((it) => officeScope(it.office) === 'region').map((it) => it.office);
  let query = store.read
    .selectFrom('inbox')
    .innerJoin('document', 'document.id', 'inbox.document')
    // A citizen is asked nothing about what others propose.
    .where(readableBy(store, reader))
    // The same reach as in the law: offices of the region see every OPD, offices of an OPD their own.
    .where((it) =>
      it.or([
        it('inbox.office', 'in', ['', ...region]),
        ...mine
          .filter((held) => officeScope(held.office) === 'opd')
          .map((held) => it.and([it('inbox.office', '=', held.office), it('inbox.opd', '=', held.opd ?? '')])),
        ...mine
          .filter((held) => officeScope(held.office) === 'area')
          .map((held) =>
            it.and([
              it('inbox.office', '=', held.office),
              ...(held.opd === undefined
                ? []
                : [it.or([it('inbox.place', '=', held.opd), it('inbox.place', 'like', `${held.opd}.%`)])]),
            ]),
          ),
      ]),
    );
  if (filter.year !== undefined) query = query.where('document.year', '=', filter.year);
  if (filter.type !== undefined) query = query.where('document.type', '=', filter.type);
  if (filter.opd !== undefined) query = query.where('document.opd', '=', filter.opd);
  if (filter.q !== undefined && filter.q !== '') {
    const [find, asked] = [finderOf(store), filter.q.toLowerCase()];
    query = query.where((it) =>
      it.or([
        it(it.fn<number>(find, [it.fn('lower', ['document.title']), it.val(asked)]), '>', 0),
        it(it.fn<number>(find, [it.fn('lower', ['document.number']), it.val(asked)]), '>', 0),
      ]),
    );
  }
  return query;
}
