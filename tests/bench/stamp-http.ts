// Full stamps over HTTP: 32 connections to a server in another process, each stamp a tRPC call with its session.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { nextOf, type Turn } from './payments.ts';

type Ready = {
  readonly url: string;
  readonly turns: Turn[];
  readonly accounts: readonly { person: string; username: string; password: string }[];
};

type HttpStamps = { readonly slice: (until: number) => Promise<number>; readonly close: () => Promise<void> };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const post = (
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<{ text: string; cookies: string; status: number }> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          origin: new URL(url).origin,
          'x-siklus': '1',
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            text: Buffer.concat(parts).toString(),
            cookies: (response.headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; '),
            status: response.statusCode ?? 0,
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(text);
  });

let serial = 0;

const stamp = async (url: string, turn: Turn, cookies: ReadonlyMap<string, string>): Promise<void> => {
  const { person, deed } = nextOf(turn);
  if (deed.kind !== 'command') return;
  serial += 1;
  const input = { key: `bench-http-${serial}`, id: deed.id, version: deed.version, command: deed.command };
  const { text, status } = await post(`${url}/api/trpc/document.execute`, input, { cookie: cookies.get(person) ?? '' });
  const answer = JSON.parse(text) as { result?: { data: { ok: boolean; version: number } } };
  if (answer.result?.data.ok !== true) throw new Error(`stamp refused (${status}): ${text.slice(0, 300)}`);
  turn.version = answer.result.data.version;
  turn.step += 1;
};

/** Starts the server and signs its officers in. */
export const httpStamps = async (file: string, callers: number): Promise<HttpStamps> => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/stamp-server.ts`, file, String(callers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const { url, turns, accounts } = JSON.parse(line) as Ready; // one line of stamp-server.ts
  const cookies = new Map<string, string>();
  for (const { person, username, password } of accounts) {
    const {
      cookies: cookie,
      status,
      text,
    } = await post(`${url}/api/auth/sign-in/username`, { username, password }, {});
    if (status !== 200) throw new Error(`sign-in ${status}: ${text}`);
    cookies.set(person, cookie);
  }
  return {
    slice: async (until) => {
      let count = 0;
      await Promise.all(
        turns.map(async (turn) => {
          while (performance.now() < until) {
            await stamp(url, turn, cookies);
            count += 1;
          }
        }),
      );
      return count;
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};
