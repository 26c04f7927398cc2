// Who may do what on a paper of a golden database: asked of the API's own explanation, so that tests know no type in particular.

import { appRouter, chainVerdict, createBus, execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import type { Store } from '@siklus/store';
import { isOffice, mayRead, officeScope, type Command, type Officer } from '@siklus/workflow';

/** A golden database in the hands of a test: the instant of its clock, and acts under keys of their own. */
export interface Desk {
  readonly store: Store;
  readonly now: string;
  readonly ask: (person: string, deed: Deed) => Promise<ExecuteAnswer>;
  /** The same for what must be done: a refusal is thrown. */
  readonly give: (person: string, deed: Deed) => Promise<Extract<ExecuteAnswer, { ok: true }>>;
}

/** Sits down to a database some hours after the last entry of its log. */
export async function deskOn(store: Store, hours = 1): Promise<Desk> {
  const { at } = await store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
  const now = new Date(Date.parse(at) + hours * 3_600_000).toISOString();
  let serial = 0;
  const ask: Desk['ask'] = async (person, deed) => {
    serial += 1;
    return (await execute(store, { person, key: `sesudah:${now}:${serial}`, now, deed })).answer;
  };
  return {
    store,
    now,
    ask,
    give: async (person, deed) => {
      const answer = await ask(person, deed);
      if (answer.ok) return answer;
      throw new Error(`${person} ${JSON.stringify(deed).slice(0, 400)}\n${JSON.stringify(answer.refusals)}`);
    },
  };
}

/** What a person may do with a paper now. */
export interface Actor {
  readonly person: string;
  readonly command: string;
  /** For a return: the states that it may go to. */
  readonly targets: readonly string[];
}

const explainTo = ({ store, now }: Desk, person: string, id: string) =>
  appRouter
    .createCaller({ store, person, now: () => now, bus: createBus(), walk: chainVerdict, log: () => undefined })
    .document.explain({ id })
    .catch((fault: unknown) => {
      // A citizen is asked nothing about what others propose.
      if (fault instanceof Error && 'code' in fault && fault.code === 'FORBIDDEN') return [];
      throw fault;
    });

const officerOf = ({ person, office, opd }: { person: string; office: string; opd: string }): Officer => ({
  person,
  holdings: isOffice(office)
    ? [{ assignment: '', office, opd: opd === '' ? undefined : opd, kind: 'definitif', decree: undefined }]
    : [],
});

/** Everybody who may give a command on a paper at this instant, commands in the order of its chain; [] where nobody may do anything. */
export async function actorsFor(desk: Desk, id: string): Promise<readonly Actor[]> {
  const { store, now } = desk;
  const paper = await store.read
    .selectFrom('document')
    .select(['opd', 'type'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const holders = await store.read
    .selectFrom('assignment')
    .innerJoin('position', 'position.id', 'assignment.position')
    .select(['assignment.person', 'position.office', 'position.opd'])
    .where('assignment.valid_from', '<=', now.slice(0, 10))
    .where((it) => it.or([it('valid_to', 'is', null), it('valid_to', '>=', now.slice(0, 10))]))
    .orderBy('assignment.person')
    .execute();
  // What waits for whom is explained to whoever may read the paper.
  const reader = holders.find((it) => mayRead(officerOf(it), { ...paper, body: {}, stamps: [] }));
  const explained = reader === undefined ? [] : await explainTo(desk, reader.person, id);
  const offices = new Set(explained.flatMap((it) => it.offices.map(({ office }) => office)));
  // Offices of other agencies reach nothing here; whether one of an area does, the explanation says.
  const near = holders.filter(
    (it) => isOffice(it.office) && offices.has(it.office) && (officeScope(it.office) !== 'opd' || it.opd === paper.opd),
  );
  const actors: Actor[] = [];
  for (const person of new Set(near.map((it) => it.person)))
    for (const { command, allowed, targets } of await explainTo(desk, person, id))
      if (allowed) actors.push({ person, command, targets: targets.map((it) => it.state) });
  return actors;
}

/** Commands that put a paper out of its way, or only change or say something. */
const aside: ReadonlySet<string> = new Set([
  'revise',
  'return',
  'withdraw',
  'reject',
  'cancel',
  'reroute',
  'advise',
  'late',
  'admit',
]);

/** Who may bring a paper one step on, by submission or stamp. */
export function whoBringsOn(actors: readonly Actor[]): Actor | undefined {
  return actors.find((it) => !aside.has(it.command));
}

/** Gives a command on a paper as it stands. */
export async function giveOn(desk: Desk, id: string, person: string, command: Command): Promise<string> {
  const { version } = await desk.store.read
    .selectFrom('document')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return (await desk.give(person, { kind: 'command', id, version, command })).state;
}
