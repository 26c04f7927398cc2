// The bill that a payment pays: its number and day, asked where somebody outside was paid, and claimed by one payment alone.

import type { Claim } from '../engine/claim.ts';
import { dayWords } from '../engine/day-text.ts';
import type { Finding } from '../engine/document.ts';
import type { Likeness } from '../engine/likely-double.ts';
import { isDay, plain } from '../engine/field.ts';
import { isBlank, visible } from '../engine/said.ts';
import { text } from '../engine/text.ts';
import { identityOf, nameOf } from './identity.ts';
import { numberFaults } from './signs.ts';

/** Number and day (`YYYY-MM-DD`) of a bill, as fields of a body; optional, since papers from before had none. */
export const billFields = { nomorTagihan: plain(100).optional(), tanggalTagihan: plain(10).optional() };

interface Billed {
  readonly nomorTagihan?: string | undefined;
  readonly tanggalTagihan?: string | undefined;
  readonly penerima: string;
}

/** What is missing of a bill that is `asked` for, or wrong with one that is given: no number, no day or one that is still to come. */
export function billFaults(body: Billed, asked: boolean, today: string): readonly Finding[] {
  const [number, day] = [body.nomorTagihan ?? '', visible(body.tanggalTagihan ?? '')];
  if (!asked && isBlank(number) && day === '') return [];
  const findings: Finding[] = [
    ...numberFaults(number, {
      at: 'nomorTagihan',
      label: text('Nomor tagihan (kuitansi, faktur)', 'The number of the bill'),
    }),
  ];
  if (!isDay(day) || day > today)
    findings.push({
      at: 'tanggalTagihan',
      text: text(
        `Isi tanggal tagihan, paling lambat ${dayWords(today).id}.`,
        `Give the day of the bill, at the latest ${dayWords(today).en}.`,
      ),
      figures: { hari: today },
    });
  return findings;
}

/** The claim of a payment on its bill, which is one number of one receiver; nothing where it names none. */
export function billClaim({ nomorTagihan = '', penerima }: Billed): readonly Claim[] {
  return [
    { kind: 'bill', number: identityOf(nomorTagihan), scope: nameOf(penerima), at: 'nomorTagihan', secret: true },
  ];
}

/** What a payment to a receiver is compared by, among papers of its kind; nothing where it names nobody. */
export function paymentLikeness(
  { penerima = '', tanggalTagihan }: Pick<Partial<Billed>, 'penerima' | 'tanggalTagihan'>,
  among: 'bill' | 'spm' | 'sp2d',
): Likeness | undefined {
  return isBlank(penerima) ? undefined : { among, party: nameOf(penerima), name: penerima.trim(), day: tanggalTagihan };
}

/** The claims of a paper on the billing codes of what it withholds, each within its kind. */
export function billingClaims(
  potongan: readonly { readonly id: string; readonly jenis: string; readonly kodeBilling: string }[],
): readonly Claim[] {
  return potongan.map(({ id, jenis, kodeBilling }) => ({
    kind: 'billing',
    number: identityOf(kodeBilling),
    scope: identityOf(jenis),
    at: `potongan/${id}/kodeBilling`,
  }));
}

/** The claim of a paper of an OPD on a number that is its own in the OPD and year, and stands at a field. */
export function ownNumber(
  kind: 'deposit' | 'contract',
  { number, at }: { readonly number: string; readonly at: string },
  of: { readonly opd: string; readonly year: number },
): Claim {
  return { kind, number: identityOf(number), scope: `${of.opd}/${of.year}`, at };
}
