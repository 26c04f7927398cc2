// Whom a payment goes to: a name, a bank, an account and a tax number that can be true. One place for SPP, contract and what repeats them.

import { personal, plain } from '../engine/field.ts';
import type { Finding } from '../engine/document.ts';
import { text, type Text } from '../engine/text.ts';
import { digitsOf, identityOf, nameOf } from './identity.ts';

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
    'x',
    'xx',
    'xxx',
  ].map(identityOf),
);

const said = (value: string | undefined): boolean => {
  const it = (value ?? '').trim();
  return it !== '' && !/^[-.?_/\s]+$/.test(it) && !unknown.has(identityOf(it));
};

/** Whether digits are no filler: not one digit again and again. */
const varied = (digits: string): boolean => new Set(digits).size > 1;

const isBank = (value: string | undefined): boolean => said(value) && (value?.match(/\p{L}/gu) ?? []).length >= 2;
const isAccount = (value: string | undefined): boolean => /^\d{6,20}$/.test(value ?? '') && varied(value ?? '');
const isNpwp = (value: string | undefined): boolean => {
  const digits = digitsOf(value ?? '');
  return /^\d{15,16}$/.test(digits) && varied(digits);
};

/** How the payee of a paper is called and asked for. */
export interface Asked {
  /** The field of the name, how it is called, and what stands there. */
  readonly name: { readonly at: string; readonly label: Text; readonly value: string };
  /** Whether the tax number has to be there; what is given is looked at in any case. */
  readonly npwp: boolean;
}

/** What is missing of a payee, or cannot be true; in the order of its fields. */
export function payeeFaults(payee: Payee, { name, npwp }: Asked): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (at: string, id: string, en: string): number => findings.push({ at, text: text(id, en) });
  if (!said(name.value)) tell(name.at, `${name.label.id} belum diisi.`, `${name.label.en} is missing.`);
  if (!isBank(payee.bank))
    tell(
      'bank',
      'Bank belum diisi dengan namanya, misalnya Bank Jambi.',
      'The bank is missing; give its name, such as Bank Jambi.',
    );
  if (!isAccount(payee.rekening))
    tell(
      'rekening',
      'Nomor rekening harus 6 sampai 20 angka, tanpa huruf, spasi atau tanda lain.',
      'The account number must be 6 to 20 digits, without letters, spaces or other signs.',
    );
  const given = (payee.npwp ?? '').trim() !== '';
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
    return one.trim() === '' || same[at](one) === same[at](other) ? [] : [{ at, given: one, asked: other }];
  });
}
