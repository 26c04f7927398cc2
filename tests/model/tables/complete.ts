// Papers whose given body does not come to its end by itself: what desks fill in on the way, and the day from which it may be handed in.
import type { Body, DocumentType } from '@siklus/workflow';
import { bodies, today } from '../../support/given.ts';

const regulation = { nomorPerda: '1/2026', tanggalPerda: '2026-02-10' };

const fillings: Partial<Record<DocumentType, Body>> = {
  renja: { renstra: 'renstra-1' },
  spp: { kontrak: 'kontrak-1' },
  apbd: { ...regulation, koreksi: [{ id: 'k1', butir: 'Belanja pegawai', tindak: 'Sudah disesuaikan' }] },
  pertanggungjawaban: {
    ...regulation,
    opini: 'WTP',
    temuan: [{ id: 't1', temuan: 'Persediaan', rekomendasi: 'Catat', tindakLanjut: 'Dicatat' }],
  },
};

const days: Partial<Record<DocumentType, string>> = { evaluasi: '2026-04-02' };

/** The given body of a type with everything filled in that its desks would. */
export const completeBody = (type: DocumentType): Body => ({ ...bodies[type], ...fillings[type] });

/** A day on which a paper of the type may be handed in. */
export const dayOf = (type: DocumentType): string => days[type] ?? today;
