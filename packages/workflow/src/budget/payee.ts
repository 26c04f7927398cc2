// Whom a payment goes to: a name, a bank, an account and a tax number that can be true. One place for SPP, contract and what repeats them.

import { personal, plain } from '../engine/field.ts';
import type { Finding } from '../engine/document.ts';
import { isBlank, visible } from '../engine/said.ts';
import { text } from '../engine/text.ts';
import { digitsOf, identityOf, nameOf } from './identity.ts';
import { nameFaults, type Called } from './signs.ts';

/** Bank, account number and NPWP of a payee, as fields of a body; optional, since papers from before had none. */
export const accountFields = {
  bank: plain(100).optional(),
  rekening: personal(40).optional(),
  npwp: personal(30).optional(),
};

/** Whom a payment goes to; what an older paper does not say is undefined. */
export interface Payee {
  readonly penerima?: string | undefined;
  readonly bank?: string | undefined;
  readonly rekening?: string | undefined;
  readonly npwp?: string | undefined;
}

/** What stands where nobody knows: no answer to a question of identity. */
const unknown: ReadonlySet<string> = new Set(
  [
    'tidak tahu',
    'tidak ada',
    'belum ada',
    'belum tahu',
    'kosong',
    'nihil',
    'n/a',
    'na',
    'none',
    'null',
    'tba',
    'tbd',
    'bank',
    'nama bank',
  ].map(identityOf),
);

/** Whether a name is one: of two letters at least, and not the same again and again. */
const isName = (value: string): boolean => {
  const letters = visible(value).match(/\p{L}/gu) ?? [];
  return letters.length >= 2 && varied(letters.join('').toLowerCase()) && !unknown.has(identityOf(value));
};

/** Whether digits are no filler: not one digit again and again. */
export const varied = (digits: string): boolean => new Set(digits).size > 1;

/** Whether digits count on from the first to the last, upwards or downwards, as in 123456 and 987654. */
const counted = (digits: string): boolean =>
  [1, 9].some((by) =>
    Array.from(digits).every((it, at) => at === 0 || (Number(digits[at - 1]) + by) % 10 === Number(it)),
  );

const isAccount = (value: string): boolean => /^\d{6,20}$/.test(value) && varied(value) && !counted(value);
const isNpwp = (value: string | undefined): boolean => {
  const digits = digitsOf(value ?? '');
  return /^\d{15,16}$/.test(digits) && varied(digits);
};

/** How the payee of a paper is called and asked for. */
export interface Asked {
  /** The field of the name, how it is called, and what stands there. */
  readonly name: Called & { readonly value: string };
  /** Whether the tax number has to be there; what is given is looked at in any case. */
  readonly npwp: boolean;
}

/** That a name is missing, stands for none, or has signs that make another of it. */
export function receiverFaults(name: string, called: Called): readonly Finding[] {
  const { at, label } = called;
  return isName(name)
    ? nameFaults(name, called)
    : [{ at, text: text(`${label.id} belum diisi.`, `${label.en} is missing.`) }];
}

/** What is missing of a payee, or cannot be true; in the order of its fields. */
export function payeeFaults(payee: Payee, { name, npwp }: Asked): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (at: string, id: string, en: string): number => findings.push({ at, text: text(id, en) });
  findings.push(...receiverFaults(name.value, name));
  const bank = payee.bank ?? '';
  if (!isName(bank))
    tell(
      'bank',
      'Bank belum diisi dengan namanya, misalnya Bank Jambi.',
      'The bank is missing; give its name, such as Bank Jambi.',
    );
  else findings.push(...nameFaults(bank, { at: 'bank', label: text('Bank', 'The bank') }));
  if (!isAccount(payee.rekening ?? ''))
    tell(
      'rekening',
      'Nomor rekening harus 6 sampai 20 angka, tanpa huruf, spasi atau tanda lain, dan bukan angka pengisi.',
      'The account number must be 6 to 20 digits, without letters, spaces or other signs, and not filled in for form.',
    );
  const given = !isBlank(payee.npwp);
  if ((npwp || given) && !isNpwp(payee.npwp))
    tell('npwp', 'NPWP harus 15 atau 16 angka.', 'The NPWP must have 15 or 16 digits.');
  return findings;
}

/** Two payees field by field, as far as the first says anything: what differs, with both values. */
export function payeeDiffers(
  given: Payee,
  asked: Payee,
): readonly { readonly at: keyof Payee; readonly given: string; readonly asked: string }[] {
  const same: Readonly<Record<keyof Payee, (value: string) => string>> = {
    penerima: nameOf,
    bank: nameOf,
    rekening: digitsOf,
    npwp: digitsOf,
  };
  return (Object.keys(same) as (keyof Payee)[]).flatMap((at) => {
    const [one, other] = [given[at] ?? '', asked[at] ?? ''];
    return isBlank(one) || same[at](one) === same[at](other) ? [] : [{ at, given: one, asked: other }];
  });
}
