// What the server sends is packed for those who can unpack it: the app, and answers that are large enough. The live stream is not, or nobody would hear a notice before the next.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type Person, type World } from './world.ts';

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** An answer as it comes over the wire: fetch would unpack it. */
const ask = (url: string, headers: Record<string, string>): Promise<Raw> =>
  new Promise((done, fail) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });

const script = `export const lines = [${'"satu baris yang sama", '.repeat(2000)}];`;

describe('what is sent', () => {
  let world: World;
  let person: Person;
  let web: string;

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'siklus-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Siklus</title>');
    writeFileSync(join(web, 'assets', 'a-1.js'), script);
    writeFileSync(join(web, 'assets', 'a-2.woff2'), Buffer.alloc(5000));
    world = await startWorld({ web });
    person = await world.signIn('tapd');
  });
  afterAll(async () => {
    await world.close();
    rmSync(web, { recursive: true, force: true });
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('a file goes to who takes %s as %s, and comes out whole', async (accepted, encoding, unpack) => {
    const { headers, bytes } = await ask(`${world.url}/assets/a-1.js`, { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': `${bytes.length}`,
      vary: expect.stringContaining('accept-encoding') as string,
    });
    expect(bytes.length).toBeLessThan(script.length / 20);
    expect(unpack(bytes).toString()).toBe(script);
  });

  test.each(['', 'identity', 'gzip;q=0'])('who takes nothing but "%s" gets it as it is', async (accepted) => {
    const { headers, bytes } = await ask(`${world.url}/assets/a-1.js`, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe(`${script.length}`);
    expect(bytes.toString()).toBe(script);
  });

  test('what is small, or packed already, is sent as it is', async () => {
    for (const path of ['/', '/assets/a-2.woff2']) {
      const { status, headers } = await ask(`${world.url}${path}`, { 'accept-encoding': 'br' });
      expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    }
  });

  test('who has it is not sent it again, and each way of packing has a tag of its own', async () => {
    const url = `${world.url}/assets/a-1.js`;
    const tags = await Promise.all(
      ['br', 'gzip', ''].map(async (it) => (await ask(url, { 'accept-encoding': it })).headers.etag ?? ''),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await ask(url, { 'accept-encoding': 'br', 'if-none-match': tags[0] ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const other = await ask(url, { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' });
    expect(other.status).toBe(200);
  });

  test('a large answer of the API is packed, a small one is not, and both read the same', async () => {
    const url = (path: string, input: object): string =>
      `${world.url}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
    const board = url('board.get', { year: 2026 });
    const plain = await ask(board, { cookie: person.cookie });
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [accepted, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await ask(board, { cookie: person.cookie, 'accept-encoding': accepted });
      expect(packed.headers).toMatchObject({
        'content-encoding': accepted,
        'content-length': `${packed.bytes.length}`,
        vary: 'accept-encoding',
      });
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
      expect(JSON.parse(unpack(packed.bytes).toString())).toEqual(JSON.parse(plain.bytes.toString()));
    }
    const small = await ask(url('inbox.count', {}), { cookie: person.cookie, 'accept-encoding': 'br' });
    expect([small.status, small.headers['content-encoding']]).toEqual([200, undefined]);
  });

  test('the live stream is never packed', async () => {
    const input = encodeURIComponent(JSON.stringify({}));
    const end = new AbortController();
    const response = await fetch(`${world.url}/api/trpc/changes.stream?input=${input}`, {
      headers: { cookie: person.cookie, accept: 'text/event-stream', 'accept-encoding': 'br, gzip' },
      signal: end.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    end.abort();
  });
});
