// A chain as lines of text, one per step.

import { officesOf, officeTitle, predicateText, type Chain, type Office, type Step } from '@siklus/workflow';

const titles = (offices: readonly Office[]): string => offices.map((it) => officeTitle(it).id).join(', ');

function asked(step: Step): string {
  const offices = officesOf(step);
  if (step.of !== undefined) return `${step.need} dari / of ${offices.length}: ${titles(offices)}`;
  return offices.length > 1 ? `semua / all: ${titles(offices)}` : titles(offices);
}

function stepLine(step: Step, index: number): string {
  const extras = [
    ...(step.when === undefined ? [] : [`bila / if ${predicateText(step.when).id}`]),
    ...(step.return.length === 0 ? [] : [`kembali ke / returns to ${step.return.join(', ')}`]),
    ...(step.strategic === true ? ['bukan Plt/Plh / no acting officials'] : []),
    ...(step.delegable === false ? ['tanpa delegasi / no delegation'] : []),
    ...(step.reject === true ? ['boleh menolak / may reject'] : []),
    ...(step.reroute === true ? ['boleh mengalihkan / may reroute'] : []),
    ...(step.advice === undefined ? [] : [`pertimbangan / advice: ${titles(step.advice)}`]),
    ...(step.revises === undefined ? [] : [`mengubah / changes: ${step.revises.join(', ')}`]),
  ];
  const head = `${index + 1}. ${step.name}  ${asked(step)}  (${step.within} hari kerja / working days)`;
  return [head, ...extras].join('; ');
}

/** Draws a chain as text: the draft, one line per step, the cancellation. */
export function drawChain(chain: Chain): string {
  const { by, also, within, withdraw } = chain.draft;
  const draft = `0. draft  ${titles([by, ...(also ?? [])])}  (${within} hari kerja / working days)${withdraw === true ? '; boleh menarik kembali / may withdraw' : ''}`;
  const cancel =
    chain.cancel === undefined
      ? []
      : [`-  cancelled  ${titles(chain.cancel.by)}; pada / in ${chain.cancel.in.join(', ')}`];
  return `${[chain.document, draft, ...chain.steps.map(stepLine), ...cancel].join('\n')}\n`;
}
