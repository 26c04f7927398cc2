// What is wrong with a chain in itself: names, offices, the ways back, advice and cancellation.

import type { ChainFault, ChainFaultCode } from './chain-fault.ts';
import { MOST_OFFICES } from './chain-schema.ts';
import { reservedCommands, reservedStates } from './chain.ts';
import { orderOf, type ChainSketch, type Spot, type StepSketch } from './chain-sketch.ts';
import { text } from './text.ts';

const fault = (code: ChainFaultCode, path: string, id: string, en: string): ChainFault => ({
  code,
  path,
  text: text(id, en),
});

function repeats(list: readonly Spot[]): readonly Spot[] {
  return list.filter((spot, index) => list.findIndex((it) => it.value === spot.value) < index);
}

// A word such as `constructor` is a name of every JavaScript object: as a state it would be found in every table of words.
function isReserved(value: string, reserved: readonly string[]): boolean {
  return reserved.includes(value) || value in {};
}

function nameFaults(sketch: ChainSketch): ChainFault[] {
  const names = sketch.steps.flatMap((step) => step.name ?? []);
  const commands = sketch.steps.flatMap((step) => step.command ?? []);
  const reserved = [
    ...names.filter((it) => isReserved(it.value, reservedStates)),
    ...commands.filter((it) => isReserved(it.value, reservedCommands)),
  ];
  return [
    ...reserved.map(({ value, path }) =>
      fault(
        'reserved-name',
        path,
        `Ganti nama ${value}: nama ini sudah dipakai sistem.`,
        `Rename ${value}: the system uses this name itself.`,
      ),
    ),
    ...[...repeats(names), ...repeats(commands)].map(({ value, path }) =>
      fault(
        'name-twice',
        path,
        `Ganti nama ${value}: sudah dipakai langkah sebelumnya.`,
        `Rename ${value}: an earlier step has it.`,
      ),
    ),
  ];
}

function officeFaults(sketch: ChainSketch): ChainFault[] {
  const groups = [sketch.drafters, sketch.cancelBy, ...sketch.steps.flatMap((step) => [step.offices, step.advice])];
  const twice = groups
    .flatMap(repeats)
    .map(({ value, path }) =>
      fault('office-twice', path, `Sebut ${value} satu kali saja.`, `Name ${value} only once.`),
    );
  const stamping = sketch.steps.flatMap((step) =>
    step.advice
      .filter((spot) => step.offices.some((it) => it.value === spot.value))
      .map(({ value, path }) =>
        fault(
          'adviser-stamps',
          path,
          `Hapus ${value} dari pemberi pertimbangan: jabatan ini mencap langkah yang sama.`,
          `Remove ${value} from the advisers: it stamps the same step.`,
        ),
      ),
  );
  return [...twice, ...stamping];
}

function wayFaults({ path, ways, need, offices }: StepSketch): ChainFault[] {
  if (ways.length !== 1)
    return [
      fault(
        'shape',
        path,
        'Pilih tepat satu: by (satu jabatan), all (semua), atau of dengan need (sebagian).',
        'Choose exactly one: by (one office), all (every one), or of with need (some).',
      ),
    ];
  if (ways[0] !== 'of')
    return need === undefined
      ? []
      : [fault('shape', `${path}.need`, 'Hapus need: hanya untuk of.', 'Remove need: it goes with of only.')];
  if (need === undefined)
    return [fault('shape', `${path}.need`, 'Isi need: berapa cap yang cukup.', 'Add need: how many stamps suffice.')];
  if (need < offices.length || offices.length < 2 || need > MOST_OFFICES - 1) return [];
  const most = offices.length - 1;
  return [
    fault(
      'quorum',
      `${path}.need`,
      `Isi need dengan 1 sampai ${most}, atau pakai all bila semua jabatan wajib mencap.`,
      `Set need to 1 to ${most}, or use all where every office must stamp.`,
    ),
  ];
}

function returnFaults(sketch: ChainSketch): ChainFault[] {
  const order = orderOf(sketch);
  return sketch.steps.flatMap((step, index) => [
    ...repeats(step.returns).map(({ value, path }) =>
      fault('name-twice', path, `Sebut ${value} satu kali saja.`, `Name ${value} only once.`),
    ),
    ...step.returns.flatMap(({ value, path }) => {
      const allowed = order.slice(0, index + 1).filter((it) => it !== '');
      if (allowed.includes(value)) return [];
      const choose = [`Pilih salah satu: ${allowed.join(', ')}.`, `Choose one of: ${allowed.join(', ')}.`];
      return order.includes(value)
        ? fault(
            'return-not-before',
            path,
            `${value} tidak mendahului langkah ini. ${choose[0]}`,
            `${value} is not before this step. ${choose[1]}`,
          )
        : fault(
            'return-unknown',
            path,
            `Tidak ada keadaan ${value}. ${choose[0]}`,
            `There is no state ${value}. ${choose[1]}`,
          );
    }),
  ]);
}

/** For each step whether a paper that it sends back surely can come to the drafters, through whatever steps it then waits for. */
function waysToDraft(sketch: ChainSketch): readonly boolean[] {
  const order = orderOf(sketch);
  return sketch.steps.reduce<readonly boolean[]>((known, step, index) => {
    const targets = step.returns.map(({ value }) => order.indexOf(value));
    const wrong = targets.some((at) => at < 0 || at > index);
    const opens = targets.some((at) => {
      if (at === 0) return true;
      // The state of a conditional step is no sure target: a paper to which the step does not apply never was there.
      if (at < 1 || (sketch.steps[at - 2]?.conditional ?? false)) return false;
      const waiting = sketch.steps.slice(at - 1, index);
      const certain = waiting.findIndex((it) => !it.conditional);
      return certain >= 0 && known.slice(at - 1, at + certain).every(Boolean);
    });
    return [...known, wrong || opens || (step.rejects && step.returns.length === 0)];
  }, []);
}

function wayToDraftFaults(sketch: ChainSketch): ChainFault[] {
  const ways = waysToDraft(sketch);
  return sketch.steps.flatMap((step, index) =>
    ways[index] === true
      ? []
      : fault(
          'no-way-to-draft',
          `${step.path}.return`,
          'Tambahkan draft, atau keadaan yang langkahnya dapat mengembalikan ke draft.',
          'Add draft, or a state whose step can return to the draft.',
        ),
  );
}

function cancelFaults(sketch: ChainSketch): ChainFault[] {
  const states = orderOf(sketch).slice(0, -1);
  return [
    ...repeats(sketch.cancelIn).map(({ value, path }) =>
      fault('name-twice', path, `Sebut ${value} satu kali saja.`, `Name ${value} only once.`),
    ),
    ...sketch.cancelIn
      .filter(({ value }) => !states.includes(value))
      .map(({ value, path }) =>
        fault(
          'cancel-state',
          path,
          `Dokumen tidak dapat dibatalkan pada ${value}. Pilih: ${states.join(', ')}.`,
          `A paper cannot be cancelled in ${value}. Choose: ${states.join(', ')}.`,
        ),
      ),
  ];
}

/** The faults of a chain in itself, whatever its type. */
export function stepFaults(sketch: ChainSketch): readonly ChainFault[] {
  if (sketch.steps.length === 0) return officeFaults(sketch);
  return [
    ...nameFaults(sketch),
    ...officeFaults(sketch),
    ...sketch.steps.flatMap(wayFaults),
    ...returnFaults(sketch),
    ...wayToDraftFaults(sketch),
    ...cancelFaults(sketch),
  ];
}
