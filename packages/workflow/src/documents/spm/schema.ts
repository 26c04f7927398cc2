// The paper of an SPM: the lines of its SPP, and what is withheld from the receiver.

import { z } from 'zod';
import { Deduction } from '../../budget/deduction.ts';
import { accountFields } from '../../budget/payee.ts';
import { code, money, paperId, personal, plain, reason } from '../../engine/field.ts';
import { PaymentKind, SppRow } from '../spp/schema.ts';

/**
 * The body of an SPM; `spp` names the paper it stands on, `jenis` is that paper's kind (LS when absent), `nilai` the money of a UP,
 * `kontrak` the contract that an LS is paid under; `alasanNihil` says why nothing is left to pay where all is withheld.
 */
export const Spm = z.strictObject({
  spp: paperId,
  jenis: PaymentKind.optional(),
  subKegiatan: code.optional(),
  kontrak: paperId.optional(),
  keperluan: plain(),
  penerima: personal(200),
  ...accountFields,
  nilai: money.optional(),
  rincian: z.array(SppRow).max(2000),
  potongan: z.array(Deduction).max(50),
  alasanNihil: reason(500).optional(),
});
/** See the schema of the same name. */
export type Spm = z.output<typeof Spm>;
