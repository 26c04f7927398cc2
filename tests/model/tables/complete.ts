// Papers whose given body does not come to its end by itself: what desks fill in on the way, and the day from which it may be handed in.
import type { Body, DocumentType, Paper } from '@siklus/workflow';
import { basisOf, bodies, draft, today } from '../../support/given.ts';

const regulation = { nomorPerda: '1/2026', tanggalPerda: '2026-02-10' };

const [indicator] = bodies.evaluasi['rincian'] as [Body]; // one row by construction

const fillings: Partial<Record<DocumentType, Body>> = {
  renja: { renstra: 'renstra-1' },
  spp: { kontrak: 'kontrak-1' },
  apbd: { ...regulation, koreksi: [{ id: 'k1', butir: 'Belanja pegawai', tindak: 'Sudah disesuaikan' }] },
  // The second quarter, which is not as the given first one says.
  evaluasi: { triwulan: 2, rincian: [{ ...indicator, triwulan1: '2', triwulan2: '1' }] },
  pertanggungjawaban: {
    ...regulation,
    opini: 'WTP',
    temuan: [{ id: 't1', temuan: 'Persediaan', rekomendasi: 'Catat', tindakLanjut: 'Dicatat' }],
  },
};

const days: Partial<Record<DocumentType, string>> = { evaluasi: '2026-07-02' };

const ofTu = { sumber: 'TU', sp2d: 'sp2d-1' };
const below = (type: DocumentType, state: string, change: Body): Record<string, readonly Paper[]> => ({
  [type]: [{ ...draft(type, change), state }],
});

/** What a paper is about where its money goes another way than that of the given body, and what it then stands on. */
export interface OtherMoney {
  readonly body: Body;
  readonly basis: Readonly<Record<string, readonly Paper[]>>;
}

/** Papers of TU money beside the given ones of UP and LS. */
export const otherMoney: Partial<Record<DocumentType, OtherMoney>> = {
  npd: { body: ofTu, basis: { ...basisOf('npd'), ...below('sp2d', 'issued', { jenis: 'TU' }) } },
  tbp: { body: ofTu, basis: below('npd', 'validated', ofTu) },
  setoran: { body: { asal: 'TU' }, basis: below('sp2d', 'issued', { jenis: 'TU' }) },
};

/** The given body of a type with everything filled in that its desks would. */
export const completeBody = (type: DocumentType): Body => ({ ...bodies[type], ...fillings[type] });

/** A day on which a paper of the type may be handed in. */
export const dayOf = (type: DocumentType): string => days[type] ?? today;
