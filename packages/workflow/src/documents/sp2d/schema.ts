// The paper of an SP2D: the lines of its SPM, paid from the regional treasury.

import { z } from 'zod';
import { code, paperId, words } from '../../engine/field.ts';
import { SppRow } from '../spp/schema.ts';

/** The body of an SP2D; `spm` names the paper it stands on. */
export const Sp2d = z.strictObject({
  spm: paperId,
  subKegiatan: code,
  keperluan: words(),
  penerima: words(200),
  rincian: z.array(SppRow).max(2000),
});
/** See the schema of the same name. */
export type Sp2d = z.output<typeof Sp2d>;
