// The list of open papers that `siklus chain plan` reads: [{ "id", "state", "marks": [office], "stamps": [{ "moment", "office" }] }].

import { isOffice, type Office, type OpenPaper } from '@siklus/workflow';
import { Complaint } from '../complaint.ts';
import { readJson } from './chain-file.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOffice(value: unknown): value is Office {
  return typeof value === 'string' && isOffice(value);
}

function stampOf(value: unknown): OpenPaper['stamps'][number] | undefined {
  if (!isFields(value)) return undefined;
  const { moment, office } = value;
  return typeof moment === 'string' && namesOffice(office) ? { moment, office } : undefined;
}

function paperOf(value: unknown): OpenPaper | undefined {
  if (!isFields(value)) return undefined;
  const { id, state, marks, stamps } = value;
  if (typeof id !== 'string' || typeof state !== 'string' || !Array.isArray(marks) || !Array.isArray(stamps))
    return undefined;
  const read = stamps.flatMap((it: unknown) => stampOf(it) ?? []);
  const given = marks.filter(namesOffice);
  return read.length === stamps.length && given.length === marks.length
    ? { id, state, marks: given, stamps: read }
    : undefined;
}

/** Reads the list of open papers; other fields of a paper are left aside. */
export async function readOpenPapers(path: string): Promise<readonly OpenPaper[]> {
  const json = await readJson(path);
  const list: readonly unknown[] | undefined = Array.isArray(json) ? json : undefined;
  if (list === undefined)
    throw new Complaint(`${path} harus berisi daftar dokumen.`, `${path} must hold a list of papers.`);
  return list.map((value, index) => {
    const paper = paperOf(value);
    if (paper !== undefined) return paper;
    throw new Complaint(
      `${path}: dokumen ke-${index + 1} harus punya id, state, marks, dan stamps (moment, office).`,
      `${path}: paper ${index + 1} must have id, state, marks and stamps (moment, office).`,
    );
  });
}
