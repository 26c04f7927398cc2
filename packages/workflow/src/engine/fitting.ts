// Whether a question can be judged at all: a paper, a day and a command of the forms that they must have. Storage and other programs may give any;
// what does not fit is refused before anything looks at it, so that no law throws at it.

import { allStatesOf, findStep, needOf, officesOf, type Chain, type Step } from './chain.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { isBoundless } from './extent.ts';
import { factsOf } from './facts.ts';
import { isDay } from './field.ts';
import { holdingKinds, isOffice } from './office.ts';
import { patchFits } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const misfit = (at: string, id: string, en: string): Refusal => ({ code: 'malformed', at, text: text(id, en) });

const notPaper = (at: string): Refusal =>
  misfit(at, `Dokumen yang tersimpan tidak sah pada ${at}.`, `The stored paper is not valid at ${at}.`);

const texts = ['id', 'type', 'opd', 'unit', 'subject', 'state'];
const isIndex = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const areStamps = (value: unknown): boolean => Array.isArray(value) && value.every(isStamp);
const stampTexts = ['moment', 'person', 'assignment', 'at', 'day'];

function isStamp(value: unknown): boolean {
  if (!isFields(value) || !stampTexts.every((it) => typeof value[it] === 'string')) return false;
  const { office, kind } = value;
  return typeof office === 'string' && isOffice(office) && holdingKinds.some((it) => it === kind);
}

function formFaults(paper: Fields): Refusal[] {
  const { body, marks, stamps, law, version, year, number } = paper;
  const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
  const areOffices = Array.isArray(marks) && marks.every((it) => typeof it === 'string' && isOffice(it));
  const odd = [
    ...texts.filter((it) => typeof paper[it] !== 'string'),
    ...(isCount(law) ? [] : ['law']),
    ...(isCount(version) ? [] : ['version']),
    ...(Number.isSafeInteger(year) ? [] : ['year']),
    ...['edition', 'chain'].filter((it) => !isIndex(paper[it])),
    ...(['string', 'undefined'].includes(typeof number) ? [] : ['number']),
    ...(isFields(body) && !isBoundless(body) ? [] : ['body']),
    ...(areOffices ? [] : ['marks']),
    ...(areStamps(stamps) ? [] : ['stamps']),
  ];
  return odd.map(notPaper);
}

/** Whether marks are what a paper may carry that waits for a step: offices of that step, each once, and not all that it needs. */
function marksFit(marks: Paper['marks'], step: Step | undefined): boolean {
  if (marks.length === 0) return true;
  if (step?.by !== undefined || step === undefined) return false;
  return (
    marks.length < needOf(step) &&
    new Set(marks).size === marks.length &&
    marks.every((it) => officesOf(step).includes(it))
  );
}

function standingFaults(definition: AnyDefinition, paper: Paper): Refusal[] {
  const chain: Chain = definition.chain;
  const { state, marks, law } = paper;
  const found: Refusal[] = [];
  if (law > definition.law)
    found.push(
      misfit(
        'law',
        `Dokumen ini ditulis menurut aturan ${law}, yang belum dikenal rilis ini.`,
        `This paper was written under law ${law}, which this release does not know yet.`,
      ),
    );
  if (!allStatesOf(chain).includes(state)) {
    found.push(misfit('state', `Alur ini tidak mengenal status ${state}.`, `This chain knows no state ${state}.`));
    return found;
  }
  // The step that a paper of a newer law waits for is not known here.
  if (found.length === 0 && marks.length > 0 && !marksFit(marks, findStep(chain, state, factsOf(definition, paper))))
    found.push(
      misfit(
        'marks',
        'Cap sementara pada dokumen ini tidak cocok dengan langkah yang ditunggu.',
        'The marks of this paper do not fit the step that it waits for.',
      ),
    );
  return found;
}

// A paper is a value that nobody changes, and it is asked about once for every command.
const judged = new WeakMap<object, { definition: AnyDefinition; faults: readonly Refusal[] }>();

/** Why a stored paper cannot be judged: malformed, one for each fault in its form, or else in its standing. */
export function paperFaults(definition: AnyDefinition, paper: Paper): readonly Refusal[] {
  if (!isFields(paper)) return [notPaper('')];
  const known = judged.get(paper);
  if (known?.definition === definition) return known.faults;
  const form = formFaults(paper);
  const faults = form.length > 0 ? form : standingFaults(definition, paper);
  judged.set(paper, { definition, faults });
  return faults;
}

/** Why papers below another cannot be looked at: malformed at the type whose papers have a wrong form. What their bodies say is read by their own schema. */
export function basisFaults(definition: Pick<AnyDefinition, 'basis'>, basis: unknown): readonly Refusal[] {
  if (!isFields(basis)) return [notPaper('basis')];
  const isBelow = (it: unknown): boolean =>
    isFields(it) &&
    ['id', 'state', 'opd', 'unit'].every((name) => typeof it[name] === 'string') &&
    isIndex(it['edition']) &&
    areStamps(it['stamps']) &&
    isFields(it['body']);
  return Object.keys(definition.basis)
    .filter((type) => {
      const found = basis[type] ?? [];
      return !Array.isArray(found) || !found.every(isBelow);
    })
    .map(notPaper);
}

/** Why a day is none of the calendar: malformed. */
export function dayFaults(day: unknown): readonly Refusal[] {
  if (typeof day === 'string' && isDay(day)) return [];
  return [
    misfit('day', 'Hari keputusan bukan tanggal kalender.', 'The day of the decision is no day of the calendar.'),
  ];
}

const isPatch = (value: unknown): boolean => value === undefined || (!isBoundless(value) && patchFits(value));

/** Why what is asked is no command: malformed at the field of a wrong form. */
export function commandFaults(command: unknown): readonly Refusal[] {
  const odd = !isFields(command)
    ? ['']
    : [
        ...(typeof command['name'] === 'string' ? [] : ['name']),
        ...['to', 'reason', 'note', 'decree'].filter((it) => !['string', 'undefined'].includes(typeof command[it])),
        ...(isPatch(command['patch']) ? [] : ['patch']),
      ];
  return odd.map((at) => misfit(at, 'Bagian perintah ini tidak sah.', 'This part of the command is not valid.'));
}

/** Why a row of what waits cannot be judged: malformed at the field of a wrong form. */
export function waitingFaults(waiting: unknown): readonly Refusal[] {
  if (!isFields(waiting)) return [notPaper('')];
  const { office, area, stamps } = waiting;
  const odd = [
    ...['state', 'opd', 'command'].filter((it) => typeof waiting[it] !== 'string'),
    ...(typeof office === 'string' && isOffice(office) ? [] : ['office']),
    ...(['string', 'undefined'].includes(typeof area) ? [] : ['area']),
    ...(areStamps(stamps) ? [] : ['stamps']),
  ];
  return odd.map(notPaper);
}

/** Why an opening cannot be judged: malformed at the field of a wrong form. */
export function openingFaults(opening: unknown): readonly Refusal[] {
  const odd = !isFields(opening)
    ? ['']
    : [
        ...['id', 'opd', 'unit'].filter((it) => typeof opening[it] !== 'string'),
        ...(Number.isSafeInteger(opening['year']) ? [] : ['year']),
        ...(isFields(opening['seed']) && !isBoundless(opening['seed']) ? [] : ['seed']),
        ...(['string', 'undefined'].includes(typeof opening['late']) ? [] : ['late']),
      ];
  return odd.map((at) => misfit(at, 'Bagian dokumen baru ini tidak sah.', 'This part of the new paper is not valid.'));
}
