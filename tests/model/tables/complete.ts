// Papers whose given body does not come to its end by itself: what desks fill in on the way, and the day from which it may be handed in.
import type { Body, DocumentType } from '@siklus/workflow';
import { bodies, today } from '../../support/given.ts';

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

/** The given body of a type with everything filled in that its desks would. */
export const completeBody = (type: DocumentType): Body => ({ ...bodies[type], ...fillings[type] });

/** A day on which a paper of the type may be handed in. */
export const dayOf = (type: DocumentType): string => days[type] ?? today;
