// What the types are called, without their law: a page that only names papers need not load what decides about them, nor the words of all its fields.

import { text, type Text } from '../engine/text.ts';
import type { DocumentType } from './index.ts';

/** The name of every document type, in the order of the year; a test keeps it the same as in its view. */
export const documentNames: Readonly<Record<DocumentType, Text>> = {
  usulan: text('Usulan', 'Proposal (usulan)'),
  rpjmd: text('RPJMD', 'Five-year plan of the region (RPJMD)'),
  renstra: text('Renstra', 'Five-year plan of an agency (Renstra)'),
  renja: text('Renja', 'Agency work plan (Renja)'),
  rkpd: text('RKPD', 'Work plan of the region (RKPD)'),
  plafon: text('Plafon (KUA-PPAS)', 'Ceiling (KUA-PPAS)'),
  rka: text('RKA', 'Work plan and budget (RKA)'),
  apbd: text('APBD', 'Regional budget (APBD)'),
  dpa: text('DPA', 'Budget execution document (DPA)'),
  kas: text('Anggaran kas', 'Cash plan'),
  spd: text('SPD', 'Fund release (SPD)'),
  kontrak: text('Kontrak', 'Contract'),
  npd: text('NPD', 'Cash request (NPD)'),
  tbp: text('TBP', 'Proof of payment (TBP)'),
  lpj: text('LPJ Bendahara', "Treasurer's account (LPJ)"),
  spp: text('SPP', 'Payment request (SPP)'),
  spm: text('SPM', 'Payment order (SPM)'),
  sp2d: text('SP2D', 'Disbursement order (SP2D)'),
  setoran: text('Setoran Pengembalian', 'Money paid back'),
  pergeseran: text('Pergeseran anggaran', 'Budget shift (pergeseran)'),
  perubahan: text('Perubahan APBD', 'Budget revision (perubahan APBD)'),
  realisasi: text('Realisasi', 'Progress report'),
  evaluasi: text('Evaluasi Renja (E.81)', 'Quarterly evaluation (E.81)'),
  pertanggungjawaban: text('Pertanggungjawaban APBD', 'Account of the year'),
};
