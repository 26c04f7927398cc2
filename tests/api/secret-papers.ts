// Papers with an account, a receiver and a tax number that nobody outside their agency may hear of.

import { bodies } from '../support/bodies.ts';
import { OPD, YEAR } from './world.ts';

/** What nobody of another office may hear, in the papers below. */
export const secrets = [
  '7778889990',
  '5551112220',
  'Orang Rahasia',
  'CV Rahasia',
  '099999999990002',
  'Maksud Rahasia',
  'FK/RHS/9',
];
const spp = {
  ...bodies.spp,
  dpa: 'dpa-rahasia-1',
  spd: [],
  kontrak: 'kontrak-rahasia-1',
  keperluan: 'Maksud Rahasia',
  nomorTagihan: 'FK/RHS/9',
  tanggalTagihan: `${YEAR}-01-05`,
  penerima: 'Orang Rahasia',
  rekening: '7778889990',
  npwp: '099999999990002',
};
const kontrak = { ...bodies.kontrak, penyedia: 'CV Rahasia', rekening: '5551112220', dpa: ['dpa-rahasia-1'] };
/** Papers of one agency that stand on each other, by id. */
export const papers = [
  { id: 'spp-rahasia-1', type: 'spp', opd: OPD, body: spp, stamped: ['bendahara.1'] },
  { id: 'kontrak-rahasia-1', type: 'kontrak', opd: OPD, body: kontrak, stamped: ['ppk.1'] },
  { id: 'dpa-rahasia-1', type: 'dpa', opd: OPD, body: bodies.dpa, stamped: ['perencana.1'] },
  // In force in place of the first: a refusal that names the one in force would tell of it.
  { id: 'dpa-rahasia-2', type: 'dpa', opd: OPD, body: bodies.dpa, stamped: ['perencana.1'] },
];
