// The decrees as screens read them: who gave each, when and why, and what it says: a sentence, with days and values beside it.

import {
  aspectName,
  isDocumentType,
  documents,
  definitionOf,
  own,
  stageName,
  text,
  type Decree,
  type Text,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { decreeDocument } from './decree.ts';
import type { DecreedBy, DecreeRow } from './jadwal-shapes.ts';

/** A decree with its key and whoever gave it. */
export interface ReadDecree {
  readonly key: string;
  readonly decree: Decree;
  readonly by: DecreedBy;
}

/** The numbers of the entries that hold decrees, by what they are about and their edition. */
async function entriesOf(store: Store, documents: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (documents.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('journal')
    .select(['document', 'version', 'seq'])
    .where('document', 'in', [...new Set(documents)])
    .execute();
  return new Map(rows.map((row) => [`${row.document} ${row.version}`, row.seq]));
}

/** Every decree, newest first: in the order of the log, since a clock may have been set back. */
export async function readDecrees(store: Store): Promise<readonly ReadDecree[]> {
  const rows = await store.read
    .selectFrom('decree')
    .leftJoin('person', 'person.id', 'decree.person')
    .select(['decree.kind', 'decree.key', 'decree.value', 'decree.edition'])
    .select(['decree.person', 'decree.at', 'decree.reason', 'person.name'])
    .execute();
  const documents = rows.map((row) => decreeDocument(row.kind, row.key));
  const entries = await entriesOf(store, documents);
  const numbered = rows.map((row, index) => ({ ...row, seq: entries.get(`${documents[index]} ${row.edition}`) ?? 0 }));
  return numbered
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ key, value, edition, person, at, reason, name }) => {
      const decree = JSON.parse(value) as Decree; // written from a decree
      return { key, decree, by: { edition, person, name: name ?? person, at, reason } };
    });
}

/** How a row of the schedule reads: a document type, or a stage of the region. */
export function rowLabel(type: string): Text {
  return isDocumentType(type) ? documents[type].view.name : stageName('daerah', type.replace(/^daerah\./, ''));
}

/** Tells a decree; `opdName` gives the name of an OPD. */
export function tellDecree({ decree, by }: ReadDecree, opdName: (opd: string) => string): DecreeRow {
  const where = (opd: string): Text =>
    opd === '' ? text('semua OPD', 'all agencies') : text(opdName(opd), opdName(opd));
  const told = (about: Text, said: Text): DecreeRow => ({ ...by, kind: decree.kind, about, said });
  if (decree.kind === 'jadwal') {
    const { year, windows } = decree;
    return { ...told(rowLabel(decree.type), text(`Tahun ${year}`, `${year}`)), windows };
  }
  const { id, en } = where(decree.opd);
  if (decree.kind === 'kunci') {
    const code = decree.code === '' ? '' : ` ${decree.code}`;
    return told(
      aspectName(decree.aspect),
      decree.locked
        ? text(`Dikunci tahun ${decree.year} untuk ${id}${code}`, `Locked in ${decree.year} for ${en}${code}`)
        : text(`Dibuka tahun ${decree.year} untuk ${id}${code}`, `Unlocked in ${decree.year} for ${en}${code}`),
    );
  }
  if (decree.kind === 'setelan') {
    const { type, name, value } = decree;
    const spec = isDocumentType(type) ? own(definitionOf(type).settings, name) : undefined;
    const about = spec?.label ?? text(name, name);
    if (value !== null)
      return { ...told(about, text(`untuk ${id}`, `for ${en}`)), figure: { value, unit: spec?.unit } };
    return told(
      about,
      decree.opd === ''
        ? text(`Kembali ke bawaan untuk ${id}`, `Back to the default for ${en}`)
        : text(`Kembali ke nilai daerah untuk ${id}`, `Back to the value of the region for ${en}`),
    );
  }
  return told(
    rowLabel(decree.type),
    decree.chain === null || decree.chain === undefined
      ? text(`Alur dicabut untuk ${id}`, `Chain withdrawn for ${en}`)
      : text(`Alur edisi ${by.edition} untuk ${id}`, `Chain edition ${by.edition} for ${en}`),
  );
}
