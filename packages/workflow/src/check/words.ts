// The way to a standing in words: "PPTK Ani mengajukan", the same person under the same name from first to last.

import type { AnyDefinition } from '../engine/document.ts';
import { wordsOf } from '../engine/words.ts';
import { officeTitle } from '../engine/office.ts';
import { text, type Text } from '../engine/text.ts';
import type { Act, Standing, Walk } from './explore.ts';
import type { PathStep } from './fault.ts';
import { stranger } from './person.ts';

const firstNames = [
  'Ani',
  'Budi',
  'Citra',
  'Dewi',
  'Eko',
  'Fajar',
  'Gita',
  'Hadi',
  'Indah',
  'Joko',
  'Kartika',
  'Lukman',
];

function nameOf(index: number): string {
  return firstNames[index] ?? `P${index + 1}`;
}

const deeds: Readonly<Record<string, Text>> = {
  submit: text('mengajukan', 'submits'),
  withdraw: text('menarik kembali', 'takes it back'),
  reject: text('menolak', 'rejects it'),
  cancel: text('membatalkan', 'cancels it'),
  advise: text('memberi saran', 'advises'),
  reroute: text('mengalihkan ke OPD lain', 'hands it to another agency'),
  late: text('mencatat sebagai susulan', 'hands it in late'),
  admit: text('menerima susulan', 'admits the late paper'),
};

/** How a state reads. */
export function stateText(definition: Pick<AnyDefinition, 'chain' | 'view'>, state: string): Text {
  return wordsOf(definition).states[state] ?? text(state, state);
}

function deedOf(definition: AnyDefinition, act: Act, from: string): Text {
  const { name, to } = act.command;
  if (name === 'return') {
    const target = stateText(definition, to ?? '');
    return text(`mengembalikan ke ${target.id}: “perlu perbaikan”`, `returns it to ${target.en}: “to be mended”`);
  }
  if (name === 'revise')
    return from === 'draft'
      ? text('menulis dalam draf', 'writes in the draft')
      : text('mengubah isian', 'changes fields');
  const verb = wordsOf(definition).commands[name] ?? text(name, name);
  return deeds[name] ?? text(`membubuhkan cap “${verb.id}”`, `stamps “${verb.en}”`);
}

const ways: Readonly<Record<string, Text>> = {
  plt: text(' sebagai Plt', ' as acting official (Plt)'),
  plh: text(' sebagai Plh', ' as acting official (Plh)'),
  delegasi: text(' atas delegasi', ' by delegation'),
};

/** The shortest way to a standing, and one act more where the fault is in the act. */
export function pathTo(definition: AnyDefinition, walk: Walk, end: Standing, last?: Act): readonly PathStep[] {
  const line: { from: Standing; act: Act }[] = last === undefined ? [] : [{ from: end, act: last }];
  for (let at = end; at.came !== undefined;) {
    const from = walk.standings.get(at.came.from);
    if (from === undefined) break;
    line.unshift({ from, act: at.came.act });
    at = from;
  }
  let called = new Map([['p1', nameOf(0)]]);
  let count = 1;
  return line.map(({ from, act }) => {
    const known = called.get(act.person);
    const person = known ?? nameOf(count);
    if (known === undefined) count += 1;
    const before = called.set(stranger, person);
    called = new Map([...act.names].map(([old, now]) => [now, before.get(old) ?? old]));
    const deed = deedOf(definition, act, from.paper.state);
    const way = ways[act.kind] ?? text('', '');
    const title = officeTitle(act.office);
    return {
      from: from.paper.state,
      to: act.after.state,
      command: act.command.name,
      office: act.office,
      person,
      text: text(`${title.id} ${person}${way.id} ${deed.id}`, `${title.en} ${person}${way.en} ${deed.en}`),
    };
  });
}
