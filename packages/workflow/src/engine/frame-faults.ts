// What a chain lacks of that which its document type demands: drafters, the last state, moments, mandatory stamps, words, fields.

import type { ChainFault, ChainFrame } from './chain-fault.ts';
import type { ChainSketch, StepSketch } from './chain-sketch.ts';
import { casesWithin } from './condition-faults.ts';
import { demanded } from './demand.ts';
import { officeNames, offices, type Office } from './office.ts';
import { holds, predicateText, type Predicate } from './predicate.ts';
import { text, type Text } from './text.ts';

function draftFaults({ document, drafters }: ChainSketch, frame: ChainFrame): ChainFault[] {
  const wrong: ChainFault[] =
    document === undefined || document.value === frame.document
      ? []
      : [
          {
            code: 'wrong-document',
            path: document.path,
            text: text(
              `Isi document dengan ${frame.document}: alur ini untuk jenis dokumen itu.`,
              `Set document to ${frame.document}: the chain is for that type.`,
            ),
          },
        ];
  const strangers = drafters
    .filter(({ value }) => offices.some((it) => it === value) && !frame.drafters.some((it) => it === value))
    .map(({ path }): ChainFault => ({
      code: 'drafter-not-allowed',
      path,
      text: text(
        `Pilih penyusun yang dibolehkan: ${officeNames(frame.drafters).id}.`,
        `Choose a drafter that the law allows: ${officeNames(frame.drafters).en}.`,
      ),
    }));
  return [...wrong, ...strangers];
}

function finalFaults({ steps }: ChainSketch, frame: ChainFrame): ChainFault[] {
  const last = steps.at(-1)?.name;
  if (last === undefined || last.value === frame.finals) return [];
  return [
    {
      code: 'final-differs',
      path: last.path,
      text: text(
        `Akhiri alur dengan langkah ${frame.finals}: dokumen lain menunggunya.`,
        `End the chain with the step ${frame.finals}: other papers wait for it.`,
      ),
    },
  ];
}

// A missing last state is said once, by finalFaults; the last step without its condition by conditionFaults.
function momentFaults({ steps }: ChainSketch, frame: ChainFrame): ChainFault[] {
  return [...frame.moments, ...(frame.heard ?? [])].flatMap((moment): ChainFault[] => {
    const step = steps.find((it) => it.name?.value === moment);
    if (step === undefined) {
      if (moment === frame.finals || moment === 'submitted') return [];
      const words = text(
        `Tambahkan langkah ${moment}: uang, nomor, atau siklus bergantung padanya.`,
        `Add the step ${moment}: money, numbers or the cycle hang on it.`,
      );
      return [{ code: 'moment-missing', path: 'steps', text: words }];
    }
    if (!step.conditional || step === steps.at(-1) || !frame.moments.includes(moment)) return [];
    const words = text(
      `Hapus syarat langkah ${moment}: uang, nomor, atau siklus bergantung padanya.`,
      `Remove the condition of ${moment}: money, numbers or the cycle hang on it.`,
    );
    return [{ code: 'moment-conditional', path: `${step.path}.when`, text: words }];
  });
}

/** Whether every paper for which `wanted` holds (every one, when absent) meets one of these steps. */
function isSure(steps: readonly StepSketch[], frame: ChainFrame, wanted: Predicate | undefined): boolean {
  if (steps.some((it) => !it.conditional)) return true;
  const conditions = steps.flatMap((it) => it.when ?? []);
  if (conditions.length === 0) return false;
  const cases = casesWithin(wanted === undefined ? conditions : [...conditions, wanted], frame);
  return (
    cases !== undefined &&
    cases.every((facts) => (wanted !== undefined && !holds(wanted, facts)) || conditions.some((it) => holds(it, facts)))
  );
}

/** Whether a step cannot be completed without one of these offices. */
function needsOneOf(step: StepSketch, asked: readonly Office[]): boolean {
  const others = step.offices.filter(({ value }) => !asked.some((it) => it === value)).length;
  if (others === step.offices.length) return false;
  return !step.ways.includes('of') || others < (step.need ?? 1);
}

function mandatoryFaults({ steps }: ChainSketch, frame: ChainFrame): ChainFault[] {
  return frame.mandatory.flatMap(({ moment, when, ...demand }): ChainFault[] => {
    const offices = demanded(demand);
    const at = moment === undefined ? text('', '') : text(` pada langkah ${moment}`, ` at the step ${moment}`);
    const { id, en } = stampOf(offices);
    const asked = steps.filter(
      (it) =>
        (moment === undefined || it.name?.value === moment) &&
        it.offices.some(({ value }) => offices.some((office) => office === value)),
    );
    const surely = asked.filter((it) => needsOneOf(it, offices));
    const [first] = surely;
    if (first !== undefined) {
      // The condition of the last step is a fault of its own.
      if (isSure(surely, frame, when) || surely.includes(steps.at(-1) ?? first)) return [];
      const words =
        when === undefined
          ? text(
              `Hapus syaratnya: setiap dokumen wajib dicap ${id}${at.id}.`,
              `Remove the condition: every paper needs the stamp of ${en}${at.en}.`,
            )
          : text(
              `Luaskan syaratnya: dokumen dengan ${predicateText(when).id} wajib dicap ${id}${at.id}.`,
              `Widen the condition: a paper with ${predicateText(when).en} needs the stamp of ${en}${at.en}.`,
            );
      return [{ code: 'mandatory-conditional', path: `${first.path}.when`, text: words }];
    }
    const [quorum] = asked;
    if (quorum !== undefined) {
      const words = text(
        `Pindahkan ${id} keluar dari kuorum: capnya wajib${at.id}.`,
        `Take ${en} out of the quorum: its stamp is mandatory${at.en}.`,
      );
      return [{ code: 'mandatory-quorum', path: `${quorum.path}.of`, text: words }];
    }
    const step = steps.find((it) => it.name?.value === moment);
    // A step that is missing altogether is said once, as the end or the moment that it is.
    const told = [frame.finals, ...frame.moments, ...(frame.heard ?? [])];
    if (step === undefined && moment !== undefined && told.includes(moment)) return [];
    const words = text(`Tambahkan cap ${id}${at.id}: wajib.`, `Add the stamp of ${en}${at.en}: it is mandatory.`);
    return [{ code: 'mandatory-missing', path: step?.path ?? 'steps', text: words }];
  });
}

function stampOf(offices: readonly Office[]): Text {
  const { id, en } = officeNames(offices);
  return offices.length < 2 ? text(id, en) : text(`salah satu dari ${id}`, `one of ${en}`);
}

function closedFaults({ revises }: StepSketch, { closed = [] }: ChainFrame): ChainFault[] {
  return revises
    .filter(({ value }) => closed.includes(value) || closed.includes(value.split('.')[0] ?? value))
    .map(({ value, path }): ChainFault => ({
      code: 'closed-field',
      path,
      text: text(
        `Hapus ${value}: isian ini disalin dari dokumen dasarnya atau dibaca dari buku besar, tidak diubah pada meja mana pun.`,
        `Remove ${value}: it is copied from the paper below or read from the ledger, and changed at no desk.`,
      ),
    }));
}

function wordFaults({ steps }: ChainSketch, frame: ChainFrame): ChainFault[] {
  return steps.flatMap((step) => {
    const missing = [
      ...(step.name === undefined || frame.states.includes(step.name.value) ? [] : [step.name.value]),
      ...(step.command === undefined || frame.commands.includes(step.command.value) ? [] : [step.command.value]),
    ].join(', ');
    const unlabelled: ChainFault = {
      code: 'label-missing',
      path: `${step.path}.label`,
      text: text(
        `Isi label: jenis dokumen ini belum punya kata untuk ${missing}.`,
        `Add a label: the type has no words for ${missing}.`,
      ),
    };
    const strange = step.revises
      .filter(({ value }) => !frame.fields.includes(value))
      .map(({ value, path }): ChainFault => ({
        code: 'unknown-field',
        path,
        text: text(
          `Dokumen ini tidak punya isian ${value}. Pilih: ${frame.fields.join(', ')}.`,
          `This paper has no field ${value}. Choose: ${frame.fields.join(', ')}.`,
        ),
      }));
    return [...(missing === '' || step.labelled ? [] : [unlabelled]), ...strange, ...closedFaults(step, frame)];
  });
}

/** What a chain lacks of the demands of its document type. */
export function frameFaults(sketch: ChainSketch, frame: ChainFrame): readonly ChainFault[] {
  if (sketch.steps.length === 0) return draftFaults(sketch, frame);
  return [draftFaults, finalFaults, momentFaults, mandatoryFaults, wordFaults].flatMap((find) => find(sketch, frame));
}
