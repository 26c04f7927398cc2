// Papers as rows alone, without their acts: for what is asked of many papers and says nothing of how they came about.
import { rawRun, type Store } from '@siklus/store';

/** What a row says; everything else is of no matter. */
export interface PutPaper {
  readonly id: string;
  readonly type: string;
  readonly opd: string;
  readonly body: object;
  /** Who stamped it, the drafter first. */
  readonly stamped: readonly string[];
  /** In sen; nothing where it is left out. */
  readonly money?: bigint;
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Puts papers into the table. */
export async function putPapers(store: Store, year: number, papers: readonly PutPaper[]): Promise<void> {
  await store.write(function* () {
    for (const [index, { id, type, opd, body, stamped, money = 0n }] of papers.entries()) {
      const stamps = stamped.map((person) => ({
        moment: 'draft',
        office: 'pengusul',
        person,
        assignment: 'x',
        kind: 'definitif',
        at: `${year}-01-01T00:00:00.000Z`,
        day: `${year}-01-01`,
      }));
      const columns: Readonly<Record<string, string | number | bigint>> = {
        id: quoted(id),
        type: quoted(type),
        year,
        opd: quoted(opd),
        unit: quoted(opd),
        subject: quoted(id),
        edition: 0,
        chain: 0,
        law: 1,
        superseded: 0,
        title: quoted(id),
        state: quoted('draft'),
        final: 0,
        marks: quoted(''),
        version: 1,
        body: quoted(JSON.stringify(body)),
        stamps: quoted(JSON.stringify(stamps)),
        money,
        opened_at: quoted(`${year}-01-01T00:00:00.000Z`),
        updated_at: quoted(`${year}-01-01T00:00:00.000Z`),
        seq: index + 1,
      };
      yield rawRun(
        `INSERT INTO document (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')})`,
      );
    }
  });
}
