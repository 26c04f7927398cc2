// What changed in one step between two editions of a chain, in the words of officers.

import { needOf, officesOf, type Chain, type Step } from './chain.ts';
import { officeNames, officeTitle } from './office.ts';
import { predicateText } from './predicate.ts';
import { text, type Text } from './text.ts';

type Names = Readonly<Record<string, Text>>;

/** Words of a document type for states and commands that have no label in the chain. */
export interface ChainWords {
  readonly states?: Names;
  readonly commands?: Names;
  readonly fields?: Names;
}

const listed = (list: readonly Text[]): Text =>
  text(list.map((it) => it.id).join(', '), list.map((it) => it.en).join(', '));
const without = <T>(list: readonly T[], other: readonly T[]): readonly T[] => list.filter((it) => !other.includes(it));
const wordFor = (names: Names | undefined, name: string): Text =>
  names !== undefined && Object.hasOwn(names, name) ? (names[name] ?? text(name, name)) : text(name, name);

/** What reads a chain aloud: names of states, commands and fields. */
export interface Reader {
  readonly state: (name: string) => Text;
  readonly command: (step: Step) => Text;
  readonly field: (name: string) => Text;
}

const fixedStates: Names = { draft: text('Disusun', 'Draft'), submitted: text('Diajukan', 'Submitted') };

/** The words of some editions of a chain: their labels first, then those of the document type, then the bare names. */
export function readerOf(chains: readonly Chain[], words: ChainWords): Reader {
  const labels = new Map(
    chains.flatMap((chain) =>
      chain.steps.flatMap((step) => (step.label === undefined ? [] : [[step.name, step.label.state] as const])),
    ),
  );
  return {
    state: (name) => labels.get(name) ?? wordFor({ ...fixedStates, ...words.states }, name),
    command: (step) => step.label?.command ?? wordFor(words.commands, step.command),
    field: (name) => wordFor(words.fields, name),
  };
}

/** Who is asked to stamp a step, such as `2 dari 3: BPKAD, Inspektorat, TAPD`. */
export function askedText(step: Step): Text {
  const { id, en } = officeNames(officesOf(step));
  if (step.of === undefined) return text(id, en);
  const [need, all] = [needOf(step), officesOf(step).length];
  return text(`${need} dari ${all}: ${id}`, `${need} of ${all}: ${en}`);
}

/** One sentence for what a list lost, one for what it gained. */
export function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  read: (it: T) => Text,
  say: (list: Text, gone: boolean) => Text,
): readonly Text[] {
  const [gone, come] = [without(before, after), without(after, before)];
  return [
    ...(gone.length === 0 ? [] : [say(listed(gone.map(read)), true)]),
    ...(come.length === 0 ? [] : [say(listed(come.map(read)), false)]),
  ];
}

function officeChanges(before: Step, after: Step, reader: Reader): Text[] {
  const { id, en } = reader.command(after);
  const gone = without(officesOf(before), officesOf(after)).map(officeTitle);
  const come = without(officesOf(after), officesOf(before)).map(officeTitle);
  const rule = (step: Step): string => `${needOf(step)}/${officesOf(step).length}${step.of === undefined ? '' : ' of'}`;
  const [need, count] = [needOf(after), officesOf(after).length];
  const quorum =
    after.of === undefined
      ? text(`“${id}” kini perlu cap semua jabatannya.`, `“${en}” now needs the stamp of every office.`)
      : text(`“${id}” kini cukup ${need} dari ${count} cap.`, `“${en}” now needs ${need} of ${count} stamps.`);
  const changed = rule(before) !== rule(after) && (before.of !== undefined || after.of !== undefined);
  return [
    ...gone.map((it) =>
      text(`${it.id} tidak lagi memberi cap “${id}”.`, `${it.en} no longer gives the stamp “${en}”.`),
    ),
    ...come.map((it) => text(`${it.id} kini memberi cap “${id}”.`, `${it.en} now gives the stamp “${en}”.`)),
    ...(changed ? [quorum] : []),
  ];
}

function conditionChange(before: Step, after: Step, { id, en }: Text): Text[] {
  if (JSON.stringify(before.when) === JSON.stringify(after.when)) return [];
  if (after.when === undefined) return [text(`“${id}” kini selalu diminta.`, `“${en}” is now always asked for.`)];
  const now = predicateText(after.when);
  const was = before.when === undefined ? text('selalu', 'always') : predicateText(before.when);
  return [
    text(
      `“${id}” kini hanya diminta bila ${now.id}; sebelumnya: ${was.id}.`,
      `“${en}” is now asked for only if: ${now.en}; before: ${was.en}.`,
    ),
  ];
}

type Switch = readonly [boolean, boolean, Text, Text];

function switchChanges(before: Step, after: Step, { id, en }: Text): Text[] {
  const switches: readonly Switch[] = [
    [
      before.strategic === true,
      after.strategic === true,
      text(`Plt dan Plh tidak boleh lagi memberi cap “${id}”.`, `Acting officials may no longer give “${en}”.`),
      text(`Plt dan Plh kini boleh memberi cap “${id}”.`, `Acting officials may now give “${en}”.`),
    ],
    [
      before.delegable !== false,
      after.delegable !== false,
      text(`“${id}” kini boleh didelegasikan.`, `“${en}” may now be delegated.`),
      text(`“${id}” tidak boleh lagi didelegasikan.`, `“${en}” may no longer be delegated.`),
    ],
    [
      before.reject === true,
      after.reject === true,
      text(`Langkah “${id}” kini boleh menolak.`, `The step “${en}” may now reject.`),
      text(`Langkah “${id}” tidak boleh lagi menolak.`, `The step “${en}” may no longer reject.`),
    ],
    [
      before.reroute === true,
      after.reroute === true,
      text(`Langkah “${id}” kini boleh mengalihkan ke OPD lain.`, `The step “${en}” may now hand over to another OPD.`),
      text(`Langkah “${id}” tidak boleh lagi mengalihkan.`, `The step “${en}” may no longer hand over.`),
    ],
  ];
  return switches.flatMap(([was, is, on, off]) => (was === is ? [] : [is ? on : off]));
}

function labelChanges(before: Step, after: Step, reader: Reader): Text[] {
  const { id, en } = reader.command(after);
  const same =
    before.command === after.command && JSON.stringify(before.label ?? null) === JSON.stringify(after.label ?? null);
  if (same) return [];
  const old = reader.command(before);
  return [text(`Sebutan langkah “${old.id}” menjadi “${id}”.`, `The step “${old.en}” is now worded “${en}”.`)];
}

/** What changed in a step of the same name; empty when it means the same. */
export function stepChanges(before: Step, after: Step, reader: Reader): Text[] {
  const name = reader.command(after);
  const { id, en } = name;
  const deadline = text(
    `Tenggat “${id}” berubah dari ${before.within} menjadi ${after.within} hari kerja.`,
    `The deadline of “${en}” changes from ${before.within} to ${after.within} working days.`,
  );
  return [
    ...officeChanges(before, after, reader),
    ...(before.within === after.within ? [] : [deadline]),
    ...conditionChange(before, after, name),
    ...listChanges(before.return, after.return, reader.state, (it, gone) =>
      gone
        ? text(`“${id}” tidak lagi mengembalikan ke ${it.id}.`, `“${en}” no longer returns to ${it.en}.`)
        : text(`“${id}” kini boleh mengembalikan ke ${it.id}.`, `“${en}” may now return to ${it.en}.`),
    ),
    ...switchChanges(before, after, name),
    ...listChanges(before.advice ?? [], after.advice ?? [], officeTitle, (it, gone) =>
      gone
        ? text(`${it.id} tidak lagi memberi pertimbangan pada “${id}”.`, `${it.en} no longer advises on “${en}”.`)
        : text(`${it.id} kini memberi pertimbangan pada “${id}”.`, `${it.en} now advises on “${en}”.`),
    ),
    ...listChanges(before.revises ?? [], after.revises ?? [], reader.field, (it, gone) =>
      gone
        ? text(`“${id}” tidak lagi mengubah ${it.id}.`, `“${en}” no longer changes ${it.en}.`)
        : text(`“${id}” kini boleh mengubah ${it.id}.`, `“${en}” may now change ${it.en}.`),
    ),
    ...labelChanges(before, after, reader),
  ];
}
