// The JSON of a chain, as an administrator draws it: its schema, and the way from JSON to a chain and back.

import { z } from 'zod';
import type { Chain, Step } from './chain.ts';
import { offices, type Office } from './office.ts';
import { Predicate } from './predicate.ts';

/** The most steps that a chain may have. */
export const MOST_STEPS = 12;
/** The most offices that a step may ask. */
export const MOST_OFFICES = 6;
/** The most working days that a step or the draft may take. */
export const MOST_DAYS = 60;

const about = <T extends z.ZodType>(schema: T, title: string, description: string): T =>
  schema.meta({ title, description });

const name = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
const label = z.strictObject({ id: z.string().min(1).max(60), en: z.string().min(1).max(60) });
const office = z.enum(offices).meta({ id: 'Office', title: 'Jabatan / office' });
const several = z.array(office).min(2).max(MOST_OFFICES);
const within = about(
  z.int().min(1).max(MOST_DAYS),
  'Tenggat / deadline',
  'Hari kerja yang tersedia / working days that it may take.',
);
const yes = (title: string, description: string) => about(z.boolean(), title, description).exactOptional();

const StepJson = z
  .strictObject({
    name: about(name, 'Keadaan / state', 'Keadaan yang diberikan cap ini / the state that the stamp gives.'),
    command: about(name, 'Perintah / command', 'Kata kerja cap / the verb of the stamp.'),
    label: z
      .strictObject({ state: label, command: label })
      .meta({
        title: 'Sebutan / label',
        description: 'Wajib bila jenis dokumen tidak punya kata untuknya / needed where the type has no words for it.',
      })
      .exactOptional(),
    by: about(office, 'Satu jabatan / one office', 'Dicap oleh satu jabatan / stamped by one office.').exactOptional(),
    all: about(
      several,
      'Semua / all of',
      'Semua jabatan ini, berdampingan / all of them, side by side.',
    ).exactOptional(),
    of: about(several, 'Sebagian / some of', 'Sejumlah `need` dari jabatan ini / `need` of these.').exactOptional(),
    need: about(
      z
        .int()
        .min(1)
        .max(MOST_OFFICES - 1),
      'Jumlah cap / stamps needed',
      'Kurang dari banyaknya jabatan dalam `of` / fewer than the offices in `of`.',
    ).exactOptional(),
    when: about(
      Predicate,
      'Syarat / condition',
      'Langkah hanya diminta bila ini berlaku / asked for only where this holds.',
    ).exactOptional(),
    return: about(
      z.array(name).max(MOST_STEPS + 1),
      'Kembali ke / may return to',
      'Keadaan sebelum keadaan menunggu langkah ini / states before the one in which the step waits.',
    ),
    within,
    strategic: yes('Strategis / strategic', 'Plt dan Plh tidak boleh / acting officials may not give it.'),
    delegable: yes('Dapat didelegasikan / delegable', '`false`: hanya pemegang jabatan / the holder only.'),
    advice: about(
      z.array(office).min(1).max(MOST_OFFICES),
      'Pemberi pertimbangan / advisers',
      'Boleh memberi pertimbangan; tidak menahan dokumen / may advise; holds up nothing.',
    ).exactOptional(),
    reject: yes('Menolak / reject', 'Boleh mengakhiri dokumen sebagai ditolak / may end the paper as rejected.'),
    revises: about(
      z.array(z.string().min(1).max(80)).min(1).max(40),
      'Isian yang boleh diubah / fields it may change',
      '`isian` atau `daftar.isian` / `field` or `list.field`.',
    ).exactOptional(),
    reroute: yes('Alihkan / reroute', 'Boleh menyerahkan ke OPD lain / may hand it to another OPD.'),
  })
  .meta({
    title: 'Langkah / step',
    oneOf: [{ required: ['by'] }, { required: ['all'] }, { required: ['of', 'need'] }],
  });

/** The schema of a chain as JSON; what no schema can say is asked by {@link parseChain}. */
export const ChainJson = z
  .strictObject({
    $schema: z.string().max(300).exactOptional(),
    document: about(name, 'Jenis dokumen / document type', 'Misalnya `rka` / such as `rka`.'),
    draft: z
      .strictObject({
        by: about(office, 'Penyusun / drafter', 'Jabatan yang menyusun / the office that drafts.'),
        also: about(
          z.array(office).min(1).max(MOST_OFFICES),
          'Penyusun lain / other drafters',
          'Boleh ikut menulis / may write in the draft.',
        ).exactOptional(),
        within,
        withdraw: yes(
          'Menarik kembali / withdraw',
          'Sampai langkah pertama selesai / until the first step is complete.',
        ),
      })
      .meta({ title: 'Penyusunan / draft' }),
    steps: about(
      z.array(StepJson).min(1).max(MOST_STEPS),
      'Langkah / steps',
      'Berurutan; yang terakhir tanpa syarat / in order; the last one without a condition.',
    ),
    cancel: z
      .strictObject({
        by: z.array(office).min(1).max(MOST_OFFICES),
        in: z
          .array(name)
          .min(1)
          .max(MOST_STEPS + 1),
      })
      .meta({
        title: 'Pembatalan / cancellation',
        description: 'Jabatan yang boleh membatalkan, dan dalam keadaan apa / who may cancel, and in which states.',
      })
      .exactOptional(),
  })
  .meta({ title: 'Rantai persetujuan / approval chain' });
/** A chain as plain JSON. */
export type ChainJson = z.output<typeof ChainJson>;

/** The JSON Schema (draft 2020-12) of {@link ChainJson}, for editors. */
export function chainJsonSchema(): object {
  return z.toJSONSchema(ChainJson, { io: 'input' });
}

function atLeastTwo(list: readonly Office[]): readonly [Office, Office, ...Office[]] {
  const [first, second, ...more] = list;
  if (first === undefined || second === undefined) throw new Error('side by side needs two offices');
  return [first, second, ...more];
}

function toStep({ by, all, of, need, ...step }: ChainJson['steps'][number]): Step {
  if (by !== undefined) return { ...step, by };
  if (all !== undefined) return { ...step, all: atLeastTwo(all) };
  return { ...step, of: atLeastTwo(of ?? []), need: need ?? 1 };
}

/** The chain of JSON in which {@link parseChain} found no fault. */
export function toChain({ $schema: _editor, steps, ...json }: ChainJson): Chain {
  return { ...json, steps: steps.map(toStep) };
}

const stepKeys = ['name', 'command', 'label', 'by', 'all', 'of', 'need', 'when', 'return', 'within', 'strategic'];
const moreKeys = ['delegable', 'advice', 'reject', 'revises', 'reroute'];

function inOrder(value: object, keys: readonly string[]): object {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.fromEntries(keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]));
}

/** A chain as plain JSON, keys always in the same order; {@link parseChain} reads the same chain from it. */
export function chainJson(chain: Chain): ChainJson {
  const steps = chain.steps.map((step) => inOrder(step, [...stepKeys, ...moreKeys]));
  const draft = inOrder(chain.draft, ['by', 'also', 'within', 'withdraw']);
  const whole = { ...chain, draft, steps };
  return inOrder(whole, ['document', 'draft', 'steps', 'cancel']) as ChainJson; // the same fields, only put in order
}
