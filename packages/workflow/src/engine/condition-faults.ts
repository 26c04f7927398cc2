// What is wrong with the conditions of a chain: never met, always met, or about kinds that the type does not have.

import type { ChainFault, ChainFrame } from './chain-fault.ts';
import type { ChainSketch } from './chain-sketch.ts';
import { casesOf, holds, predicateText, type Facts, type Predicate } from './predicate.ts';
import { text } from './text.ts';

const MOST_CASES = 5000;
const MOST_PARTS = 30;
const MOST_CODES = 6;

function partsOf(predicate: Predicate): readonly Predicate[] {
  if ('every' in predicate) return predicate.every.flatMap(partsOf);
  if ('some' in predicate) return predicate.some.flatMap(partsOf);
  if ('not' in predicate) return partsOf(predicate.not);
  return [predicate];
}

function kindsOf(frame: ChainFrame): readonly string[] {
  return frame.kinds === undefined || frame.kinds.length === 0 ? [''] : frame.kinds;
}

/** Up to six codes are tried in all combinations; more are tried one by one, which is exact only while one part asks for them. */
function combinations(lists: readonly (readonly string[])[]): number {
  const codes = new Set(lists.flat()).size;
  if (codes <= MOST_CODES) return 2 ** codes;
  return lists.length > 1 ? Infinity : codes + 2;
}

/**
 * One example of facts for every case that conditions can tell apart, among the kinds of a type; `undefined` where that would be too many cases
 * to look at, or more codes than can be combined.
 */
export function casesWithin(predicates: readonly Predicate[], frame: ChainFrame): readonly Facts[] | undefined {
  const parts = predicates.flatMap(partsOf);
  const amounts = 1 + 2 * parts.filter((it) => 'amount' in it).length;
  const accounts = combinations(parts.flatMap((it) => ('account' in it ? [it.account] : [])));
  const funds = combinations(parts.flatMap((it) => ('fund' in it ? [it.fund] : [])));
  const kinds = kindsOf(frame);
  if (parts.length > MOST_PARTS || amounts * accounts * funds * kinds.length > MOST_CASES) return undefined;
  return casesOf(predicates, kinds);
}

function whenFaults(when: Predicate, path: string, frame: ChainFrame): ChainFault[] {
  const named = new Set(partsOf(when).flatMap((it) => ('kind' in it ? it.kind : [])));
  const strange = [...named].filter((kind) => !kindsOf(frame).includes(kind));
  if (strange.length > 0) {
    const list = strange.join(', ');
    const has = frame.kinds?.join(', ') ?? '-';
    return [
      {
        code: 'unknown-kind',
        path,
        text: text(
          `Dokumen ini tidak mempunyai jenis ${list}. Jenis yang ada: ${has}.`,
          `This paper has no kind ${list}. It has: ${has}.`,
        ),
      },
    ];
  }
  const cases = casesWithin([when], frame);
  if (cases === undefined) {
    const words = text(
      'Sederhanakan syarat ini: terlalu banyak bagian atau kode untuk diperiksa.',
      'Simplify this condition: it has too many parts or codes to be checked.',
    );
    return [{ code: 'condition-too-wide', path, text: words }];
  }
  const met = cases.filter((facts) => holds(when, facts)).length;
  const { id, en } = predicateText(when);
  if (met === 0) {
    const words = text(
      `Betulkan syarat ini: “${id}” tidak pernah terpenuhi.`,
      `Correct this condition: “${en}” never holds.`,
    );
    return [{ code: 'condition-never', path, text: words }];
  }
  if (met < cases.length) return [];
  const words = text(`Hapus syarat ini: “${id}” selalu terpenuhi.`, `Remove this condition: “${en}” always holds.`);
  return [{ code: 'condition-always', path, text: words }];
}

/** The faults of the conditions of a chain, among the kinds that its type has. */
export function conditionFaults(sketch: ChainSketch, frame: ChainFrame): readonly ChainFault[] {
  const last = sketch.steps.at(-1);
  return [
    ...sketch.steps.flatMap(({ when, path }) => (when === undefined ? [] : whenFaults(when, `${path}.when`, frame))),
    ...(last?.conditional === true
      ? [
          {
            code: 'last-step-conditional' as const,
            path: `${last.path}.when`,
            text: text(
              'Hapus syarat langkah terakhir: setiap dokumen harus dapat selesai.',
              'Remove the condition of the last step: every paper must be able to come to its end.',
            ),
          },
        ]
      : []),
  ];
}
