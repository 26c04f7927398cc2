// The screen of one paper, put together: the paper, what may be done, its trail, its chart, its bases, the money left.

import {
  accountsOf,
  areaOf,
  explain,
  moneyText,
  officeTitle,
  finalOf,
  looksAtBasis,
  movedText,
  reaches,
  seenOf,
  stepsAfter,
  upToDate,
  type AnyDefinition,
  type DocumentType,
  type Explanation,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { codeNames, opdNames } from '@siklus/reports';
import { balancesOf, findOfficer, findPaper, getRegion, type Store, type StoredPaper, type Work } from '@siklus/store';
import { loadAround, loadBasis, loadUnsettled, localDay } from './around.ts';
import { readLaw } from './law.ts';
import { listDoubles } from './doubles.ts';
import { figuresFor } from './figures.ts';
import { loadOutstanding } from './outstanding.ts';
import { listAbove, listBelow } from './basis-chain.ts';
import { chartOf } from './chart.ts';
import { moneyLeft } from './money-left.ts';
import { claimsTaken } from './claims.ts';
import { commandLabel, stateLabel } from './paper-row.ts';
import { readableBases } from './reading.ts';
import { standingOf } from './standing-view.ts';
import type { CommandView, PaperView } from './paper-shapes.ts';
import { listTrail } from './trail.ts';
import type { Context, OfficerContext } from './trpc.ts';

interface Explained {
  readonly definition: AnyDefinition;
  readonly paper: StoredPaper;
  readonly explanations: readonly Explanation[];
  readonly day: string;
}

/** Explains with what `execute` would see: the officer, the schedule, the cycles, the bases and the balances of this instant. */
function* explained(id: string, person: string, now: string): Work<Explained | undefined> {
  const stored = yield* findPaper(id);
  if (stored === undefined) return undefined;
  const { zone } = yield* getRegion();
  const day = localDay(now, zone);
  const definition = (yield* readLaw()).of(stored);
  const paper = upToDate(definition, stored);
  // A draft may be submitted; of the other commands only those the paper waits for can be given.
  const awaited = stepsAfter(definition.chain, paper.state).map((step) => step.command);
  const looks = paper.state === 'draft' || awaited.some((command) => looksAtBasis(definition, command));
  const officer = yield* findOfficer(person, day);
  const basis = looks ? readableBases(officer, yield* loadBasis(definition, { ...paper, wire: paper.body })) : {};
  const figures = yield* figuresFor(definition, paper, paper.state === 'draft' ? ['submit'] : awaited);
  const moved = yield* loadOutstanding(id);
  const unsettled = paper.state === 'draft' ? yield* loadUnsettled(definition, paper) : [];
  const { year, opd } = paper;
  const { circumstances } = yield* loadAround({ officer, at: now, day, year, opd, basis, figures, moved, unsettled });
  const keys = accountsOf(definition, stored, circumstances);
  const balances = keys.length === 0 ? new Map<string, bigint>() : yield* balancesOf(paper.year, keys);
  const explanations = explain(definition, stored, circumstances, { left: (key) => balances.get(key) ?? 0n });
  const taken = yield* claimsTaken(definition, paper, officer);
  return {
    definition,
    paper,
    day,
    // Who has an identity is asked by the store, at the act as well; here it is told before.
    explanations: explanations.map((it) =>
      it.command === 'submit' && taken.length > 0 ? { ...it, allowed: false, missing: [...it.missing, ...taken] } : it,
    ),
  };
}

/** What whoever asks may do with a paper now, and what stands in the way; undefined when there is no such paper. */
export async function explainPaper(
  { store, person, now }: Context & { person: string },
  id: string,
): Promise<readonly CommandView[] | undefined> {
  const found = await store.look(() => explained(id, person, now()));
  return found === undefined ? undefined : commandViews(store, found);
}

/** The view of a paper for whoever asks; undefined when there is no such paper. */
export async function viewPaper(ctx: OfficerContext, id: string): Promise<PaperView | undefined> {
  const { store, person, reader, now } = ctx;
  const found = await store.look(() => explained(id, person, now()));
  if (found === undefined) return undefined;
  const { definition, paper } = found;
  const row = await store.read
    .selectFrom('document')
    .select(['money', 'updated_at', 'superseded'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    paper: {
      id: paper.id,
      type: paper.type as DocumentType, // the register knows every stored type
      year: paper.year,
      opd: paper.opd,
      opdName: (await opdNames(store)).get(paper.opd) ?? paper.opd,
      unit: paper.unit,
      subject: paper.subject,
      title: paper.title,
      number: paper.number,
      state: paper.state,
      stateLabel: stateLabel(definition, paper.state),
      final: paper.state === finalOf(definition.chain),
      superseded: row.superseded === 1,
      version: paper.version,
      money: moneyText(row.money),
      marks: paper.marks,
      body: paper.body,
      openedAt: paper.openedAt,
      updatedAt: row.updated_at,
    },
    standing: await standingOf(store, definition, paper),
    typeName: definition.view.name,
    fields: definition.view.fields,
    commands: await commandViews(store, found),
    trail: await listTrail(store, paper),
    chart: chartOf(definition, paper),
    above: await listAbove(store, reader, paper.id),
    below: await listBelow(store, reader, paper.id),
    left: await moneyLeft(store, paper),
    doubles: (await listDoubles(ctx, [id])).get(id),
    names: await namesIn(store, paper),
  };
}

async function commandViews(store: Store, { definition, paper, explanations, day }: Explained): Promise<CommandView[]> {
  const offices = [
    ...new Set(explanations.flatMap((it) => [...it.offices, ...it.resolvers.map(({ office }) => office)])),
  ];
  const holders = await listHolders(store, { opd: paper.opd, area: areaOf(definition, paper) }, offices, day);
  const known = (office: Office) => ({ office, title: officeTitle(office), holders: holders.get(office) ?? [] });
  const waited = await store.read
    .selectFrom('inbox')
    .select(['command', 'due'])
    .where('document', '=', paper.id)
    .execute();
  const dues = new Map(waited.map((row) => [row.command, row.due]));
  return explanations.map(({ command, allowed, missing, offices, targets, resolvers, from, moved }) => ({
    command,
    label: commandLabel(definition, command),
    allowed,
    missing,
    offices: offices.map(known),
    targets: targets.map((state) => ({ state, label: stateLabel(definition, state) })),
    resolvers: resolvers.map(({ office }) => known(office)),
    from,
    due: dues.get(command),
    moved: moved.map((it) => movedText(definition, paper.body, it)),
    seen: seenOf(moved),
  }));
}

/** Names of those who hold offices on a day, as far as these reach an OPD or an area. */
async function listHolders(
  store: Store,
  about: { readonly opd: string; readonly area: string },
  offices: readonly Office[],
  day: string,
): Promise<ReadonlyMap<string, string[]>> {
  if (offices.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('assignment')
    .innerJoin('position', 'position.id', 'assignment.position')
    .innerJoin('person', 'person.id', 'assignment.person')
    .select(['position.office', 'position.opd', 'person.name'])
    .where('position.office', 'in', offices)
    .where('assignment.valid_from', '<=', day)
    .where((it) => it.or([it('assignment.valid_to', 'is', null), it('assignment.valid_to', '>=', day)]))
    .orderBy('person.name')
    .execute();
  const reaching = rows.filter((row) => {
    const office = row.office as Office; // positions are made from office names
    const opd = row.opd === '' ? undefined : row.opd;
    return reaches({ assignment: '', office, opd, kind: 'definitif', decree: undefined }, about.opd, about.area);
  });
  return new Map(
    [...Map.groupBy(reaching, (row) => row.office)].map(([office, some]) => [
      office,
      [...new Set(some.map((row) => row.name))],
    ]),
  );
}

/** Names of the codes that stand in a body, wherever they stand. */
async function namesIn(store: Store, { body, opd, unit }: Paper): Promise<Record<string, string>> {
  const codes = {
    subKegiatan: new Set<string>(),
    akun: new Set<string>(),
    dana: new Set<string>(),
    unit: new Set([unit]),
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner !== 'string') walk(inner);
        else if (Object.hasOwn(codes, key)) codes[key as keyof typeof codes].add(inner); // just looked up
      }
  };
  walk(body);
  const units = await store.read.selectFrom('unit').select(['code', 'name']).where('opd', '=', opd).execute();
  return {
    ...Object.fromEntries(units.filter((row) => codes.unit.has(row.code)).map((row) => [row.code, row.name])),
    ...Object.fromEntries(await codeNames(store, 'nomenklatur', codes.subKegiatan)),
    ...Object.fromEntries(await codeNames(store, 'akun', codes.akun)),
    ...Object.fromEntries(await codeNames(store, 'sumber-dana', codes.dana)),
  };
}
