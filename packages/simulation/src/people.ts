// Officers of every office: invented roles, not persons. One holder for each office of the region (villages and districts too) and for each office of each OPD.

import { offices, officeScope, officeTitle, type Office } from '@siklus/workflow';
import { putRows, type Store } from '@siklus/store';

/** The id of the officer who holds an office; `opd` counts for offices of an OPD only. */
export function officerOf(office: Office, opd: string): string {
  return officeScope(office) === 'opd' ? `${office}.${opd}` : office;
}

/** An officer who was made, as accounts need it. */
export interface MadeOfficer {
  readonly person: string;
  readonly username: string;
  readonly name: string;
  readonly office: Office;
  readonly opd: string;
  readonly opdName: string;
}

/** Makes the officers of the region and of every OPD, in office from a day on; making them again changes nothing. */
export async function makeOfficers(store: Store, from: string): Promise<readonly MadeOfficer[]> {
  const opds = await store.read.selectFrom('opd').select(['code', 'name']).orderBy('code').execute();
  const posts = offices.flatMap((office) =>
    officeScope(office) === 'opd'
      ? opds.map((opd, index) => ({ office, opd: opd.code, opdName: opd.name, username: `${office}.${index + 1}` }))
      : [{ office, opd: '', opdName: '', username: office }],
  );
  const made = posts.map((post): MadeOfficer => ({
    ...post,
    person: officerOf(post.office, post.opd),
    name: `${officeTitle(post.office).id}${post.opdName === '' ? '' : ` ${post.opdName}`}`,
  }));
  await store.write(function* () {
    yield* putRows(
      'person',
      made.map((it) => ({ id: it.person, name: it.name, username: it.username })),
    );
    yield* putRows(
      'position',
      made.map((it) => ({ id: it.person, office: it.office, opd: it.opd, title: it.name })),
    );
    yield* putRows(
      'assignment',
      made.map((it) => ({
        id: `tugas.${it.person}`,
        person: it.person,
        position: it.person,
        kind: 'definitif',
        valid_from: from,
        valid_to: null,
        decree: null,
      })),
    );
  });
  return made;
}
