// Faults that a chain shows without being walked: names, deadlines, quorums, conditions, and what hangs on its moments.

import { MOST_DAYS, MOST_OFFICES } from '../engine/chain-schema.ts';
import {
  allStatesOf,
  finalOf,
  officesIn,
  officesOf,
  reservedCommands,
  reservedStates,
  statesOf,
  stepsAfter,
  type Chain,
  type Step,
} from '../engine/chain.ts';
import { casesOf, countCases, holds, type Facts, type Predicate } from '../engine/predicate.ts';
import { text } from '../engine/text.ts';
import type { CheckCode } from './fault.ts';
import { most, type Mandatory } from './options.ts';
import type { Finding } from './trail.ts';

const plainName = /^[a-z][A-Za-z0-9-]*$/;

const finding = (code: CheckCode, states: readonly string[], id: string, en: string): Finding => ({
  code,
  states,
  text: text(id, en),
});

/**
 * The cases of facts that the conditions of a chain, and of what is demanded of it, tell apart; one where there are none. `count` is how many there are, or,
 * where they are not even tried one by one, how many there may be; `cases` are given where they are few enough to be walked.
 */
export function casesOfChain(
  chain: Chain,
  kinds?: readonly string[],
  demanded: readonly Predicate[] = [],
): { readonly cases: readonly Facts[] | undefined; readonly count: number } {
  const asked = [...chain.steps.flatMap((step) => (step.when === undefined ? [] : [step.when])), ...demanded];
  const tries = countCases(asked, kinds);
  if (tries > most.tries) return { cases: undefined, count: tries };
  const cases = casesOf(asked, kinds);
  return { cases: cases.length > most.cases ? undefined : cases, count: cases.length };
}

function deadlines(chain: Chain): Finding[] {
  const asked = [{ name: 'draft', within: chain.draft.within }, ...chain.steps];
  return asked
    .filter(({ within }) => !Number.isInteger(within) || within < 1 || within > MOST_DAYS)
    .map(({ name, within }) =>
      finding(
        'deadline',
        [name],
        `Batas waktu ${name} adalah ${within}; isi 1 sampai ${MOST_DAYS} hari kerja.`,
        `The deadline of ${name} is ${within}; give 1 to ${MOST_DAYS} working days.`,
      ),
    );
}

function names(chain: Chain): Finding[] {
  const states = allStatesOf(chain);
  const clash = chain.steps.filter(
    ({ name, command }) =>
      reservedStates.includes(name) ||
      states.filter((it) => it === name).length > 1 ||
      !plainName.test(name) ||
      !plainName.test(command),
  );
  const taken = chain.steps.filter(({ command }) => reservedCommands.includes(command));
  return [
    ...(plainName.test(chain.document)
      ? []
      : [
          finding(
            'name-clash',
            [],
            `Nama jenis dokumen “${chain.document}” bukan satu kata sederhana.`,
            `The name of the document type “${chain.document}” is no plain word.`,
          ),
        ]),
    ...clash.map(({ name, command }) =>
      finding(
        'name-clash',
        [name],
        `Nama langkah “${name}” (${command}) dipakai dua kali, dicadangkan, atau bukan satu kata sederhana.`,
        `The name “${name}” (${command}) is used twice, reserved, or no plain word.`,
      ),
    ),
    ...taken.map(({ name, command }) =>
      finding(
        'reserved-command',
        [name],
        `Perintah “${command}” sudah berarti lain; beri langkah ${name} perintah sendiri.`,
        `The command “${command}” means something else already; give step ${name} a command of its own.`,
      ),
    ),
  ];
}

/** Pairs of steps under one command that an officer could mean in one place: alternatives of one state, or one right after the other. */
function meanings(chain: Chain): Finding[] {
  const pairs = statesOf(chain).flatMap((state): [string, Step, Step][] => {
    const waited = stepsAfter(chain, state);
    const together = waited.flatMap((one, index) =>
      waited.slice(index + 1).map((it): [string, Step, Step] => [state, one, it]),
    );
    const follow = waited.flatMap((one) =>
      stepsAfter(chain, one.name).map((it): [string, Step, Step] => [state, one, it]),
    );
    return [...together, ...follow];
  });
  return pairs
    .filter(([, a, b]) => a.command === b.command && officesOf(a).some((it) => officesOf(b).includes(it)))
    .map(([state, a, b]) =>
      finding(
        'two-meanings',
        [state, a.name, b.name],
        `Perintah “${a.command}” oleh jabatan yang sama dapat berarti ${a.name} atau ${b.name}; beri nama berbeda.`,
        `The command “${a.command}” of the same office can mean ${a.name} or ${b.name}; give them different names.`,
      ),
    );
}

function quorums(chain: Chain): Finding[] {
  const bad = chain.steps.filter((step) => {
    const offices = officesOf(step);
    const twice = new Set(offices).size < offices.length || offices.length > MOST_OFFICES;
    return (
      twice || (step.of !== undefined && !(Number.isInteger(step.need) && step.need >= 1 && step.need < offices.length))
    );
  });
  return bad.map(({ name }) =>
    finding(
      'quorum',
      [name],
      `Langkah ${name}: paling banyak ${MOST_OFFICES} jabatan, masing-masing satu kali, dan kuorum kurang dari jumlahnya.`,
      `Step ${name}: at most ${MOST_OFFICES} offices, each once, and fewer needed than there are.`,
    ),
  );
}

function conditions(chain: Chain, cases: readonly Facts[] | undefined): Finding[] {
  const found = chain.steps.flatMap((step): Finding[] => {
    const { when, name } = step;
    if (when === undefined || cases === undefined) return [];
    const count = cases.filter((facts) => holds(when, facts)).length;
    if (count === 0)
      return [
        finding(
          'condition-never',
          [name],
          `Syarat langkah ${name} tidak pernah terpenuhi; perbaiki syaratnya atau hapus langkahnya.`,
          `The condition of ${name} never holds; mend it or drop the step.`,
        ),
      ];
    return count < cases.length
      ? []
      : [
          finding(
            'condition-always',
            [name],
            `Syarat langkah ${name} selalu terpenuhi; hapus syaratnya.`,
            `The condition of ${name} always holds; drop it.`,
          ),
        ];
  });
  const last = chain.steps.at(-1);
  if (last === undefined || last.when !== undefined)
    found.push(
      finding(
        'last-step-conditional',
        [finalOf(chain)],
        'Langkah terakhir harus ada dan tanpa syarat, karena dokumen lain menunggunya.',
        'There must be a last step, without a condition: other papers wait for it.',
      ),
    );
  return found;
}

function moments(chain: Chain, demands: readonly Mandatory[]): Finding[] {
  const wanted = demands.filter((it) => it.when === undefined);
  const known = statesOf(chain).slice(1);
  return [...new Set(wanted.map((it) => it.moment))].flatMap((moment): Finding[] => {
    const step = chain.steps.find((it) => it.name === moment);
    if (!known.includes(moment))
      return [
        finding(
          'moment-unknown',
          [moment],
          `Alur tidak mempunyai ${moment}, padahal uang, nomor atau cap wajib bergantung padanya.`,
          `The chain has no ${moment}, on which money, a number or a mandatory stamp hangs.`,
        ),
      ];
    return step?.when === undefined
      ? []
      : [
          finding(
            'moment-conditional',
            [moment],
            `Langkah ${moment} tidak boleh bersyarat: uang, nomor atau cap wajib bergantung padanya.`,
            `Step ${moment} may not be conditional: money, a number or a mandatory stamp hangs on it.`,
          ),
        ];
  });
}

function administrators(chain: Chain): Finding[] {
  if (!officesIn(chain).includes('administrator')) return [];
  return [
    finding(
      'administrator-stamps',
      [],
      'Administrator mengelola alur dan jadwal; ia tidak menyusun dan tidak membubuhkan cap.',
      'The administrator keeps chains and schedule; that office neither drafts nor stamps.',
    ),
  ];
}

/** Everything that is wrong with a chain as it is written. */
export function structureFindings(
  chain: Chain,
  given: { readonly cases: readonly Facts[] | undefined; readonly mandatory: readonly Mandatory[] },
): readonly Finding[] {
  return [
    ...deadlines(chain),
    ...names(chain),
    ...meanings(chain),
    ...quorums(chain),
    ...conditions(chain, given.cases),
    ...moments(chain, given.mandatory),
    ...administrators(chain),
  ];
}
