// What the law of today makes of the papers of a golden database: their bodies, what each command finds wrong with them, and the money of each moment.

import { hash } from 'node:crypto';
import { loadBasis, loadFigures } from '@siklus/api';
import { listRows, paperOf, type Store } from '@siklus/store';
import {
  brokenRules,
  canonical,
  commandsOf,
  decodeBasis,
  definitionOf,
  figuresAsked,
  placeKey,
  settingOf,
  upToDate,
  type AnyDefinition,
  type Figures,
  type Paper,
  type Transfer,
} from '@siklus/workflow';
import { lawNow } from './law-now.ts';

/** What came of one paper: digests of its decoded body with title and money, of the findings of its commands, and of the transfers of its moments. */
export interface PaperResult {
  readonly body: string;
  readonly findings: string;
  readonly transfers: string;
}

/** What the law number of a type gives: its chain and states, and every golden paper of it by release and id. */
export interface LawResult {
  readonly chain: string;
  readonly papers: Readonly<Record<string, PaperResult>>;
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, it: unknown) => (typeof it === 'bigint' ? `${it}` : it)));

/** Sixteen digits are enough to tell results apart. */
const short = (value: unknown): string => hash('sha256', canonical(plain(value)), 'hex').slice(0, 16);

/** The chain of a type as it ships, words apart. */
export function chainDigest({ chain }: AnyDefinition): string {
  const { draft, steps, ...rest } = plain(chain) as { draft: unknown; steps: { label?: unknown }[] }; // a chain is plain data
  return short({ ...rest, draft, steps: steps.map(({ label: _label, ...step }) => step) });
}

/** The result of one paper under a definition; `day` stands for the day of every stamp and command. */
export function resultOf(
  definition: AnyDefinition,
  paper: Paper,
  given: {
    readonly basis: Parameters<typeof decodeBasis>[1];
    readonly setting: (name: string) => string;
    readonly day: string;
    readonly figures?: Figures | undefined;
  },
): PaperResult {
  const { schema, postings, money, title } = definition;
  const read = schema.safeParse(paper.body);
  if (!read.success) return { body: short(read.error.issues.map((it) => it.path)), findings: '-', transfers: '-' };
  const body: unknown = read.data;
  const { figures = {}, day } = given;
  const view = { paper, body, basis: decodeBasis(definition, given.basis), figures, day, setting: given.setting };
  const findings = commandsOf(definition).map((command) => [
    command,
    // How a finding is worded is no matter of the law.
    brokenRules(definition, command, view).map(({ rule, at, figures }) => [rule, at, figures]),
  ]);
  const moments = Object.entries(postings as Record<string, (it: unknown) => readonly Transfer[]>);
  const transfers = moments.map(([moment, post]) => [
    moment,
    post({ paper, body, day: given.day }).map((it) => [placeKey(it.from), placeKey(it.to), it.amount, it.month]),
  ]);
  return { body: short([body, title(body), money(body)]), findings: short(findings), transfers: short(transfers) };
}

/** What today's law makes of every paper of a database, by type; ids are given with the name of their release. */
export async function lawResults(
  store: Store,
  release: string,
): Promise<ReadonlyMap<string, Record<string, PaperResult>>> {
  const law = await lawNow(store);
  const papers = (await store.look(() => listRows('document'))).map(paperOf);
  const results = new Map<string, Record<string, PaperResult>>();
  for (const stored of papers) {
    const definition = definitionOf(stored.type);
    const paper = upToDate(definition, stored);
    const basis = await store.look(() => loadBasis(definition, { ...paper, wire: paper.body }));
    const figures = await store.look(() => loadFigures(figuresAsked(definition, paper.body), paper));
    const setting = settingOf(paper.type, definition.settings, law.settings(paper.opd));
    const day = paper.stamps.at(-1)?.day ?? `${paper.year}-06-15`;
    const mine = results.get(paper.type) ?? {};
    results.set(paper.type, {
      ...mine,
      [`${release}/${paper.id}`]: resultOf(definition, paper, { basis, figures, setting, day }),
    });
  }
  return results;
}
