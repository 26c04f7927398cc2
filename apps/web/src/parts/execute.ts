// Sending commands: one or many at once, each with a key of its own so that a repeated call is answered, not done twice.
import type { Command } from '@siklus/workflow';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { ExecuteAnswer } from '../shapes.ts';
import { refreshAfter } from './refresh.ts';
import { client, commandAgain } from './trpc.ts';

/** A command on the version of a paper that its screen shows. */
export interface Order {
  readonly id: string;
  readonly version: number;
  readonly command: Command;
}

/** What came of one order. */
export interface Outcome {
  readonly id: string;
  readonly answer: ExecuteAnswer;
}

const mostAtOnce = 200;

async function send(items: readonly (Order & { key: string })[]): Promise<readonly Outcome[]> {
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return [{ id: only.id, answer: await client.document.execute.mutate(only) }];
  const outcomes: Outcome[] = [];
  for (let start = 0; start < items.length; start += mostAtOnce) {
    outcomes.push(...(await client.document.executeMany.mutate({ items: items.slice(start, start + mostAtOnce) })));
  }
  return outcomes;
}

/** Sends orders; the keys are made with the call, so a lost answer may be asked for again. */
export function useExecute(): UseMutationResult<readonly Outcome[], Error, readonly (Order & { key: string })[]> {
  return useMutation({
    mutationFn: send,
    ...commandAgain,
    onSettled: (_outcomes, _error, items) => refreshAfter(items.map((it) => it.id)),
  });
}

/** Gives an order the key under which the server knows it again. */
export function keyed(order: Order): Order & { key: string } {
  return { ...order, key: crypto.randomUUID() };
}
