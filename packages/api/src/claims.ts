// What a paper claims for itself, as the table and the entry keep it, and the refusal where another paper has it.

import { hash } from 'node:crypto';
import {
  claimKinds,
  claimsHeld,
  definitionOf,
  isDocumentType,
  mayRead,
  text,
  wordsOf,
  type AnyDefinition,
  type Claim,
  type ClaimKind,
  type Effect,
  type Officer,
  type Paper,
  type Refusal,
  type Text,
} from '@siklus/workflow';
import { holdClaims, listClaims, listTaken, rollback, type ClaimKey, type Taken, type Work } from '@siklus/store';

/** A claim as it is kept: what is personal in it stands there as a digest, so that neither the table nor the journal says it. */
export function claimKey({ kind, number, scope, secret }: Claim): ClaimKey {
  return [kind, number, secret === true ? hash('sha256', `${kind}\n${number}\n${scope}`, 'hex') : scope];
}

/** Whether two lists of claims are the same, each in order. */
export function sameClaims(one: readonly ClaimKey[], other: readonly ClaimKey[]): boolean {
  const textOf = (claims: readonly ClaimKey[]): string =>
    JSON.stringify(claims.map((it) => JSON.stringify(it)).toSorted());
  return textOf(one) === textOf(other);
}

/** What is told of the paper that has an identity: to whoever may not read it its type and OPD alone, with the number that it bears on paper. */
function refusalOf({ claim, by }: Taken, claims: readonly Claim[], reader: Officer): Refusal {
  const [kind, number] = claim;
  const at = claims.find((it) => sameClaims([claimKey(it)], [claim]))?.at;
  const label = claimKinds[kind as ClaimKind]; // written from a claim
  const { type, state, opd, id } = by;
  const mine = mayRead(reader, by);
  const paper = by.number ?? (mine ? id : '');
  const states: Readonly<Record<string, Text>> = isDocumentType(type) ? wordsOf(definitionOf(type)).states : {};
  const stands = states[state] ?? text(state, state);
  const where = `${type.toUpperCase()} ${paper}`.trim();
  const [nowId, nowEn] = mine ? [`, ${stands.id}`, `, ${stands.en}`] : ['', ''];
  return {
    code: 'already-open',
    ...(at === undefined ? {} : { at }),
    text: text(
      `${label.id} “${number}” sudah dipakai ${where} (OPD ${opd}${nowId}); periksa apakah ini yang sama.`,
      `${label.en} “${number}” is taken by ${where} (agency ${opd}${nowEn}); see whether this is the same.`,
    ),
    figures: { kind, number, type, opd, ...(paper === '' ? {} : { paper }), ...(mine ? { id, state } : {}) },
  };
}

/**
 * Keeps what a paper claims after an act: answers with all of it where that is not what it claimed before, or with refusals where another paper has
 * it; then everything that the work has written is undone.
 */
export function* keepClaims(
  { claims }: AnyDefinition,
  { paper, claims: held }: Pick<Effect, 'paper' | 'claims'>,
  reader: Officer,
): Work<{ readonly changed: readonly ClaimKey[] | undefined } | { readonly refusals: readonly Refusal[] }> {
  if (claims === undefined) return { changed: undefined };
  const now = held.map(claimKey);
  const before = yield* listClaims(paper.id);
  if (sameClaims(before, now)) return { changed: undefined };
  const taken = yield* holdClaims(paper.id, now);
  if (taken.length === 0) return { changed: now };
  yield rollback;
  return { refusals: taken.map((it) => refusalOf(it, held, reader)) };
}

/** What stands in the way of a draft because other papers have what it would claim once it is submitted; nothing of a body that cannot be read. */
export function* claimsTaken(definition: AnyDefinition, paper: Paper, reader: Officer): Work<readonly Refusal[]> {
  if (definition.claims === undefined || paper.state !== 'draft') return [];
  const body = definition.schema.safeParse(paper.body);
  if (!body.success) return [];
  const claims = claimsHeld(definition, { ...paper, state: 'submitted' }, body.data);
  const taken = yield* listTaken(paper.id, claims.map(claimKey));
  return taken.map((it) => refusalOf(it, claims, reader));
}
