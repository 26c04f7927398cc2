// Who may draft: asked of the chains in force, so that nobody is offered a paper that the law would not let them open.

import { documentTypes, drafters } from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import { listDecrees, type Store } from '@siklus/store';
import type { TypeDrafters } from './alur-shapes.ts';
import { lawFrom, standing } from './law.ts';

/** The drafters of every type, in the order of the year; of single OPD where their own chain says otherwise. */
export async function listDrafters(store: Store): Promise<readonly TypeDrafters[]> {
  const rows = await store.look(() => listDecrees());
  const law = lawFrom(rows);
  const names = await opdNames(store);
  const decreed = rows.map((row) => standing(row).decree).filter((it) => it.kind === 'alur');
  return documentTypes.map((type) => {
    const offices = drafters(law.inForce(type, '').chain);
    const places = new Set(decreed.flatMap((it) => (it.type === type && it.opd !== '' ? [it.opd] : [])));
    const own = [...places].toSorted().map((opd) => ({
      opd,
      opdName: names.get(opd) ?? opd,
      offices: drafters(law.inForce(type, opd).chain),
    }));
    return { type, offices, own: own.filter((it) => it.offices.join() !== offices.join()) };
  });
}
