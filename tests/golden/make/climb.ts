// Carrying a paper to any state of its chain, desk by desk, by whoever holds each office.

import {
  factsOf,
  findStep,
  needOf,
  officesOf,
  type AnyDefinition,
  type Chain,
  type Command,
  type Office,
  type Paper,
  type Patch,
} from '@siklus/workflow';
import { officerOf } from '@siklus/simulation';
import { standing } from '../support/law-now.ts';
import { commands, type Hand } from './hand.ts';

const perda: Patch = { set: { nomorPerda: { to: '7/2027' }, tanggalPerda: { to: '2027-08-02' } } };

/** What whoever stamps writes into a paper first, by type and command. */
const written: Readonly<Record<string, Readonly<Record<string, Patch>>>> = {
  apbd: {
    evaluate: { rows: { koreksi: { add: [{ id: 'k1', butir: 'Jelaskan “porsi” wajib', tindak: '' }] } } },
    correct: {
      rows: { koreksi: { change: [{ id: 'k1', set: { tindak: { from: '', to: 'Sudah dihitung ulang' } } }] } },
    },
    enact: perda,
  },
  pertanggungjawaban: { audit: { set: { opini: { to: 'Wajar Tanpa Pengecualian' } } }, enact: perda },
};

/** Gives a command on a paper as it stands, by the holder of an office or by a person. */
export async function command(hand: Hand, id: string, by: Office | { person: string }, wish: Command): Promise<void> {
  const { paper } = await standing(hand.store, id);
  const person = typeof by === 'string' ? officerOf(by, paper.opd) : by.person;
  await hand.give(person, commands(id, paper.version, wish));
}

/** Which office gives the next stamp, and its command; at the draft its submission. */
function nextOf(definition: AnyDefinition, paper: Paper): { office: Office; name: string } | undefined {
  const { chain }: { readonly chain: Chain } = definition;
  if (paper.state === 'draft') {
    const drafter = paper.stamps.find((it) => it.moment === 'draft')?.office ?? chain.draft.by;
    return { office: drafter, name: 'submit' };
  }
  const step = findStep(chain, paper.state, factsOf(definition, paper));
  const office = step === undefined ? undefined : officesOf(step).find((it) => !paper.marks.includes(it));
  return step === undefined || office === undefined ? undefined : { office, name: step.command };
}

/** Gives the next stamp, after what its office writes. */
async function stamp(hand: Hand, id: string): Promise<void> {
  const { paper, definition } = await standing(hand.store, id);
  const next = nextOf(definition, paper);
  if (next === undefined) throw new Error(`${id} waits for nobody in ${paper.state}`);
  const patch = written[paper.type]?.[next.name];
  if (patch !== undefined) await command(hand, id, next.office, { name: 'revise', patch });
  await command(hand, id, next.office, { name: next.name });
}

/** Carries a paper to a state; with `marks` so many stamps of the step that it then waits for, never all. */
export async function climb(hand: Hand, id: string, to: string, marks = 0): Promise<void> {
  for (;;) {
    const { paper } = await standing(hand.store, id);
    if (paper.state === to) break;
    await stamp(hand, id);
  }
  for (let given = 0; given < marks; given += 1) {
    const { paper, definition } = await standing(hand.store, id);
    const step = findStep(definition.chain, paper.state, factsOf(definition, paper));
    if (step === undefined || given + 1 >= needOf(step)) return;
    await stamp(hand, id);
  }
}

/** Carries a paper to where a step may reject it, and rejects it. */
export async function reject(hand: Hand, id: string): Promise<void> {
  for (;;) {
    const { paper, definition } = await standing(hand.store, id);
    const step = findStep(definition.chain, paper.state, factsOf(definition, paper));
    const office = step?.reject === true ? officesOf(step)[0] : undefined;
    if (office !== undefined)
      return command(hand, id, office, { name: 'reject', reason: 'Tidak sesuai prioritas.\nLihat berita acara.' });
    await stamp(hand, id);
  }
}
