// The rules of a stamp in sentences, as a process map documents them: who, how many, how long, what else they may do.

import { drafters, needOf, officesOf, type Chain, type Step } from '../engine/chain.ts';
import { officeNames, type Office } from '../engine/office.ts';
import { predicateText } from '../engine/predicate.ts';
import { text, type Text } from '../engine/text.ts';

/** A number of working days in words. */
export function daysText(days: number): Text {
  return text(`${days} hari kerja`, `${days} working ${days === 1 ? 'day' : 'days'}`);
}

function stampRule(step: Step): Text {
  const offices = officesOf(step);
  const names = officeNames(offices);
  if (offices.length === 1) return text(`Stempel: ${names.id}.`, `Stamp: ${names.en}.`);
  const need = needOf(step);
  return need === offices.length
    ? text(`Stempel berdampingan dari semua: ${names.id}.`, `Stamps side by side from all of: ${names.en}.`)
    : text(
        `Stempel dari sedikitnya ${need} di antara ${offices.length}: ${names.id}.`,
        `Stamps from at least ${need} of ${offices.length}: ${names.en}.`,
      );
}

function deadlineRule(days: number): Text {
  const words = daysText(days);
  return text(`Paling lama ${words.id}.`, `Within ${words.en}.`);
}

function adviceRule(offices: readonly Office[]): Text {
  const names = officeNames(offices);
  return text(`Pendapat tanpa menahan dokumen: ${names.id}.`, `Advice, which does not hold up the paper: ${names.en}.`);
}

/** The rules of a step, one sentence each. */
export function stepRules(step: Step): readonly Text[] {
  const condition = step.when === undefined ? undefined : predicateText(step.when);
  const revises = step.revises?.join(', ') ?? '';
  return [
    stampRule(step),
    deadlineRule(step.within),
    ...(condition === undefined ? [] : [text(`Hanya bila ${condition.id}.`, `Only if ${condition.en}.`)]),
    ...(officesOf(step).length > 1 && step.return.length > 0
      ? [text('Satu pengembalian mengakhiri langkah ini.', 'One return ends this step.')]
      : []),
    ...(step.strategic === true
      ? [text('Tidak dapat diberikan oleh Plt atau Plh.', 'Acting officials (Plt, Plh) may not give it.')]
      : []),
    ...(step.delegable === false ? [text('Tidak dapat didelegasikan.', 'May not be delegated.')] : []),
    ...(step.advice === undefined ? [] : [adviceRule(step.advice)]),
    ...(revises === '' ? [] : [text(`Boleh mengubah: ${revises}.`, `May change: ${revises}.`)]),
    ...(step.reroute === true
      ? [text('Boleh mengalihkan dokumen ke OPD lain.', 'May hand the paper to another OPD.')]
      : []),
  ];
}

/** The rules of the draft, one sentence each. */
export function draftRules(draft: Chain['draft'], chain: Chain): readonly Text[] {
  const names = officeNames(drafters(chain));
  return [text(`Disusun oleh: ${names.id}.`, `Drafted by: ${names.en}.`), deadlineRule(draft.within)];
}
