// The form of a chain's JSON: what zod found, in the words and codes of chain faults.

import type { z } from 'zod';
import type { ChainFault, ChainFaultCode } from './chain-fault.ts';
import { ChainJson, MOST_DAYS, MOST_OFFICES, MOST_STEPS } from './chain-schema.ts';
import { isBoundless } from './extent.ts';
import { offices } from './office.ts';
import { text, type Text } from './text.ts';

type Path = readonly PropertyKey[];

const DEEPEST = 24;
const MOST = 100_000;

/** A path as people write it: `steps[2].return[0]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((made, key) => {
    if (typeof key === 'number') return `${made}[${key}]`;
    return made === '' ? String(key) : `${made}.${String(key)}`;
  }, '');
}

/** Whether JSON is nested too deeply to be looked into, as what holds itself is. */
export function isTooDeep(json: unknown): boolean {
  return isBoundless(json, DEEPEST, MOST);
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key]; // its own key, checked on the line above
  }, json);
}

const kinds: Readonly<Record<string, Text>> = {
  string: text('teks', 'text'),
  number: text('angka', 'a number'),
  int: text('bilangan bulat', 'a whole number'),
  boolean: text('true atau false', 'true or false'),
  array: text('daftar [ … ]', 'a list [ … ]'),
  object: text('objek { … }', 'an object { … }'),
};

const say = {
  deadline: text(
    `Isi tenggat dengan bilangan bulat 1 sampai ${MOST_DAYS} hari kerja.`,
    `Give the deadline as a whole number from 1 to ${MOST_DAYS} working days.`,
  ),
  quorum: text(
    `Isi kuorum dengan paling sedikit 1 cap, kurang dari banyaknya jabatan, dan paling banyak ${MOST_OFFICES} jabatan.`,
    `A quorum needs at least 1 stamp, fewer than it has offices, and at most ${MOST_OFFICES} offices.`,
  ),
  'no-steps': text('Tambahkan paling sedikit satu langkah.', 'Add at least one step.'),
  'too-many-steps': text(
    `Gabungkan langkah: paling banyak ${MOST_STEPS}.`,
    `Merge steps: there may be ${MOST_STEPS} at most.`,
  ),
};

function isOffice(path: Path): boolean {
  const key = path.findLast((it) => typeof it === 'string');
  return key === 'by' || key === 'all' || key === 'of' || key === 'also' || key === 'advice';
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): ChainFaultCode {
  const last = issue.path.at(-1);
  if (value === undefined) return 'shape';
  if (last === 'within') return 'deadline';
  if (last === 'need') return 'quorum';
  if (issue.code === 'too_big' && (last === 'of' || last === 'all')) return 'quorum';
  if (issue.path.length === 1 && last === 'steps') {
    if (issue.code === 'too_small') return 'no-steps';
    if (issue.code === 'too_big') return 'too-many-steps';
  }
  return issue.code === 'invalid_value' && isOffice(issue.path) ? 'unknown-office' : 'shape';
}

function sized(issue: { readonly origin: string; readonly minimum?: unknown; readonly maximum?: unknown }): Text {
  const [id, en] = issue.minimum === undefined ? ['paling banyak', 'at most'] : ['paling sedikit', 'at least'];
  const limit = String(issue.minimum ?? issue.maximum);
  if (issue.origin === 'array') return text(`Isi ${id} ${limit} butir.`, `Give ${en} ${limit} item(s).`);
  if (issue.origin === 'string') return text(`Isi ${id} ${limit} huruf.`, `Give ${en} ${limit} character(s).`);
  return text(`Isi angka ${id} ${limit}.`, `Give a number of ${en} ${limit}.`);
}

function shapeText(issue: z.core.$ZodIssue, value: unknown): Text {
  if (value === undefined && issue.path.length > 0 && issue.code !== 'unrecognized_keys') {
    const name = pathText(issue.path.slice(-1));
    return text(`Isi “${name}”: bagian ini wajib ada.`, `Add “${name}”: it must be there.`);
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return text(
        `Hapus atau betulkan ${issue.keys.join(', ')}: tidak dikenal di sini.`,
        `Remove or correct ${issue.keys.join(', ')}: unknown here.`,
      );
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? text(issue.expected, issue.expected);
      return text(`Tulis ${kind.id} di sini.`, `Write ${kind.en} here.`);
    }
    case 'too_small':
    case 'too_big':
      return sized(issue);
    case 'invalid_value':
      return text(`Pilih salah satu: ${issue.values.join(', ')}.`, `Choose one of: ${issue.values.join(', ')}.`);
    case 'invalid_format':
      return text(
        'Tulis nama dari huruf, angka dan tanda hubung, diawali huruf kecil, paling banyak 40.',
        'Write a name of letters, digits and hyphens that begins with a small letter, 40 at most.',
      );
    case 'invalid_union':
      return text(
        'Pilih satu syarat: amount, kind, account, fund, every, some atau not.',
        'Choose one condition: amount, kind, account, fund, every, some or not.',
      );
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      break;
  }
  return text(
    'Tulis uang sebagai rupiah desimal tanpa pemisah ribuan, misalnya "200000000".',
    'Write money as decimal rupiah without separators, such as "200000000".',
  );
}

// Of a choice, the option that was meant: the only one whose own keys are there. Its issues say more than "none fits".
function meant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [option, ...more] = issue.errors.filter((found) => found.every((it) => it.path.length > 0));
  if (option === undefined || more.length > 0) return [issue];
  return option.flatMap((it) => meant({ ...it, path: [...issue.path, ...it.path] }));
}

// What is no text may be anything at all, also what JSON cannot hold.
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : `(${typeof value})`;
}

/** What a schema found in JSON, as faults of a chain. */
export function toFaults(json: unknown, issues: readonly z.core.$ZodIssue[]): readonly ChainFault[] {
  return issues.flatMap(meant).map((it) => toFault(json, it));
}

function toFault(json: unknown, issue: z.core.$ZodIssue): ChainFault {
  const value = valueAt(json, issue.path);
  const code = codeOf(issue, value);
  const path = pathText(issue.path);
  if (code === 'unknown-office')
    return {
      code,
      path,
      text: text(
        `Ganti ${shown(value)} dengan jabatan yang dikenal: ${offices.join(', ')}.`,
        `Replace ${shown(value)} by a known office: ${offices.join(', ')}.`,
      ),
    };
  const known = (say as Readonly<Partial<Record<ChainFaultCode, Text>>>)[code]; // only some codes have a sentence of their own
  return { code, path, text: known ?? shapeText(issue, value) };
}

/** JSON read by its schema: the value, or a fault for everything in it that has the wrong form. */
export type Read =
  | { readonly ok: true; readonly json: ChainJson }
  | { readonly ok: false; readonly faults: readonly ChainFault[]; readonly deep: boolean };

/** Reads JSON by the schema of chains. JSON that is nested too deeply is not looked into at all. */
export function readShape(json: unknown): Read {
  if (isTooDeep(json)) {
    const words = text('Sederhanakan: susunannya terlalu dalam.', 'Simplify: it is nested too deeply.');
    return { ok: false, faults: [{ code: 'shape', path: '', text: words }], deep: true };
  }
  const read = ChainJson.safeParse(json);
  if (read.success) return { ok: true, json: read.data };
  return { ok: false, faults: toFaults(json, read.error.issues), deep: false };
}
