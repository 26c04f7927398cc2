// Decrees of the administrators: a chain for the region or one OPD, windows of the schedule, locks, settings. Each has a reason and a number.

import { z } from 'zod';
import { definitionOf, documentTypes, isDocumentType } from './documents/index.ts';
import type { Chain } from './engine/chain.ts';
import type { ChainFrame } from './engine/chain-fault.ts';
import { momentsOf, type AnyDefinition } from './engine/document.ts';
import { withChain } from './engine/words.ts';
import { lockAspects, type Lock } from './engine/jadwal.ts';
import type { Officer, Holding } from './engine/office.ts';
import { parseChain } from './engine/parse-chain.ts';
import type { Refusal } from './engine/refusal.ts';
import { settingFault, type Settings } from './engine/setting.ts';
import { text } from './engine/text.ts';
import { regionCycle } from './cycle/region.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'harus tanggal YYYY-MM-DD / must be a date' });
const opd = z.string().max(40);
const name = z.string().min(1).max(80);

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
    code: z.string().max(40),
    locked: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('setelan'), type: name, name, opd, value: z.string().max(40).nullable() }),
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
    mandatory: definition.mandatory ?? [],
    ...(definition.kinds === undefined ? {} : { kinds: definition.kinds }),
    states: Object.keys(states),
    commands: Object.keys(commands),
    fields: Object.keys(fields),
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

function faultsIn(decree: Decree): readonly Refusal[] {
  if (decree.kind === 'kunci') return [];
  if (!isDocumentType(decree.type) && !(decree.kind === 'jadwal' && isStage(decree.type)))
    return [malformed('type', `Jenis dokumen ${decree.type} tidak dikenal.`, `Unknown document type ${decree.type}.`)];
  if (decree.kind === 'jadwal')
    return decree.windows.flatMap((window, index) =>
      window.opens <= window.closes
        ? []
        : [
            malformed(
              `windows/${index}`,
              `Jadwal ${index + 1} tutup (${window.closes}) sebelum buka (${window.opens}).`,
              `Window ${index + 1} closes (${window.closes}) before it opens (${window.opens}).`,
            ),
          ],
    );
  const definition = definitionOf(decree.type);
  if (decree.kind === 'setelan') {
    const spec = definition.settings?.[decree.name];
    if (spec === undefined)
      return [malformed('name', `Setelan ${decree.name} tidak dikenal.`, `Unknown setting ${decree.name}.`)];
    const fault = decree.value === null ? undefined : settingFault(spec.unit, decree.value);
    return fault === undefined ? [] : [{ code: 'malformed', at: 'value', text: fault }];
  }
  if (decree.chain === null) return [];
  const parsed = parseChain(decree.chain, frameOf(definition));
  return parsed.ok ? [] : parsed.faults.map((it): Refusal => ({ code: 'malformed', at: it.path, text: it.text }));
}

/**
 * Decides whether an officer may give a decree, and whether it can stand. Refusals, in order: malformed (each fault with its place),
 * not-your-office, reason-required. The model check of a chain is asked by whoever publishes it.
 */
export function decideDecree(
  decree: Decree,
  reason: string,
  officer: Officer,
): { readonly ok: true; readonly holding: Holding } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const holding = officer.holdings.find((it) => it.office === 'administrator');
  const refusals: Refusal[] = [...faultsIn(decree)];
  if (holding === undefined)
    refusals.push({
      code: 'not-your-office',
      text: text(
        'Alur, jadwal, kunci, dan setelan ditetapkan oleh administrator.',
        'Chains, schedule, locks and settings are for the administrator.',
      ),
      helpers: ['administrator'],
    });
  if (reason.trim().length < 5)
    refusals.push({
      code: 'reason-required',
      text: text('Alasan wajib diisi, paling sedikit 5 huruf.', 'A reason of at least 5 letters is needed.'),
    });
  return refusals.length > 0 || holding === undefined ? { ok: false, refusals } : { ok: true, holding };
}

/** The law as decrees have made it: which definition a paper follows, which locks and settings hold. */
export interface Law {
  /** The definition that a new paper of a type in an OPD follows. */
  readonly inForce: (type: string, opd: string) => AnyDefinition;
  /** The definition under the edition of the chain that a paper was opened under. */
  readonly of: (paper: { readonly type: string; readonly chain: number }) => AnyDefinition;
  /** The definition under every edition that was ever published of a type's chain, newest first; the one that ships comes last. */
  readonly editions: (type: string) => readonly AnyDefinition[];
  readonly locks: (year: number) => readonly Lock[];
  readonly settings: (opd: string) => Settings;
}

/**
 * Puts decrees together, oldest first; `nameOf` gives the name of a person for the texts of locks.
 * @example explain(lawOf(decrees).inForce('spp', '1.01'), paper, around)
 */
export function lawOf(decrees: readonly StandingDecree[], nameOf: (person: string) => string = (it) => it): Law {
  const chains = new Map<string, { opd: string; chain: Chain | undefined; edition: number }[]>();
  const locks = new Map<string, Lock & { year: number; locked: boolean }>();
  const settings = new Map<string, { name: string; opd: string; value: string | null }>();
  for (const { decree, edition, person, at, reason } of decrees) {
    if (decree.kind === 'alur') {
      const mine = chains.get(decree.type) ?? [];
      // Checked when it was decreed.
      mine.push({ opd: decree.opd, chain: (decree.chain ?? undefined) as Chain | undefined, edition });
      chains.set(decree.type, mine);
    } else if (decree.kind === 'kunci') {
      const { aspect, opd: where, code, year, locked } = decree;
      locks.set(decreeKey(decree), { aspect, opd: where, code, by: nameOf(person), at, reason, year, locked });
    } else if (decree.kind === 'setelan')
      settings.set(decreeKey(decree), {
        name: `${decree.type}.${decree.name}`,
        opd: decree.opd,
        value: decree.value,
      });
  }
  const under = (type: string, found: { chain: Chain | undefined; edition: number } | undefined): AnyDefinition => {
    const definition = definitionOf(type);
    return found?.chain === undefined ? definition : withChain(definition, found.chain, found.edition);
  };
  return {
    inForce: (type, where) => {
      const mine = chains.get(type) ?? [];
      const own = where === '' ? undefined : mine.findLast((it) => it.opd === where);
      return under(type, own?.chain === undefined ? mine.findLast((it) => it.opd === '') : own);
    },
    of: ({ type, chain }) =>
      under(
        type,
        (chains.get(type) ?? []).find((it) => it.edition === chain),
      ),
    editions: (type) => [
      ...(chains.get(type) ?? [])
        .filter((it) => it.chain !== undefined)
        .toReversed()
        .map((it) => under(type, it)),
      definitionOf(type),
    ],
    locks: (year) => [...locks.values()].filter((it) => it.locked && it.year === year),
    settings: (where) => {
      const of = (place: string): [string, string][] =>
        [...settings.values()].flatMap((it) => (it.opd === place && it.value !== null ? [[it.name, it.value]] : []));
      return Object.fromEntries([...of(''), ...(where === '' ? [] : of(where))]);
    },
  };
}

/** The law as it ships, without any decree. */
export const shippedLaw: Law = lawOf([]);

/** Every setting of every document type, in the order of the year. */
export function listSettings() {
  return documentTypes.flatMap((type) =>
    Object.entries(definitionOf(type).settings ?? {}).map(([setting, spec]) => ({ type, name: setting, ...spec })),
  );
}
