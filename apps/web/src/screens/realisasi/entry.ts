// A monthly report as it is typed, read into the fields of the paper, with what is wrong by field.
import { hundredthsOf, type Body } from '@siklus/workflow';
import { textOf } from '../../parts/draft/patch-of.ts';
import { plainNumber, readDecimal } from '../../parts/grid/numbers.ts';

/** The fields an officer fills in, as typed. */
export interface Entry {
  readonly fisik: string;
  readonly keluaran: string;
  readonly satuan: string;
  readonly kendala: string;
  readonly tindakLanjut: string;
  readonly alasanTurun: string;
}

/** A field of the entry. */
export type EntryField = keyof Entry;

/** The entry of a report that exists, or an empty one that starts from the last progress on record. */
export function entryOf(body: Body | undefined, lastPhysical: string | undefined): Entry {
  if (body === undefined)
    return {
      fisik: plainNumber(readDecimal(lastPhysical ?? '0') ?? '0'),
      keluaran: '',
      satuan: '',
      kendala: '',
      tindakLanjut: '',
      alasanTurun: '',
    };
  return {
    fisik: plainNumber(textOf(body, 'fisik')),
    keluaran: plainNumber(textOf(body, 'keluaran')),
    satuan: textOf(body, 'satuan'),
    kendala: textOf(body, 'kendala'),
    tindakLanjut: textOf(body, 'tindakLanjut'),
    alasanTurun: textOf(body, 'alasanTurun'),
  };
}

/** Whether the progress that is typed lies below what was last reported, both in hundredths of a percent. */
export function falls({ fisik }: Pick<Entry, 'fisik'>, lastPhysical: string | undefined): boolean {
  const typed = readDecimal(fisik);
  return typed !== undefined && lastPhysical !== undefined && hundredthsOf(typed) < hundredthsOf(lastPhysical);
}

/** What is wrong with an entry, by the name of its sentence. */
export type EntryFault = 'badNumber' | 'over' | 'needFollowUp' | 'needReason';

/** Faults with which a report may be saved, though not sent. */
export const mayWait: ReadonlySet<EntryFault> = new Set(['needFollowUp', 'needReason']);

/** What is wrong with each field; the same law as on the server. */
export function entryFaults(entry: Entry, lastPhysical: string | undefined): Partial<Record<EntryField, EntryFault>> {
  const fisik = readDecimal(entry.fisik);
  const keluaran = entry.keluaran.trim() === '' ? '0' : readDecimal(entry.keluaran);
  return {
    ...(fisik === undefined ? { fisik: 'badNumber' as const } : Number(fisik) > 100 ? { fisik: 'over' as const } : {}),
    ...(keluaran === undefined && { keluaran: 'badNumber' as const }),
    ...(entry.kendala.trim() !== '' && entry.tindakLanjut.trim() === '' && { tindakLanjut: 'needFollowUp' as const }),
    ...(falls(entry, lastPhysical) && entry.alasanTurun.trim() === '' && { alasanTurun: 'needReason' as const }),
  };
}

/** The fields of the paper; call it only when {@link entryFaults} finds no bad number. */
export function fieldsOf(entry: Entry): Record<EntryField, string> {
  return {
    fisik: readDecimal(entry.fisik) ?? '0',
    keluaran: readDecimal(entry.keluaran) ?? '0',
    satuan: entry.satuan.trim(),
    kendala: entry.kendala.trim(),
    tindakLanjut: entry.tindakLanjut.trim(),
    alasanTurun: entry.alasanTurun.trim(),
  };
}
