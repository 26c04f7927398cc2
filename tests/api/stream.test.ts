// The live stream: what moved while nobody listened, then what moves now.

import type { ChangeNotice } from '@siklus/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

let world: World;
let planner: Person;
let renja: string;

beforeAll(async () => {
  world = await startWorld();
  planner = await world.signIn('perencana.1');
  renja = (await planner.open('renja', goodRenja)).id;
});
afterAll(() => world.close());

/** Reads notices until `count` have come; `meanwhile` runs once the stream is open. */
async function listen(
  input: object,
  count: number,
  meanwhile: () => Promise<unknown>,
): Promise<{ id: string; notice: ChangeNotice }[]> {
  const end = new AbortController();
  const url = `${world.url}/api/trpc/changes.stream?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(url, {
    headers: { cookie: planner.cookie, accept: 'text/event-stream' },
    signal: end.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const heard: { id: string; notice: ChangeNotice }[] = [];
  let text = '';
  let asked = false;
  for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (!asked && text.includes('event: connected')) {
      asked = true;
      await meanwhile();
    }
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (.*)$/m.exec(event)?.[1];
      const data = /^data: (\{.*)$/m.exec(event)?.[1];
      if (id !== undefined && data !== undefined) heard.push({ id, notice: JSON.parse(data) as ChangeNotice });
    }
    if (heard.length >= count) break;
  }
  end.abort();
  return heard;
}

test('an open screen hears of a stamp at once, under its journal number', async () => {
  const heard = await listen({}, 1, () => planner.give(renja, 1, { name: 'submit' }));
  expect(heard).toEqual([
    {
      id: '2',
      notice: { seq: 2, document: renja, type: 'renja', opd: expect.any(String), version: 2, state: 'submitted' },
    },
  ]);
});

test('a screen that was away hears what it missed, once, in order, before what happens now', async () => {
  const partner = await world.signIn('mitra-bappeda');
  const heard = await listen({ since: 0 }, 3, () => partner.give(renja, 2, { name: 'verify' }));
  expect(heard.map((it) => [it.notice.seq, it.notice.state])).toEqual([
    [1, 'draft'],
    [2, 'submitted'],
    [3, 'verified'],
  ]);
  const again = await listen({ lastEventId: '2' }, 1, async () => undefined);
  expect(again.map((it) => it.notice.seq)).toEqual([3]);
});
