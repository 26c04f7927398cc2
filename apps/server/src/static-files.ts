// The built app from memory: only files that existed at start are served, so no address can leave the folder.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { encodingFor, isWorthPacking, pack, type Encoding } from './packing.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);

interface File {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cache: string;
  /** Of its bytes as they are; how it is packed is added to it. */
  readonly digest: string;
  /** As it was packed for whoever asked first. */
  readonly packed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
  readonly compressible: boolean;
}

/** What a request says about itself: which encodings it takes, and the tag of what it has. */
export interface Asking {
  readonly encodings?: string | undefined;
  readonly known?: string | undefined;
}

/** Gives the answer for a path, or undefined when the app has nothing there; addresses of screens get the page. */
export type StaticFiles = (path: string, asking: Asking) => Promise<Response | undefined>;

// The API answers all the same; who opens a screen is told what is missing instead of finding nothing.
const notBuilt = (): Response =>
  new Response(
    'Aplikasi web belum dibangun. Jalankan lewat npm, yang membangunnya: npm start, atau npm run -s siklus -- serve --db ...\n' +
      'The web app is not built. Start it through npm, which builds it: npm start, or npm run -s siklus -- serve --db ...\n',
    { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } },
  );

/** Loads the folder of a built app; without one every screen says how to build it. */
export function loadStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, File>();
  let entries: string[] = [];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name));
  } catch (fault) {
    // A server without a built app still serves the API.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
  }
  for (const path of entries) {
    const at = `/${relative(folder, path).split(sep).join('/')}`;
    const extension = extname(path);
    const bytes = new Uint8Array(readFileSync(path));
    files.set(at, {
      bytes,
      digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      type: types[extension] ?? 'application/octet-stream',
      // The builder puts a digest into the names of assets.
      cache: at.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      packed: new Map(),
      compressible: compressible.has(extension),
    });
  }
  if (entries.length === 0) return (path) => Promise.resolve(extname(path) === '' ? notBuilt() : undefined);
  return async (path, { encodings, known }) => {
    // A name with an extension is a file; anything else is a screen of the app.
    const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
    if (file === undefined) return undefined;
    const encoding = file.compressible && isWorthPacking(file.bytes.length) ? encodingFor(encodings) : undefined;
    const etag = `"${file.digest}${encoding === undefined ? '' : `-${encoding}`}"`;
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.cache,
      vary: 'accept-encoding',
      etag,
    };
    if (known === etag) return new Response(undefined, { status: 304, headers });
    const bytes = encoding === undefined ? file.bytes : await packedOf(file, encoding);
    return new Response(bytes, {
      headers: {
        ...headers,
        'content-length': `${bytes.length}`,
        ...(encoding !== undefined && { 'content-encoding': encoding }),
      },
    });
  };
}

function packedOf(file: File, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const packed = file.packed.get(encoding) ?? pack(file.bytes, encoding, 'often');
  file.packed.set(encoding, packed);
  return packed;
}
