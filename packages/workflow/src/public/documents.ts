// The document types that ship, as a register and each with the schema of its paper.

export { definitionOf, documents, documentTypes, isDocumentType, type DocumentType } from '../documents/index.ts';
export { documentNames } from '../documents/names.ts';
export { Apbd } from '../documents/apbd/schema.ts';
export { Dpa } from '../documents/dpa/schema.ts';
export { Evaluasi } from '../documents/evaluasi/schema.ts';
export { Kas, monthsOf, planOf } from '../documents/kas/schema.ts';
export { contractValue, Kontrak } from '../documents/kontrak/schema.ts';
export { Lpj } from '../documents/lpj/schema.ts';
export { Npd } from '../documents/npd/schema.ts';
export { Pergeseran } from '../documents/pergeseran/schema.ts';
export { Pertanggungjawaban } from '../documents/pertanggungjawaban/schema.ts';
export { Perubahan } from '../documents/perubahan/schema.ts';
export { Plafon } from '../documents/plafon/schema.ts';
export { hundredthsOf, Realisasi } from '../documents/realisasi/schema.ts';
export { Renja } from '../documents/renja/schema.ts';
export { Renstra } from '../documents/renstra/schema.ts';
export { Rka, rkaByAccount, rkaLineTotal } from '../documents/rka/schema.ts';
export { Rkpd } from '../documents/rkpd/schema.ts';
export { ceilingsOf, Rpjmd } from '../documents/rpjmd/schema.ts';
export { Setoran } from '../documents/setoran/schema.ts';
export { Sp2d } from '../documents/sp2d/schema.ts';
export { Spd } from '../documents/spd/schema.ts';
export { Spm } from '../documents/spm/schema.ts';
export { PaymentKind, Spp } from '../documents/spp/schema.ts';
export { Tbp } from '../documents/tbp/schema.ts';
export { Usulan } from '../documents/usulan/schema.ts';
export { e81, evaluasiScale, evaluasiSettings, type E81 } from '../documents/evaluasi/e81.ts';
