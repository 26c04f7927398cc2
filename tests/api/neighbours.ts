// People of other offices: a second OPD with officers of its own, citizens, officers of areas, and who holds an office no more.

import { makeOfficers } from '@siklus/simulation';
import { putRows } from '@siklus/store';
import type { Office } from '@siklus/workflow';
import { YEAR, type World } from './world.ts';

/** The second OPD. */
export const OTHER = '1.04.0.00.0.00.01.0000';

/** Somebody with one office, until a day or without end. */
export interface Neighbour {
  readonly id: string;
  readonly office: Office;
  /** The OPD or area of the office; '' for none. */
  readonly opd: string;
  readonly until: string | null;
}

/** Puts them into a world, with officers for every office of its OPD. */
export async function settle(world: World, neighbours: readonly Neighbour[]): Promise<void> {
  await world.store.write(function* () {
    yield* putRows('opd', [{ code: OTHER, name: 'Dinas Perumahan' }]);
    yield* putRows('unit', [{ opd: OTHER, code: OTHER, name: 'Dinas Perumahan' }]);
    yield* putRows(
      'person',
      neighbours.map(({ id }) => ({ id, name: id, username: id })),
    );
    yield* putRows(
      'position',
      neighbours.map(({ id, office, opd }) => ({ id, office, opd, title: id })),
    );
    yield* putRows(
      'assignment',
      neighbours.map(({ id, until }) => ({
        id,
        person: id,
        position: id,
        kind: 'definitif' as const,
        valid_from: '2021-01-01',
        valid_to: until,
        decree: null,
      })),
    );
  });
  await makeOfficers(world.store, `${YEAR - 2}-01-01`);
}

/** Gives everybody of a world an account. */
export async function giveAccounts(world: World): Promise<void> {
  const all = await world.store.read.selectFrom('person').selectAll().execute();
  await world.server.addAccounts(
    all.map(({ id, username, name }) => ({ person: id, username, name, password: 'kata-sandi-uji' })),
  );
}
