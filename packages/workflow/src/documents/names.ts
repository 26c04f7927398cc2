// What the types are called, without their law: a page that only names papers need not load what decides about them.

import type { Text } from '../engine/text.ts';
import { view as apbd } from './apbd/view.ts';
import { view as dpa } from './dpa/view.ts';
import { view as evaluasi } from './evaluasi/view.ts';
import { view as kas } from './kas/view.ts';
import { view as kontrak } from './kontrak/view.ts';
import { view as lpj } from './lpj/view.ts';
import { view as npd } from './npd/view.ts';
import { view as pergeseran } from './pergeseran/view.ts';
import { view as pertanggungjawaban } from './pertanggungjawaban/view.ts';
import { view as perubahan } from './perubahan/view.ts';
import { view as plafon } from './plafon/view.ts';
import { view as realisasi } from './realisasi/view.ts';
import { view as renja } from './renja/view.ts';
import { view as renstra } from './renstra/view.ts';
import { view as rka } from './rka/view.ts';
import { view as rkpd } from './rkpd/view.ts';
import { view as rpjmd } from './rpjmd/view.ts';
import { view as setoran } from './setoran/view.ts';
import { view as sp2d } from './sp2d/view.ts';
import { view as spd } from './spd/view.ts';
import { view as spm } from './spm/view.ts';
import { view as spp } from './spp/view.ts';
import { view as tbp } from './tbp/view.ts';
import { view as usulan } from './usulan/view.ts';
import type { DocumentType } from './index.ts';

/** The name of every document type, in the order of the year; the same as in its view. */
export const documentNames: Readonly<Record<DocumentType, Text>> = {
  usulan: usulan.name,
  rpjmd: rpjmd.name,
  renstra: renstra.name,
  renja: renja.name,
  rkpd: rkpd.name,
  plafon: plafon.name,
  rka: rka.name,
  apbd: apbd.name,
  dpa: dpa.name,
  kas: kas.name,
  spd: spd.name,
  kontrak: kontrak.name,
  npd: npd.name,
  tbp: tbp.name,
  lpj: lpj.name,
  spp: spp.name,
  spm: spm.name,
  sp2d: sp2d.name,
  setoran: setoran.name,
  pergeseran: pergeseran.name,
  perubahan: perubahan.name,
  realisasi: realisasi.name,
  evaluasi: evaluasi.name,
  pertanggungjawaban: pertanggungjawaban.name,
};
