// What a decision needs to know, read inside the transaction that will act on it.

import {
  catchUp,
  dayWords,
  definitionOf,
  firstStages,
  text,
  upToDate,
  type AnyDefinition,
  type Body,
  type Circumstances,
  type EditionKind,
  type FoundPaper,
  type Named,
  type Officer,
  type Paper,
  type Text,
} from '@siklus/workflow';
import {
  findBasis,
  findCycles,
  findEdition,
  getRegion,
  listHolidays,
  listOpds,
  listUnsettled,
  listWindows,
  type Work,
} from '@siklus/store';
import { readLaw } from './law.ts';

const east = new Map([
  ['Asia/Jakarta', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
]);

/** Whether a name is one of the zones of Indonesia. */
export function isZone(name: string): boolean {
  return east.has(name);
}

/** How many hours a zone lies east of UTC (7 WIB, 8 WITA, 9 WIT); zones of Indonesia have no summer time. */
export function hoursEast(zone: string): number {
  const hours = east.get(zone);
  if (hours === undefined) throw new Error(`unknown zone ${zone}`);
  return hours;
}

/** The local calendar day of an instant. */
export function localDay(instant: string, zone: string): string {
  return new Date(Date.parse(instant) + hoursEast(zone) * 3_600_000).toISOString().slice(0, 10);
}

/**
 * The local day and minute of an instant, as a sentence has it; a dash for '', which is none.
 * @example minuteWords('2026-10-30T02:05:00Z', 'Asia/Jakarta') // { id: '30 Okt 2026 pukul 09.05', en: '30 Oct 2026 09:05' }
 */
export function minuteWords(instant: string, zone: string): Text {
  if (instant === '') return text('-', '-');
  const local = new Date(Date.parse(instant) + hoursEast(zone) * 3_600_000).toISOString();
  const [day, hour, minute] = [dayWords(local), local.slice(11, 13), local.slice(14, 16)];
  return text(`${day.id} pukul ${hour}.${minute}`, `${day.en} ${hour}:${minute}`);
}

/** The cycles as stored and as they are once the schedule up to the day has been heard. */
export interface CyclesNow {
  readonly stored: { readonly opd: readonly string[] | undefined; readonly region: readonly string[] | undefined };
  readonly opd: readonly string[];
  readonly region: readonly string[];
}

/** A paper's surroundings with the cycles to be moved. */
export interface Around {
  readonly circumstances: Circumstances;
  readonly cycles: CyclesNow;
  /** How the budget edition came about in which the OPD stands. */
  readonly editionKind: EditionKind;
}

/** Reads the bases that a definition asks for at a command, by type. */
export function* loadBasis(
  definition: AnyDefinition,
  about: { year: number; opd: string; subject: string; wire: Body },
): Work<Record<string, readonly FoundPaper[]>> {
  const basis: Record<string, readonly FoundPaper[]> = {};
  for (const [type, spec] of Object.entries(definition.basis)) {
    const found = yield* findBasis(type, spec, about);
    basis[type] = found.map((paper) => upToDate(definitionOf(type), paper));
  }
  return basis;
}

/** The earlier papers that a paper wants to see settled and that are not. */
export function* loadUnsettled(
  { unsettled, chain }: AnyDefinition,
  paper: Pick<Paper, 'id' | 'year' | 'opd' | 'unit' | 'body'>,
): Work<readonly Named[]> {
  const subjects = unsettled?.subjects(paper.body, paper);
  if (unsettled === undefined || subjects === undefined) return [];
  const { year, opd, id: but } = paper;
  const { through, stage } = unsettled;
  return yield* listUnsettled({ year, type: chain.document, opd, subjects, but, through, stage });
}

/** The cycles of an OPD ('' for the region alone) on a day, with the windows that moved them. */
export function* loadCycles(
  year: number,
  code: string,
  day: string,
): Work<CyclesNow & Pick<Circumstances, 'stages' | 'windows'>> {
  const windows = yield* listWindows(year);
  const stored = yield* findCycles(year, code);
  // A paper of the region has no cycle of an OPD beside it.
  const opd = code === '' ? [] : catchUp('opd', stored.opd ?? firstStages('opd'), windows, day);
  const region = catchUp('daerah', stored.region ?? firstStages('daerah'), windows, day);
  return { stored, opd, region, windows, stages: [...opd, ...region.map((stage) => `daerah.${stage}`)] };
}

/** Reads who acts, the schedule and the cycles; the bases only where the command looks at them. */
export function* loadAround(asked: {
  officer: Officer;
  at: string;
  day: string;
  year: number;
  opd: string;
  basis: Circumstances['basis'];
  figures?: Circumstances['figures'];
  moved: Circumstances['moved'];
  unsettled?: readonly Named[];
}): Work<Around> {
  const { stages, windows, ...cycles } = yield* loadCycles(asked.year, asked.opd, asked.day);
  const holidays = yield* listHolidays();
  const law = yield* readLaw();
  const opds = yield* listOpds();
  const { edition, kind, at: since } = yield* findEdition(asked.year, asked.opd);
  const { zone } = yield* getRegion();
  return {
    circumstances: {
      officer: asked.officer,
      at: asked.at,
      day: asked.day,
      basis: asked.basis,
      figures: asked.figures,
      moved: asked.moved,
      ...(asked.unsettled === undefined ? {} : { unsettled: asked.unsettled }),
      stages,
      windows,
      holidays,
      locks: law.locks(asked.year),
      settings: law.settings(asked.opd),
      edition,
      ...(since === undefined ? {} : { editionSince: localDay(since, zone) }),
      knowsOpd: (code) => opds.has(code),
    },
    cycles,
    editionKind: kind,
  };
}

/** The subject that a new paper would have, to find bases by subject before it exists; '' while the seed does not say. */
export function subjectOf(
  definition: AnyDefinition,
  opening: { id: string; opd: string; unit: string; seed: Body },
): string {
  const parsed = definition.schema.safeParse(definition.prepare(opening.seed, noBasis(definition), opening));
  return parsed.success ? definition.subject(parsed.data, opening) : '';
}

function noBasis(definition: AnyDefinition): Record<string, never[]> {
  return Object.fromEntries(Object.keys(definition.basis).map((type) => [type, []]));
}
