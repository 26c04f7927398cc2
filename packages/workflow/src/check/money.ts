// Who stamps when money moves for the last time: somebody who answers for it.

import { needOf, officesOf, statesOf, type Chain } from '../engine/chain.ts';
import { answerableForMoney, officeNames, type Office } from '../engine/office.ts';
import { text } from '../engine/text.ts';
import type { Finding } from './trail.ts';

const answers = (office: Office): boolean => answerableForMoney.includes(office);

/**
 * That the last stamp by which a paper moves money may be given by nobody who answers for money. Where money moves when the paper is submitted, the last
 * stamp of the paper counts: whoever submits has only asked.
 */
export function moneyFindings(chain: Chain, moments: readonly string[]): readonly Finding[] {
  const order = statesOf(chain);
  const last = moments
    .filter((it) => order.includes(it))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .at(-1);
  const step = last === 'submitted' ? chain.steps.at(-1) : chain.steps.find((it) => it.name === last);
  if (step === undefined) return [];
  const offices = officesOf(step);
  if (offices.filter((it) => !answers(it)).length < needOf(step)) return [];
  const { id, en } = officeNames(offices.filter((it) => !answers(it)));
  const choose = officeNames(answerableForMoney);
  return [
    {
      code: 'money-unanswered',
      states: [step.name],
      text: text(
        `Uang bergerak dengan cap ${step.name} dari ${id}, yang tidak bertanggung jawab atas uang; pilih ${choose.id}.`,
        `Money moves by the stamp ${step.name} of ${en}, who does not answer for money; choose ${choose.en}.`,
      ),
    },
  ];
}
