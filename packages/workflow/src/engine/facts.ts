// What a paper says about itself: its decoded body, the facts that conditions ask, and what is wrong with it.

import type { z } from 'zod';
import type { AnyDefinition, Paper } from './document.ts';
import { issueText, labelOf, placeOf } from './issue-text.ts';
import { mostMoney, moneyText, rupiah, type Sen } from './money.ts';
import type { Body } from './patch.ts';
import type { Facts } from './predicate.ts';
import type { Refusal } from './refusal.ts';
import { text } from './text.ts';

type Decoded = { readonly body: unknown } | { readonly refusals: Refusal[] };

// Bodies are values that nobody changes, and a paper is looked at once for every command: each is decoded once.
const decoded = new WeakMap<Body, { schema: unknown; fields: unknown; answer: Decoded }>();
const unlabelled: AnyDefinition['view']['fields'] = {};

/** A body decoded by a schema, or what is wrong with it: where, and what, in both languages, fields by their labels; fifty faults at most. */
export function decodeBody(schema: AnyDefinition['schema'], body: Body, fields = unlabelled): Decoded {
  const known = decoded.get(body);
  if (known !== undefined && known.schema === schema && known.fields === fields) return known.answer;
  const parsed = schema.safeParse(body);
  const answer: Decoded = parsed.success
    ? { body: parsed.data }
    : { refusals: parsed.error.issues.slice(0, 50).map((issue) => malformedAt(issue, body, fields)) };
  decoded.set(body, { schema, fields, answer });
  return answer;
}

function malformedAt(issue: z.core.$ZodIssue, body: Body, fields: AnyDefinition['view']['fields']): Refusal {
  const [label, what] = [labelOf(issue.path, fields), issueText(issue, body)];
  return {
    code: 'malformed',
    at: placeOf(issue.path, body),
    text: text(`${label.id}: ${what.id}.`, `${label.en}: ${what.en}.`),
  };
}

/** The decoded body of a paper, or why it is none: faults of its form, or more money than any paper can be about. */
export function malformed(definition: AnyDefinition, body: Body): Decoded {
  const read = decodeBody(definition.schema, body, definition.view.fields);
  if ('refusals' in read) return read;
  const money = moneyOf(definition, read.body);
  if (money < mostMoney) return read;
  const said = text(
    `Jumlah dokumen ${rupiah(money)} tidak masuk akal; periksa volume dan harga setiap baris.`,
    `The paper adds up to ${rupiah(money)}, which cannot be; look at volume and price of every row.`,
  );
  return { refusals: [{ code: 'malformed', text: said, figures: { jumlah: moneyText(money) } }] };
}

const amounts = new WeakMap<object, { money: unknown; amount: Sen }>();

/** The money of a decoded body in sen: every line of a large paper, so it is added up once for each body. */
export function moneyOf({ money }: AnyDefinition, body: unknown): Sen {
  const key = body as object; // schemas of papers decode to objects
  const known = amounts.get(key);
  if (known !== undefined && known.money === money) return known.amount;
  const amount = money(body);
  amounts.set(key, { money, amount });
  return amount;
}

/** The facts of a decoded body. */
export function factsOfBody(definition: AnyDefinition, body: unknown): Facts {
  return { amount: moneyOf(definition, body), kind: '', accounts: [], funds: [], ...definition.facts?.(body) };
}

/** Whether some step of a definition's chain is asked for only under a condition. */
export function isConditional({ chain }: AnyDefinition): boolean {
  return chain.steps.some((step: { when?: unknown }) => step.when !== undefined);
}

/** The facts that choose a paper's steps; `undefined` where its chain has no conditions, or its body cannot be read. */
export function factsOf(definition: AnyDefinition, paper: Pick<Paper, 'body'>): Facts | undefined {
  if (!isConditional(definition)) return undefined;
  const read = malformed(definition, paper.body);
  return 'body' in read ? factsOfBody(definition, read.body) : undefined;
}
