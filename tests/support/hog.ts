// Accounts at full speed, in a process of its own. Told by its parent when to press. Whatever it is answered, it asks again
// at once.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

/** Where to ask and as whom. */
export interface Press {
  readonly url: string;
  readonly cookies: readonly string[];
}

const HANDS = 4;

let press: Press | undefined;

const order = () => ({ key: randomUUID(), id: 'rpjmd-uji-1', version: 1, command: { name: 'submit' } });

async function ask({ url }: Press, cookie: string, turn: number): Promise<void> {
  const commands = turn % 4 === 0;
  const path = commands ? 'document.executeMany' : 'document.list';
  const input = commands ? { items: Array.from({ length: 50 }, order) } : { year: 2026, limit: 50 };
  const query = commands ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(`${url}/api/trpc/${path}${query}`, {
    method: commands ? 'POST' : 'GET',
    headers: { origin: url, cookie, 'content-type': 'application/json', 'x-siklus': '1' },
    ...(commands && { body: JSON.stringify(input) }),
  });
  await response.arrayBuffer();
}

async function hand(account: number): Promise<never> {
  for (let turn = account; ; turn += 1) {
    const now = press;
    const cookie = now?.cookies[account];
    if (now === undefined || cookie === undefined) await setTimeout(5);
    else await ask(now, cookie, turn).catch(() => setTimeout(5));
  }
}

process.on('message', (told: Press) => (press = told));
for (let account = 0; account < 20; account += 1) for (let count = 0; count < HANDS; count += 1) void hand(account);
