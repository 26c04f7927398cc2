// Decrees of the administrators: a chain for the region or one OPD, windows of the schedule, locks, settings. Each has a reason and a number.

import { z } from 'zod';
import { definitionOf, isDocumentType } from './documents/index.ts';
import { dayWords } from './engine/day-text.ts';
import type { Chain } from './engine/chain.ts';
import type { ChainFrame } from './engine/chain-fault.ts';
import type { Demand } from './engine/demand.ts';
import { pathText } from './engine/chain-shape.ts';
import { momentsOf, type AnyDefinition } from './engine/document.ts';
import { lockAspects } from './engine/jadwal.ts';
import type { Officer, Holding } from './engine/office.ts';
import { code, plain } from './engine/field.ts';
import { own } from './engine/own.ts';
import { parseChain } from './engine/parse-chain.ts';
import type { Refusal } from './engine/refusal.ts';
import { settingFault } from './engine/setting.ts';
import { explains } from './engine/said.ts';
import { text } from './engine/text.ts';
import { identifier } from './engine/well-formed.ts';
import { regionCycle } from './cycle/region.ts';

const day = z.iso.date({
  error: 'harus tanggal yang ada, tahun-bulan-hari / must be a day that exists, year-month-day',
});
const opd = identifier(40);
const name = identifier(80).min(1);

/** The windows of one type of paper, or of one stage of the region (`daerah.<stage>`), in a year. */
export const WindowSpan = z.strictObject({ opens: day, closes: day });

/**
 * What is decreed. `alur`: a chain for all OPD (`opd` '') or one, `null` to go back to what is in force without it. `jadwal`: all windows of a
 * type. `kunci`: a lock set or lifted. `setelan`: a value, `null` to go back to the default.
 */
export const Decree = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alur'), type: name, opd, chain: z.unknown() }),
  z.strictObject({
    kind: z.literal('jadwal'),
    type: name,
    year: z.int().min(2000).max(2100),
    windows: z.array(WindowSpan).max(20),
  }),
  z.strictObject({
    kind: z.literal('kunci'),
    aspect: z.enum(lockAspects),
    year: z.int().min(2000).max(2100),
    opd,
    code: z.union([z.literal(''), code]),
    locked: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('setelan'), type: name, name, opd, value: plain(40).nullable() }),
]);
/** See the schema of the same name. */
export type Decree = z.infer<typeof Decree>;

/** The kinds of decree. */
export type DecreeKind = Decree['kind'];

/** The key under which editions of a decree are counted. */
export function decreeKey(decree: Decree): string {
  if (decree.kind === 'alur') return decree.type;
  if (decree.kind === 'jadwal') return `${decree.year}|${decree.type}`;
  if (decree.kind === 'kunci') return `${decree.year}|${decree.aspect}|${decree.opd}|${decree.code}`;
  return `${decree.type}.${decree.name}|${decree.opd}`;
}

/** A decree that stands, with its number within its key, who gave it, when and why. */
export interface StandingDecree {
  readonly decree: Decree;
  readonly edition: number;
  /** Id of the person who gave it. */
  readonly person: string;
  readonly at: string;
  readonly reason: string;
}

/** What a document type demands of any chain of it: its drafters, its end, what hangs on its steps, its words. */
export function frameOf(definition: AnyDefinition): ChainFrame {
  const shipped: Chain = definition.chain;
  const heard = listenedTo(shipped);
  const asked = shipped.steps.filter((it) => [...momentsOf(definition), ...heard].includes(it.name));
  const { states, commands, fields } = definition.view;
  return {
    document: shipped.document,
    drafters: [shipped.draft.by, ...(shipped.draft.also ?? [])],
    finals: shipped.steps.at(-1)?.name ?? '',
    moments: asked.filter((it) => it.when === undefined).map((it) => it.name),
    heard: asked.filter((it) => it.when !== undefined).map((it) => it.name),
    // What is not verified is told by the checker, and keeps nobody from publishing.
    mandatory: (definition.mandatory ?? []).filter((it: Demand) => it.certain !== 'M'),
    ...(definition.kinds === undefined ? {} : { kinds: definition.kinds }),
    states: Object.keys(states),
    commands: Object.keys(commands),
    fields: Object.keys(fields),
    closed: [...(definition.copied?.fields ?? []), ...(definition.filled?.fields ?? [])],
  };
}

/** Moments of a chain that the region's cycle waits for. */
function listenedTo(chain: Chain): readonly string[] {
  return regionCycle.events
    .filter((event) => event.startsWith(`${chain.document}.`))
    .map((event) => event.slice(chain.document.length + 1));
}

const isStage = (type: string): boolean =>
  type.startsWith('daerah.') && Object.hasOwn(regionCycle.states, type.slice('daerah.'.length));

function malformed(at: string, id: string, en: string): Refusal {
  return { code: 'malformed', at, text: text(id, en) };
}

function windowFaults(windows: readonly z.infer<typeof WindowSpan>[]): readonly Refusal[] {
  return windows.flatMap((window, index) => {
    const { opens, closes } = window;
    const [from, to] = [dayWords(opens), dayWords(closes)];
    if (opens > closes)
      return [
        malformed(
          `windows/${index}`,
          `Jadwal ${index + 1} tutup (${to.id}) sebelum buka (${from.id}).`,
          `Window ${index + 1} closes (${to.en}) before it opens (${from.en}).`,
        ),
      ];
    const other = windows.findIndex((it, at) => at < index && it.opens <= closes && opens <= it.closes);
    if (other < 0) return [];
    return [
      malformed(
        `windows/${index}`,
        `Jadwal ${index + 1} (${from.id} – ${to.id}) bertumpuk dengan jadwal ${other + 1}; pisahkan atau gabungkan.`,
        `Window ${index + 1} (${from.en} – ${to.en}) overlaps window ${other + 1}; set them apart or make them one.`,
      ),
    ];
  });
}

function faultsIn(decree: Decree): readonly Refusal[] {
  if (decree.kind === 'kunci') return [];
  if (!isDocumentType(decree.type) && !(decree.kind === 'jadwal' && isStage(decree.type)))
    return [malformed('type', `Jenis dokumen ${decree.type} tidak dikenal.`, `Unknown document type ${decree.type}.`)];
  if (decree.kind === 'jadwal') return windowFaults(decree.windows);
  const definition = definitionOf(decree.type);
  if (definition.scope === 'region' && decree.opd !== '')
    return [
      malformed(
        'opd',
        `${definition.view.name.id} disusun daerah, bukan OPD; tetapkan untuk seluruh daerah.`,
        `${definition.view.name.en} belongs to the region, not to an agency; decree it for the whole region.`,
      ),
    ];
  if (decree.kind === 'setelan') {
    const spec = own(definition.settings, decree.name);
    if (spec === undefined)
      return [malformed('name', `Setelan ${decree.name} tidak dikenal.`, `Unknown setting ${decree.name}.`)];
    const fault = decree.value === null ? undefined : settingFault(spec.unit, decree.value);
    return fault === undefined ? [] : [{ code: 'malformed', at: 'value', text: fault }];
  }
  if (decree.chain === null) return [];
  const parsed = parseChain(decree.chain, frameOf(definition));
  return parsed.ok ? [] : parsed.faults.map((it): Refusal => ({ code: 'malformed', at: it.path, text: it.text }));
}

function unknownOpd(decree: Decree, knowsOpd: (code: string) => boolean): readonly Refusal[] {
  if (decree.kind === 'jadwal' || decree.opd === '' || knowsOpd(decree.opd)) return [];
  return [
    malformed(
      'opd',
      `OPD ${decree.opd} tidak terdaftar; pilih OPD dari daftar.`,
      `There is no agency ${decree.opd}; choose one from the list.`,
    ),
  ];
}

/**
 * Decides whether an officer may give a decree, and whether it can stand. Refusals, in order: malformed (each fault with its place),
 * not-your-office, reason-required. The model check of a chain is asked by whoever publishes it.
 */
export function decideDecree(
  decree: Decree,
  reason: string,
  { officer, knowsOpd }: { readonly officer: Officer; readonly knowsOpd: (code: string) => boolean },
): { readonly ok: true; readonly holding: Holding } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const holding = officer.holdings.find((it) => it.office === 'administrator');
  const read = Decree.safeParse(decree);
  const refusals: Refusal[] = read.success
    ? [...faultsIn(decree), ...unknownOpd(decree, knowsOpd)]
    : read.error.issues.map(({ path }) =>
        malformed(pathText(path), 'Bagian keputusan ini tidak sah.', 'This part of the decree is not valid.'),
      );
  if (holding === undefined)
    refusals.push({
      code: 'not-your-office',
      text: text(
        'Alur, jadwal, kunci, dan setelan ditetapkan oleh administrator.',
        'Chains, schedule, locks and settings are for the administrator.',
      ),
      helpers: ['administrator'],
    });
  if (!explains(reason))
    refusals.push({
      code: 'reason-required',
      text: text('Alasan wajib diisi, paling sedikit 5 huruf.', 'A reason of at least 5 letters is needed.'),
    });
  return refusals.length > 0 || holding === undefined ? { ok: false, refusals } : { ok: true, holding };
}
