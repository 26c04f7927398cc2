// A chain as lines of text, one per step.

import { drafters, officeNames, officesOf, predicateText, type Chain, type Step } from '@siklus/workflow';

function asked(step: Step): string {
  const offices = officesOf(step);
  if (step.of !== undefined) return `${step.need} dari / of ${offices.length}: ${officeNames(offices).id}`;
  return offices.length > 1 ? `semua / all: ${officeNames(offices).id}` : officeNames(offices).id;
}

function stepLine(step: Step, index: number): string {
  const extras = [
    ...(step.when === undefined ? [] : [`bila / if ${predicateText(step.when).id}`]),
    ...(step.return.length === 0 ? [] : [`kembali ke / returns to ${step.return.join(', ')}`]),
    ...(step.strategic === true ? ['bukan Plt/Plh / no acting officials'] : []),
    ...(step.delegable === false ? ['tanpa delegasi / no delegation'] : []),
    ...(step.reject === true ? ['boleh menolak / may reject'] : []),
    ...(step.reroute === true ? ['boleh mengalihkan / may reroute'] : []),
    ...(step.advice === undefined ? [] : [`pertimbangan / advice: ${officeNames(step.advice).id}`]),
    ...(step.revises === undefined ? [] : [`mengubah / changes: ${step.revises.join(', ')}`]),
  ];
  const head = `${index + 1}. ${step.name}  ${asked(step)}  (${step.within} hari kerja / working days)`;
  return [head, ...extras].join('; ');
}

/** Draws a chain as text: the draft, one line per step, the cancellation. */
export function drawChain(chain: Chain): string {
  const { within, withdraw } = chain.draft;
  const draft = `0. draft  ${officeNames(drafters(chain)).id}  (${within} hari kerja / working days)${withdraw === true ? '; boleh menarik kembali / may withdraw' : ''}`;
  const cancel =
    chain.cancel === undefined
      ? []
      : [`-  cancelled  ${officeNames(chain.cancel.by).id}; pada / in ${chain.cancel.in.join(', ')}`];
  return `${[chain.document, draft, ...chain.steps.map(stepLine), ...cancel].join('\n')}\n`;
}
