// The signs that numbers and names of things outside are written with. Two that look alike are two to a machine, so what nobody sees and letters of other
// scripts are refused where they would make another number or another firm of the same.

import type { Finding } from '../engine/document.ts';
import { text, type Text } from '../engine/text.ts';

/** What is refused in a text: the sign, and at which place it stands, counted from one. */
interface Sign {
  readonly sign: string;
  readonly place: number;
}

const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]$/u;
const plainSign = /^[0-9\t\n\r$+<=>^`|~\p{Zs}\p{P}]$/u;

/** Whether a sign is a letter of the Latin alphabet, with an accent or without, in whatever form it is typed. */
const isLatin = (sign: string): boolean => /^[A-Za-z]+$/.test(sign.normalize('NFKD').replaceAll(/\p{M}/gu, ''));

const firstWhere = (value: string, odd: (sign: string) => boolean): Sign | undefined => {
  const signs = Array.from(value);
  const index = signs.findIndex(odd);
  return index < 0 ? undefined : { sign: signs[index] ?? '', place: index + 1 };
};

const oddInNumber = (value: string): Sign | undefined =>
  firstWhere(
    value.normalize('NFC'),
    (sign) => unseen.test(sign) || Array.from(sign.normalize('NFKC')).some((it) => !plainSign.test(it) && !isLatin(it)),
  );

/** Scripts with letters that look like Latin ones: they do not stand beside these in one name, let alone in one word. */
const alike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;

function oddInName(value: string): Sign | undefined {
  const hidden = firstWhere(value, (sign) => unseen.test(sign));
  if (hidden !== undefined) return hidden;
  const latin = /\p{Script=Latin}/u;
  if (latin.test(value) && alike.test(value)) return firstWhere(value, (sign) => alike.test(sign));
  const mixed = [...value.matchAll(/\p{L}+/gu)].find(
    ([word]) => latin.test(word) && /[^\p{Script=Latin}\p{Lm}]/u.test(word),
  );
  const other = mixed && firstWhere(mixed[0], (sign) => !latin.test(sign));
  return other && { ...other, place: other.place + Array.from(value.slice(0, mixed.index)).length };
}

/** A sign in words of both languages, with its code, which says what it is where nobody sees it. */
function told({ sign, place }: Sign): { readonly id: string; readonly en: string; readonly code: string } {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (unseen.test(sign))
    return {
      code,
      id: `tanda tak terlihat ${code} pada urutan ke-${place}`,
      en: `an invisible sign ${code} at place ${place}`,
    };
  return {
    code,
    id: `tanda “${sign}” (${code}) pada urutan ke-${place}`,
    en: `the sign “${sign}” (${code}) at place ${place}`,
  };
}

/** How a field is called and where it stands. */
export interface Called {
  readonly at: string;
  readonly label: Text;
}

/** Why a text can be no number of a thing outside: nothing is said in it, or it has a sign that is neither a Latin letter, a digit, a space nor punctuation. */
export function numberFaults(value: string, { at, label }: Called): readonly Finding[] {
  const odd = oddInNumber(value.trim());
  if (odd !== undefined) {
    const { code, id, en } = told(odd);
    return [
      {
        at,
        text: text(
          `${label.id} memuat ${id}; tulis dengan huruf Latin, angka 0 sampai 9, spasi dan tanda baca.`,
          `${label.en} has ${en}; write it with Latin letters, digits 0 to 9, spaces and punctuation.`,
        ),
        figures: { tanda: code, urutan: String(odd.place) },
      },
    ];
  }
  return /[\p{L}\p{N}]/u.test(value) ? [] : [{ at, text: text(`${label.id} belum diisi.`, `${label.en} is missing.`) }];
}

/** What in a name nobody sees, or looks like another letter: an invisible sign, or letters of another script within a Latin name. */
export function nameFaults(value: string, { at, label }: Called): readonly Finding[] {
  const odd = oddInName(value.trim());
  if (odd === undefined) return [];
  const { code, id, en } = told(odd);
  return [
    {
      at,
      text: text(
        `${label.id} memuat ${id}; ketik ulang dengan satu jenis huruf.`,
        `${label.en} has ${en}; type it again in one script.`,
      ),
      figures: { tanda: code, urutan: String(odd.place) },
    },
  ];
}
