// The "given" of the tests of the law: one small, lawful budget line as one paper of each type, its officers, and a year in full swing.
import {
  decide,
  definitionOf,
  documents,
  officeScope,
  outstandingOf,
  placeKey,
  moneyText,
  statesOf,
  type AnyDefinition,
  type Body,
  type Circumstances,
  type Command,
  type Decision,
  type DocumentType,
  type Effect,
  type HoldingKind,
  type Office,
  type Officer,
  type Outstanding,
  type Paper,
  type Stamp,
  type Transfer,
} from '@siklus/workflow';
import { bodies, opd } from './bodies.ts';

export { akun, bodies, dana, opd, subKegiatan } from './bodies.ts';

export const today = '2026-02-16';

/** A person who holds offices; an office of an OPD in the one OPD of these tests. */
export const person = (name: string, held: readonly Office[], kind: HoldingKind = 'definitif'): Officer => ({
  person: name,
  holdings: held.map((office) => ({
    assignment: `${name}-${office}`,
    office,
    opd: officeScope(office) === 'opd' ? opd : undefined,
    kind,
    decree: undefined,
  })),
});

/** What a paper has moved, each moment on the day of its stamp, as if it had come to its state by the postings of today. */
export const movedBy = (definition: AnyDefinition, paper: Paper): readonly Outstanding[] => {
  const order = statesOf(definition.chain);
  const passed = order.slice(1, order.indexOf(paper.state) + 1);
  const body: unknown = definition.schema.parse(paper.body);
  const movements = passed.flatMap((moment) => {
    const day = paper.stamps.findLast((it) => it.moment === moment)?.day ?? today;
    return (definition.postings[moment]?.({ paper, body, day }) ?? []).map((it: Transfer) => ({ ...it, moment }));
  });
  return outstandingOf([{ version: paper.version, movements }]);
};

/** The holder of one office, named after it. */
export const holder = (office: Office): Officer => person(office, [office]);

const draftStamp = (office: Office): Stamp => ({
  moment: 'draft',
  office,
  person: office,
  assignment: `${office}-${office}`,
  kind: 'definitif',
  at: '2026-01-05T00:00:00.000000Z',
  day: '2026-01-05',
});

/** A draft of a type, with fields of its body replaced. */
export const draft = (type: DocumentType, change: Body = {}): Paper => {
  const definition = definitionOf(type);
  const body = { ...bodies[type], ...change };
  const id = `${type}-1`;
  const of = definition.scope === 'region' ? '' : opd;
  return {
    id,
    type,
    year: 2026,
    opd: of,
    unit: of,
    subject: definition.subject(definition.schema.parse(body), { id, opd: of, unit: of }),
    edition: 0,
    chain: 0,
    law: definition.law,
    version: 1,
    state: 'draft',
    marks: [],
    body,
    stamps: [draftStamp(definition.chain.draft.by)],
    number: undefined,
  };
};

const isChange = (type: string): boolean => type === 'pergeseran' || type === 'perubahan';

// A change or a contract is lawful where no other change moved its budget before.
const standsOnUnchanged = (type: string): boolean => isChange(type) || type === 'kontrak';

/** What a type stands on, each paper lawful and final; no other paper of its own type, and no change beside what must stand on an unchanged budget. */
export const basisOf = (type: DocumentType): Record<string, readonly Paper[]> =>
  Object.fromEntries(
    Object.entries(definitionOf(type).basis)
      .filter(([name]) => name !== type && !(isChange(name) && standsOnUnchanged(type)))
      .map(([name, spec]) => [name, [{ ...draft(name as DocumentType), state: spec.state }]]), // bases are document types
  );

/** A day in February 2026 on which everything is open. */
export const around = (officer: Officer, change: Partial<Circumstances> = {}): Circumstances => ({
  officer,
  at: '2026-02-16T02:00:00.000000Z',
  day: today,
  basis: {},
  moved: [],
  stages: [
    'running.execution.payment.paying',
    'running.execution.change.settled',
    'running.monitoring.reporting',
    'daerah.execution.payment.paying',
    'daerah.execution.change.settled',
  ],
  windows: [],
  holidays: new Set(),
  ...change,
});

/** The stages in which a type may be drafted, beside a year in full swing. */
export const stagesOf = (type: DocumentType): readonly string[] => {
  const { opensIn, opensInRegion = [], scope } = definitionOf(type);
  const prefix = scope === 'region' ? 'daerah.' : '';
  return [
    ...around(holder('pptk')).stages,
    ...opensIn.map((it) => prefix + it),
    ...opensInRegion.map((it) => `daerah.${it}`),
  ];
};

/** Decides a command of the holder of an office, with a lawful basis in a lawful stage unless others are given. */
export const ask = (paper: Paper, office: Office, command: Command, change: Partial<Circumstances> = {}): Decision => {
  const type = paper.type as DocumentType; // papers of these tests are made by draft()
  return decide(
    documents[type],
    paper,
    command,
    around(holder(office), {
      basis: basisOf(type),
      stages: stagesOf(type),
      moved: movedBy(documents[type], paper),
      ...change,
    }),
  );
};

/** What a decision does; throws with the refusals when it refused. */
export const effectOf = (decision: Decision): Effect => {
  if (decision.ok) return decision.effect;
  throw new Error(decision.refusals.map((it) => `${it.code} ${it.rule ?? ''} ${it.text.en}`).join('\n'));
};

/** Takes a paper through acts such as `pptk submit` and `tapd return draft`; answers with the last effect. */
export const through = (start: Paper, ...acts: readonly string[]): Effect => {
  let effect: Effect | undefined;
  for (const act of acts) {
    const [office = '', name = '', to] = act.split(' ');
    const command = { name, ...(to === undefined ? {} : { to, reason: 'perlu perbaikan' }) };
    effect = effectOf(ask(effect?.paper ?? start, office as Office, command)); // a wrong name is refused by the law
  }
  if (effect === undefined) throw new Error('no act given');
  return effect;
};

/** Why a submission is refused: the broken rules by name, or the codes of other refusals; [] when it is accepted. */
export const faults = (paper: Paper, change: Partial<Circumstances> = {}): readonly string[] => {
  const decision = ask(paper, definitionOf(paper.type).chain.draft.by, { name: 'submit' }, change);
  return decision.ok ? [] : [...new Set(decision.refusals.map((it) => it.rule ?? it.code))];
};

/** The transfers of an effect in one line each: from > to, amount, month of report. */
export const moved = (effect: Effect): readonly string[] =>
  effect.transfers.map((it) => `${placeKey(it.from)} > ${placeKey(it.to)} ${moneyText(it.amount)} @${it.month}`);

/** The codes of a refused decision; [] when it is accepted. */
export const codesOf = (decision: Decision): readonly string[] =>
  decision.ok ? [] : decision.refusals.map((it) => it.code);
