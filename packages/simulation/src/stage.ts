// What every life knows: the papers of the year as far as they have come, the calendar, and what the year is still to show.

import {
  addWorkingDays,
  definitionOf,
  parseMoney,
  upToDate,
  type Body,
  type Chain,
  type Facts,
  type Office,
} from '@siklus/workflow';
import { chanceFrom, type Chance } from './chance.ts';
import type { Desks } from './desks.ts';
import type { Life } from './play.ts';

/** A paper as a life remembers it. */
export interface Card {
  readonly id: string;
  readonly type: string;
  /** The OPD that has it now; a proposal may be handed on. */
  opd: string;
  readonly unit: string;
  state: string;
  version: number;
  marks: string[];
  body: Body;
  /** Who drafts it, where that is not the first office of its chain. */
  readonly drafter?: Office | undefined;
  /** What conditions of its chain ask; absent where its chain has none. */
  facts?: Facts | undefined;
}

/** The stage of one year. */
export interface Stage {
  readonly seed: string;
  readonly year: number;
  readonly holidays: ReadonlySet<string>;
  /** Papers by `type/subject`. */
  readonly cards: Map<string, Card>;
  /** For each cash plan: the last month released, and the SPD that released each month. */
  readonly released: Map<string, { month: number; spd: Map<number, string> }>;
  /** Unusual turns that the year has still to show, see `oddities`; none in a plain year. */
  readonly odd: Set<string>;
  /** Days after which drafts of a type are late, as far as the play knows them. */
  readonly closings: Map<string, readonly string[]>;
  /** Chains that were decreed in this play. */
  readonly chains: Map<string, Chain>;
  /** Where papers stay at the end of the play; nowhere when absent. */
  readonly desks?: Desks | undefined;
  /** The day being played; lives read it, the play sets it. */
  today: string;
}

/** Chance for one subject, independent of the order in which lives run. */
export function chanceOf(stage: Stage, about: string): Chance {
  return chanceFrom(`${stage.seed}/${stage.year}/${about}`);
}

/** The chain that new papers of a type follow. */
export function chainFor(stage: Stage, type: string): Chain {
  return stage.chains.get(type) ?? definitionOf(type).chain;
}

/** The facts of a paper of which conditions ask its kind alone. */
export function factsOfKind(kind: string): Facts {
  return { amount: 0n, kind, accounts: [], funds: [] };
}

/** A wait of working days from today. */
export function* rest(stage: Stage, days: number): Life {
  yield { until: addWorkingDays(stage.today, days, stage.holidays) };
}

/** A wait until a day, if it has not come. */
export function* waitFor(stage: Stage, day: string): Life {
  if (stage.today < day) yield { until: day };
}

/** Reads the body of a paper as it is stored. */
export function* look(card: Card): Life {
  yield {
    read: async (store) => {
      const row = await store.read
        .selectFrom('document')
        .select(['id', 'type', 'law', 'body'])
        .where('id', '=', card.id)
        .executeTakeFirst();
      if (row === undefined) return;
      const stored = { ...row, body: JSON.parse(row.body) as Body }; // stored by execute
      card.body = upToDate(definitionOf(row.type), stored).body;
    },
  };
}

/** The money text of a field of a stored row, in sen. */
export function senOf(row: Body, field: string): bigint {
  const value = row[field];
  return typeof value === 'string' ? parseMoney(value) : 0n;
}

/** The rows of a list of a stored body. */
export function rowsOf(body: Body, list = 'rincian'): readonly Body[] {
  const rows = body[list];
  return Array.isArray(rows) ? (rows as Body[]) : []; // lists of a stored body hold rows: the schema saw to it
}
