// Approval chains as administrators see them: which edition is in force where, and how many open papers still follow another.

import {
  chainJson,
  definitionOf,
  documentTypes,
  endedStates,
  text,
  wordsOf,
  type AnyDefinition,
  type Chain,
  type DocumentType,
  type Law,
  type Step,
} from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import { findOfficer, listDecrees, type Store } from '@siklus/store';
import type { AlurEdition, AlurRow, AlurView } from './alur-shapes.ts';
import { readFilledOffices } from './filled-offices.ts';
import { lawFrom } from './law.ts';
import { todayOf, type Context } from './trpc.ts';

interface Published extends Omit<AlurEdition, 'chain' | 'inForce'> {
  readonly type: string;
  readonly chain: Chain | undefined;
}

/** The number of the edition that a definition is under; 0 is the one that ships. */
export function editionOf(definition: AnyDefinition): number {
  return definition.chainEdition ?? 0;
}

/** The law of this instant, and every edition of every chain, oldest first. */
async function readAlur(store: Store): Promise<{ law: Law; published: readonly Published[] }> {
  const rows = await store.look(() => listDecrees());
  const names = await opdNames(store);
  const published = rows.flatMap((row): Published[] => {
    if (row.kind !== 'alur') return [];
    // Written from a decree whose chain had been read without a fault.
    const { type, opd, chain } = JSON.parse(row.value) as { type: string; opd: string; chain: Chain | null };
    const { edition: number, person, name, at, reason } = row;
    return [{ type, number, opd, opdName: names.get(opd) ?? opd, chain: chain ?? undefined, person, name, at, reason }];
  });
  return { law: lawFrom(rows), published };
}

/** The open papers of a type, of all OPD or one. */
export function openPapers(store: Store, type?: string, opd = '') {
  let query = store.read.selectFrom('document').where('final', '=', 0).where('state', 'not in', endedStates);
  if (type !== undefined) query = query.where('type', '=', type);
  if (opd !== '') query = query.where('opd', '=', opd);
  return query;
}

interface Counted {
  readonly type: string;
  readonly open: number;
  readonly behind: number;
}

async function countPapers(store: Store, law: Law, type?: string, opd?: string): Promise<readonly Counted[]> {
  const rows = await openPapers(store, type, opd)
    .select(({ fn }) => ['type', 'opd', 'chain', fn.countAll<number>().as('count')])
    .groupBy(['type', 'opd', 'chain'])
    .execute();
  return rows.map((row) => ({
    type: row.type,
    open: row.count,
    behind: editionOf(law.inForce(row.type, row.opd)) === row.chain ? 0 : row.count,
  }));
}

const total = (list: readonly Counted[], of: 'open' | 'behind'): number => list.reduce((sum, it) => sum + it[of], 0);

/** The newest edition of a place, if it holds a chain of its own. */
function standingAt(editions: readonly Published[], opd: string): Published | undefined {
  const last = editions.findLast((it) => it.opd === opd);
  return last?.chain === undefined ? undefined : last;
}

function headOf({ type: _type, chain: _chain, ...head }: Published): AlurRow['own'][number] {
  return { ...head, inForce: true };
}

/** Every document type with the editions in force, and how many open papers follow another. */
export async function listAlur(store: Store): Promise<readonly AlurRow[]> {
  const { law, published } = await readAlur(store);
  const counted = Map.groupBy(await countPapers(store, law), (it) => it.type);
  return documentTypes.map((type) => {
    const mine = published.filter((it) => it.type === type);
    const region = standingAt(mine, '');
    const places = [...new Set(mine.map((it) => it.opd).filter((it) => it !== ''))].toSorted();
    const definition = law.inForce(type, '');
    const { commands } = wordsOf(definition);
    const steps: readonly Step[] = definition.chain.steps;
    const papers = counted.get(type) ?? [];
    return {
      type,
      name: definition.view.name,
      scope: definition.scope ?? 'opd',
      steps: steps.map((step) => commands[step.command] ?? text(step.command, step.command)),
      region: region === undefined ? undefined : headOf(region),
      own: places.flatMap((opd) => {
        const own = standingAt(mine, opd);
        return own === undefined ? [] : [headOf(own)];
      }),
      open: total(papers, 'open'),
      behind: total(papers, 'behind'),
    };
  });
}

/** One type for the region (`opd` '') or one OPD: its chain in force, what it would be without, and every edition. */
export async function viewAlur(ctx: Context & { person: string }, type: DocumentType, opd: string): Promise<AlurView> {
  const { store, person } = ctx;
  const { law, published } = await readAlur(store);
  const today = await todayOf(ctx);
  const officer = await store.look(() => findOfficer(person, today));
  const filled = await store.look(() => readFilledOffices(opd, today));
  const names = await opdNames(store);
  const mine = published.filter((it) => it.type === type);
  const definition = law.inForce(type, opd);
  const number = editionOf(definition);
  const from = mine.find((it) => it.number === number)?.opd;
  const beneath: Chain = opd === '' ? definitionOf(type).chain : law.inForce(type, '').chain;
  const standing = new Set([...new Set(mine.map((it) => it.opd))].map((place) => standingAt(mine, place)?.number));
  return {
    type,
    opd,
    opdName: names.get(opd) ?? opd,
    scope: definition.scope ?? 'opd',
    number,
    from: from === undefined ? 'shipped' : from === '' ? 'region' : 'opd',
    chain: chainJson(definition.chain),
    beneath: chainJson(beneath),
    last: mine.at(-1)?.number ?? 0,
    editions: mine
      .filter((it) => opd === '' || it.opd === opd)
      .map(({ type: _type, chain, ...edition }) => ({
        ...edition,
        chain: chain === undefined ? undefined : chainJson(chain),
        inForce: standing.has(edition.number),
      }))
      .toReversed(),
    mayPublish: officer.holdings.some((it) => it.office === 'administrator'),
    filled,
    behind: total(await countPapers(store, law, type, opd), 'behind'),
  };
}
