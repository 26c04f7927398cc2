// The paper of an SP2D: the lines of its SPM, paid from the regional treasury.

import { z } from 'zod';
import { Deduction } from '../../budget/deduction.ts';
import { accountFields } from '../../budget/payee.ts';
import { code, money, paperId, personal, plain } from '../../engine/field.ts';
import { PaymentKind, SppRow } from '../spp/schema.ts';

/**
 * The body of an SP2D; `spm` names the paper it stands on, `jenis` is that paper's kind (LS when absent), `nilai` the money of a UP,
 * `kontrak` the contract that an LS is paid under.
 */
export const Sp2d = z.strictObject({
  spm: paperId,
  jenis: PaymentKind.optional(),
  subKegiatan: code.optional(),
  kontrak: paperId.optional(),
  keperluan: plain(),
  penerima: personal(200),
  ...accountFields,
  nilai: money.optional(),
  rincian: z.array(SppRow).max(2000),
  potongan: z.array(Deduction).max(50).optional(),
});
/** See the schema of the same name. */
export type Sp2d = z.output<typeof Sp2d>;
