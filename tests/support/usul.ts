// A small document type with every kind of step: conditions, quorum, advice, delegation, desks that edit, hand on, reject; taking back, cancelling.
import {
  at,
  decide,
  defineChain,
  defineDocument,
  money,
  outside,
  text,
  plain,
  type Circumstances,
  type Decision,
  type HoldingKind,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { z } from 'zod';
import { around, movedBy, person } from './given.ts';

/** The chain. */
export const chain = defineChain({
  document: 'usul',
  draft: { by: 'pptk', also: ['perencana'], within: 3, withdraw: true },
  steps: [
    {
      name: 'signed',
      command: 'sign',
      by: 'pa',
      return: ['draft'],
      within: 2,
      delegable: false,
      advice: ['inspektorat'],
    },
    {
      name: 'weighed',
      command: 'weigh',
      of: ['mitra-bappeda', 'bpkad', 'setwan'],
      need: 2,
      return: ['draft', 'submitted'],
      within: 3,
      when: { amount: { over: '100.00' } },
    },
    {
      name: 'routed',
      command: 'route',
      by: 'kepala-bappeda',
      return: ['draft', 'signed'],
      within: 2,
      revises: ['nilai'],
      reroute: true,
      reject: true,
      when: { kind: ['besar'] },
    },
    { name: 'done', command: 'finish', by: 'tapd', return: ['draft', 'signed', 'weighed'], within: 1, reject: true },
  ],
  cancel: { by: ['pptk'], in: ['draft', 'submitted'] },
});

const Body = z.strictObject({ jenis: z.enum(['kecil', 'besar']), nilai: money, uraian: plain() });
type Body = z.output<typeof Body>;
const line = { opd: '1.01', unit: '1.01', subKegiatan: '1', akun: '5', dana: '1' };
const word = text('kata', 'word');

/** The document type. */
export const usul = defineDocument<typeof chain, Body, Record<never, never>>({
  chain,
  law: 1,
  schema: Body,
  rules: [],
  postings: {
    submitted: ({ body }) => [{ from: outside, to: at(line, 'rka'), amount: body.nilai, month: 0 }],
  },
  view: {
    name: text('Usul', 'Proposal'),
    states: {
      draft: word,
      submitted: word,
      signed: word,
      weighed: word,
      routed: word,
      done: word,
      rejected: word,
      cancelled: word,
    },
    commands: {
      revise: word,
      submit: word,
      sign: word,
      weigh: word,
      route: word,
      finish: word,
      return: word,
      withdraw: word,
      reject: word,
      advise: word,
      reroute: word,
      cancel: word,
    },
    fields: { jenis: text('Jenis', 'Kind'), nilai: text('Nilai', 'Amount'), uraian: text('Uraian', 'Description') },
  },
  basis: {},
  prepare: (seed) => seed,
  subject: (_body, paper) => paper.id,
  title: (body) => body.uraian,
  money: (body) => body.nilai,
  opensIn: ['running'],
  facts: (body) => ({ kind: body.jenis }),
  kinds: ['kecil', 'besar'],
  locks: [{ aspect: 'pagu', at: 'nilai' }],
});

/** A draft of it. */
export const start = (nilai: string, jenis: 'kecil' | 'besar' = 'kecil'): Paper => ({
  id: 'u1',
  type: 'usul',
  year: 2026,
  opd: '1.01',
  unit: '1.01',
  subject: 'u1',
  edition: 0,
  chain: 0,
  law: 1,
  version: 1,
  state: 'draft',
  marks: [],
  body: { jenis, nilai, uraian: 'Jalan' },
  stamps: [
    { moment: 'draft', office: 'pptk', person: 'pptk', assignment: 'a', kind: 'definitif', at: '', day: '2026-02-01' },
  ],
  number: undefined,
});

/** Decides an act such as `pa sign` or `tapd return draft`. */
export const give = (
  paper: Paper,
  act: string,
  more: { kind?: HoldingKind; change?: Partial<Circumstances>; patch?: object; name?: string } = {},
): Decision => {
  const [office = '', name = '', to] = act.split(' ');
  const officer = person(more.name ?? office, [office as Office], more.kind); // a wrong name is refused by the law
  const command = {
    name,
    reason: 'alasan tertulis',
    ...(to === undefined ? {} : { to }),
    ...(more.patch === undefined ? {} : { patch: more.patch }),
  };
  return decide(usul, paper, command, around(officer, { moved: movedBy(usul, paper), ...more.change }));
};

/** A paper after acts that are all obeyed. */
export const after = (paper: Paper, ...acts: readonly string[]): Paper =>
  acts.reduce((now, act) => {
    const decision = give(now, act);
    if (!decision.ok) throw new Error(`${act}: ${decision.refusals.map((it) => it.code).join()}`);
    return decision.effect.paper;
  }, paper);

/** The codes of a refusal; [] when it was obeyed. */
export const codes = (decision: Decision): readonly string[] =>
  decision.ok ? [] : decision.refusals.map((it) => it.code);

/** The facts of a paper. */
export const usulFacts = (paper: Paper) => ({
  amount: Body.parse(paper.body).nilai,
  kind: Body.parse(paper.body).jenis,
  accounts: [],
  funds: [],
});
