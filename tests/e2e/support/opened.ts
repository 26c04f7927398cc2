// What is in the store before and after a browser: a draft opened over the API in one call, and where a paper stands.

import { randomUUID } from 'node:crypto';
import { execute } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import type { DocumentType } from '@siklus/workflow';
import { YEAR } from './region.ts';

/** What is drafted: the sub kegiatan by code, each with place, fund, money and an indicator. */
interface Draft {
  readonly opd: string;
  readonly works: readonly string[];
  readonly day: string;
}

/** Opens the Renja of an agency as its planner does, whole enough to be submitted; answers with its id. */
export async function openRenja(store: Store, { opd, works, day }: Draft): Promise<string> {
  const id = randomUUID();
  const row = { unit: opd, nama: 'Kegiatan', lokasi: 'Kabupaten', dana: '1.1', pagu: '500000000.00' };
  const target = { tolokUkur: 'Panjang', target: '12', satuan: 'meter' };
  const seed = {
    rincian: works.map((subKegiatan, n) => ({ id: `r${n}`, subKegiatan, ...row })),
    indikator: works.map((_work, n) => ({ id: `i${n}`, rincian: `r${n}`, ...target })),
  };
  const opening = { id, year: YEAR, opd, unit: opd, seed };
  const asked = { person: officerOf('perencana', opd), key: id, now: `${day}T01:00:00.000Z` };
  const { answer } = await execute(store, { ...asked, deed: { kind: 'open', type: 'renja', opening } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return id;
}

/** The state of the only paper of a type. */
export async function stateIn({ read }: Store, type: DocumentType): Promise<string> {
  const papers = read.selectFrom('document').select('state').where('type', '=', type);
  return (await papers.executeTakeFirstOrThrow()).state;
}
