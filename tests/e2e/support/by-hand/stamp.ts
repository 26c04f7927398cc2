// Bringing a paper to its end by hand: submitted by its drafter, then each office in its turn, at its own screen.

import { expect } from 'vitest';
import {
  definitionOf,
  factsOf,
  findStep,
  officesOf,
  wordsOf,
  type Body,
  type DocumentType,
  type Office,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { fieldsOf } from '../../../../apps/web/src/parts/fields.ts';
import type { SharedDesk } from '../desk.ts';
import { saved } from '../papers.ts';
import type { Served } from '../served.ts';
import { recorded } from '../tour.ts';
import { officeAt } from './codes.ts';
import { fillField } from './write.ts';

interface Hands {
  readonly served: Served;
  readonly desk: SharedDesk;
}

const stored = (store: Store, id: string) =>
  store.read
    .selectFrom('document')
    .select(['state', 'marks', 'version', 'body'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** What a paper says as it is stored. */
export const storedBody = async (store: Store, id: string): Promise<Body> =>
  JSON.parse((await stored(store, id)).body) as Body; // stored from a body

/** Gives a command at the desk of an office and waits until it is stored. */
async function give(
  { served, desk }: Hands,
  id: string,
  office: Office,
  command: string,
  type: DocumentType,
): Promise<void> {
  const { page, go } = await desk.as(await officeAt(served.store, office));
  const patch = Object.entries(recorded[type]?.[command]?.set ?? {});
  if (patch.length > 0) {
    await go(`/dokumen/${id}?lihat=ubah`);
    for (const field of fieldsOf(type)) {
      const [, edit] = patch.find(([name]) => name === field.name) ?? [];
      if (edit !== undefined) await fillField(page.locator('#isi'), field, edit.to);
    }
    await saved(page);
  }
  await go(`/dokumen/${id}`);
  const { version } = await stored(served.store, id);
  const label = wordsOf(definitionOf(type)).commands[command]?.id ?? command;
  const actions = page.getByRole('region', { name: 'Tindakan' });
  const button = actions.getByRole('button', { name: label, exact: true });
  // What stands in the way is said there, and in the report of a test that fails.
  if ((await button.count()) === 0) throw new Error(`${office} cannot ${command}: ${await actions.innerText()}`);
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(async () => (await stored(served.store, id)).version).toBeGreaterThan(version);
}

/** Submits a paper and stamps it until nobody is waited for; answers with the state that it has then. */
export async function stampToEnd(hands: Hands, id: string, type: DocumentType): Promise<string> {
  const definition = definitionOf(type);
  await give(hands, id, definition.chain.draft.by, 'submit', type);
  for (let stamps = 0; stamps < 40; stamps += 1) {
    const { state, body, marks } = await stored(hands.served.store, id);
    const step = findStep(definition.chain, state, factsOf(definition, { body: JSON.parse(body) as Body })); // stored from a body
    const office = step && officesOf(step).find((it) => !marks.split(',').includes(it));
    if (step === undefined || office === undefined) return state;
    await give(hands, id, office, step.command, type);
  }
  throw new Error(`${type} is stamped again and again`);
}
