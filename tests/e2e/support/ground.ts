// The ground that a paper of a type stands on: a region where all that comes before it has come to its end, made over the API in one call.

import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { makeOfficers, officerOf } from '@siklus/simulation';
import { getRegion, putRegion, putRows, saveCycle, type Store } from '@siklus/store';
import {
  definitionOf,
  documentTypes,
  factsOf,
  finalOf,
  findStep,
  officesOf,
  type Body,
  type Command,
  type DocumentType,
  type Office,
} from '@siklus/workflow';
import { opd } from '../../support/given.ts';
import { dayOf, papers, reasonOf, recorded, upTransfer } from './tour.ts';

const year = 2026;

/** On which day a type is worked on. */
export const dayFor = (type: DocumentType): string => dayOf[type] ?? `${year}-02-16`;

const instant = (type: DocumentType): string => `${dayFor(type)}T02:00:00.000Z`;

/** The id of the paper of a type. */
export const idOf = (type: DocumentType): string => `${type}-1`;

const act = async (store: Store, person: string, type: DocumentType, deed: Deed): Promise<ExecuteAnswer> =>
  (await execute(store, { person, key: crypto.randomUUID(), now: instant(type), deed })).answer;

/** The paper of a type as it is stored. */
export const standing = (store: Store, type: DocumentType) =>
  store.read
    .selectFrom('document')
    .select(['state', 'version', 'body', 'marks'])
    .where('id', '=', idOf(type))
    .executeTakeFirstOrThrow();

/** Puts the cycles where papers of a type are opened. */
async function reach(store: Store, type: DocumentType): Promise<void> {
  const { opensIn, revisesIn, scope, opensInRegion } = definitionOf(type);
  const [stage = ''] = revisesIn ?? opensIn;
  const region = scope === 'region' ? stage : (opensInRegion?.[0] ?? 'execution');
  await store.write(function* () {
    yield* getRegion();
    if (scope !== 'region') yield* saveCycle(year, opd, [stage], instant(type));
    yield* saveCycle(year, '', [region], instant(type));
  });
}

async function take(store: Store, type: DocumentType, id: string, state: string, seed: Body): Promise<void> {
  const owner = definitionOf(type).scope === 'region' ? '' : opd;
  const opening = { id, year, opd: owner, unit: owner, seed };
  const answer = await act(store, 'tapd', type, { kind: 'adopt', type, opening, state, source: 'uji' });
  if (!answer.ok) throw new Error(`${type}: ${answer.refusals.map(reasonOf).join()}`);
}

/** What a type holds at its end: what its drafter wrote, and what those wrote who stamped it. */
const written = (type: DocumentType): Body => {
  const patches = Object.values(recorded[type] ?? {}).flatMap(({ set = {} }) => Object.entries(set));
  return { ...papers[type], ...Object.fromEntries(patches.map(([name, { to }]) => [name, to])) };
};

/** Fills an empty database with a region of one agency; without any window the schedule keeps no type shut. */
async function fill(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ code: '99.03', name: 'Kabupaten Seluruh Dokumen', zone: 'Asia/Jakarta', year });
    yield* putRows('opd', [{ code: opd, name: 'Dinas Pendidikan' }]);
    yield* putRows('unit', [{ opd, code: opd, name: 'Dinas Pendidikan' }]);
  });
  await makeOfficers(store, `${year - 2}-01-01`);
  await take(store, 'sp2d', 'sp2d-up', 'issued', upTransfer);
}

/** Fills an empty database with papers of types, each at its end. */
export async function fillEnded(store: Store, types: readonly DocumentType[] = documentTypes): Promise<void> {
  await fill(store);
  for (const type of types) {
    await reach(store, type);
    await take(store, type, idOf(type), finalOf(definitionOf(type).chain), written(type));
  }
}

/** Fills an empty database with all that comes before a type in the year, but for some; what it is about is opened by others. */
export async function fillReady(store: Store, type: DocumentType, without?: DocumentType): Promise<void> {
  const before = documentTypes.slice(0, documentTypes.indexOf(type));
  await fillEnded(
    store,
    before.filter((it) => it !== without),
  );
  await reach(store, type);
}

/** Fills an empty database with all that comes before a type in the year, and with a draft of it. */
export async function standOn(store: Store, type: DocumentType): Promise<void> {
  await fillReady(store, type);
  const { by } = definitionOf(type).chain.draft;
  // A citizen reads what they have stamped themselves, so theirs is opened and not taken over.
  if (by !== 'pengusul') return take(store, type, idOf(type), 'draft', papers[type]);
  const opening = { id: idOf(type), year, opd, unit: opd, seed: papers[type] };
  const answer = await act(store, officerOf(by, opd), type, { kind: 'open', type, opening });
  if (!answer.ok) throw new Error(`${type}: ${answer.refusals.map(reasonOf).join()}`);
}

/** Submits the paper of a type and stamps it until it is at its end or somebody is refused; answers where it stands and why. */
export async function goToEnd(store: Store, type: DocumentType): Promise<{ state: string; why: readonly string[] }> {
  const { chain } = definitionOf(type);
  const why: string[] = [];
  const give = async (office: Office, command: Command): Promise<void> => {
    const { version } = await standing(store, type);
    const answer = await act(store, officerOf(office, opd), type, {
      kind: 'command',
      id: idOf(type),
      version,
      command,
    });
    if (!answer.ok) why.push(...answer.refusals.map(reasonOf));
  };
  await give(chain.draft.by, { name: 'submit' });
  for (let step = 0; step < 40 && why.length === 0; step += 1) {
    const { state, body, marks } = await standing(store, type);
    const paper = { state, body: JSON.parse(body) as Record<string, unknown> }; // stored from a body
    const waiting = findStep(chain, state, factsOf(definitionOf(type), paper));
    const office = waiting && officesOf(waiting).find((it) => !marks.split(',').includes(it));
    if (waiting === undefined || office === undefined) break;
    const patch = recorded[type]?.[waiting.command];
    if (patch !== undefined) await give(office, { name: 'revise', patch });
    await give(office, { name: waiting.command });
  }
  return { state: (await standing(store, type)).state, why };
}
