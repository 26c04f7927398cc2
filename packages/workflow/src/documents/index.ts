// The register: one line per document type.

import type { AnyDefinition } from '../engine/document.ts';
import { apbd } from './apbd/index.ts';
import { dpa } from './dpa/index.ts';
import { evaluasi } from './evaluasi/index.ts';
import { kas } from './kas/index.ts';
import { kontrak } from './kontrak/index.ts';
import { lpj } from './lpj/index.ts';
import { npd } from './npd/index.ts';
import { pergeseran } from './pergeseran/index.ts';
import { pertanggungjawaban } from './pertanggungjawaban/index.ts';
import { perubahan } from './perubahan/index.ts';
import { plafon } from './plafon/index.ts';
import { realisasi } from './realisasi/index.ts';
import { renja } from './renja/index.ts';
import { renstra } from './renstra/index.ts';
import { rka } from './rka/index.ts';
import { rkpd } from './rkpd/index.ts';
import { rpjmd } from './rpjmd/index.ts';
import { setoran } from './setoran/index.ts';
import { sp2d } from './sp2d/index.ts';
import { spd } from './spd/index.ts';
import { spm } from './spm/index.ts';
import { spp } from './spp/index.ts';
import { tbp } from './tbp/index.ts';
import { usulan } from './usulan/index.ts';

/** Every document type by name, in the order of the year. */
export const documents = {
  usulan,
  rpjmd,
  renstra,
  renja,
  rkpd,
  plafon,
  rka,
  apbd,
  dpa,
  kas,
  spd,
  kontrak,
  npd,
  tbp,
  lpj,
  spp,
  spm,
  sp2d,
  setoran,
  pergeseran,
  perubahan,
  realisasi,
  evaluasi,
  pertanggungjawaban,
};

/** The name of a document type. */
export type DocumentType = keyof typeof documents;

/** All names in the order of the year. */
export const documentTypes = Object.keys(documents) as readonly DocumentType[]; // keys of a const object are exactly DocumentType

/** Whether a word names a document type. */
export function isDocumentType(word: string): word is DocumentType {
  return typeof word === 'string' && Object.hasOwn(documents, word);
}

/**
 * The definition of a type; throws a plain Error on a name that nothing defines, since callers validate first.
 * @example definitionOf('spp').chain.document // 'spp'
 */
export function definitionOf(type: string): AnyDefinition {
  if (!isDocumentType(type)) throw new Error(`no document type ${type}`);
  return documents[type];
}
