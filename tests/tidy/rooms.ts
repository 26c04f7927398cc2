// Who may import whom: the table of docs/ARCHITECTURE.md as data. A room is a folder; the first that fits a path is its room.

export type Room = {
  name: string;
  /** Folder, with a closing slash, or a file. */
  at: string;
  /** Rooms of the same package that it may reach by a relative path. Its own files are always allowed. */
  beside: readonly string[];
  /** Our packages that it may import, and those of which it may take types only. */
  ours: readonly string[];
  oursAsTypes?: readonly string[];
  /** npm packages; a scope with `/*` stands for all of it. */
  npm: readonly string[];
  /** Node's own modules; `node:*` stands for all. */
  node: readonly string[];
};

const law = ['xstate', 'zod'];
const engine = 'packages/workflow/src/engine/';
const codes = 'packages/workflow/src/codes/';
const cycle = 'packages/workflow/src/cycle/';
const budget = 'packages/workflow/src/budget/';
const indicators = 'packages/workflow/src/indicators/';
const checker = 'packages/workflow/src/check/';
const documents = 'packages/workflow/src/documents/';
const draw = 'packages/workflow/src/draw/';

export const rooms: readonly Room[] = [
  { name: 'engine', at: engine, beside: [], ours: [], npm: law, node: [] },
  { name: 'codes', at: codes, beside: [engine], ours: [], npm: law, node: [] },
  { name: 'cycle', at: cycle, beside: [engine, codes], ours: [], npm: law, node: [] },
  { name: 'budget', at: budget, beside: [engine, codes], ours: [], npm: ['zod'], node: [] },
  { name: 'indicators', at: indicators, beside: [engine], ours: [], npm: [], node: [] },
  { name: 'check', at: checker, beside: [engine, cycle], ours: [], npm: law, node: [] },
  // The register lists the document types; a document itself has stricter rules of its own, see documents.ts.
  {
    name: 'documents',
    at: documents,
    beside: [engine, codes, budget, indicators],
    ours: [],
    npm: law,
    node: [],
  },
  { name: 'draw', at: draw, beside: [engine, cycle], ours: [], npm: law, node: [] },
  {
    name: 'workflow',
    at: 'packages/workflow/src/',
    beside: [engine, codes, cycle, budget, indicators, checker, documents, draw],
    ours: [],
    npm: law,
    node: [],
  },
  {
    name: 'store sqlite',
    at: 'packages/store/src/sqlite',
    beside: ['packages/store/src/'],
    ours: [],
    oursAsTypes: ['@siklus/workflow'],
    npm: ['kysely', 'better-sqlite3'],
    node: ['node:crypto', 'node:fs', 'node:path', 'node:worker_threads'],
  },
  {
    name: 'store postgres',
    at: 'packages/store/src/postgres',
    beside: ['packages/store/src/'],
    ours: [],
    oursAsTypes: ['@siklus/workflow'],
    npm: ['kysely', 'pg'],
    node: ['node:crypto'],
  },
  {
    name: 'store',
    at: 'packages/store/src/',
    beside: [],
    ours: [],
    oursAsTypes: ['@siklus/workflow'],
    npm: ['kysely'],
    node: ['node:crypto'],
  },
  {
    name: 'reports',
    at: 'packages/reports/src/',
    beside: [],
    ours: ['@siklus/workflow', '@siklus/store'],
    npm: [],
    node: [],
  },
  {
    name: 'exchange',
    at: 'packages/exchange/src/',
    beside: [],
    ours: ['@siklus/workflow', '@siklus/store'],
    npm: ['csv-parse'],
    node: ['node:*'],
  },
  {
    name: 'api',
    at: 'packages/api/src/',
    beside: [],
    ours: ['@siklus/workflow', '@siklus/store', '@siklus/reports'],
    npm: ['@trpc/server', 'zod'],
    node: ['node:crypto'],
  },
  {
    name: 'simulation',
    at: 'packages/simulation/src/',
    beside: [],
    ours: ['@siklus/workflow', '@siklus/store', '@siklus/api'],
    npm: [],
    node: ['node:crypto'],
  },
  {
    name: 'server',
    at: 'apps/server/src/',
    beside: [],
    ours: ['@siklus/workflow', '@siklus/store', '@siklus/reports', '@siklus/api', '@siklus/simulation'],
    npm: ['hono', '@hono/node-server', '@trpc/server', 'better-auth', 'better-sqlite3', 'pg', 'kysely', 'zod'],
    node: ['node:*'],
  },
  {
    name: 'cli',
    at: 'apps/cli/src/',
    beside: [],
    ours: [
      '@siklus/workflow',
      '@siklus/store',
      '@siklus/reports',
      '@siklus/exchange',
      '@siklus/api',
      '@siklus/simulation',
      '@siklus/server',
    ],
    npm: [],
    node: ['node:*'],
  },
  {
    name: 'web',
    at: 'apps/web/src/',
    beside: [],
    ours: ['@siklus/workflow'],
    oursAsTypes: ['@siklus/api'],
    npm: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tabler/icons-react',
      '@tanstack/*',
      '@trpc/client',
      '@trpc/tanstack-react-query',
      'recharts',
      'xstate',
      'zod',
    ],
    node: [],
  },
];

export const roomOf = (path: string): Room | undefined => rooms.find(({ at }) => path.startsWith(at));

/** Name of the package in a specifier: `@siklus/store/sqlite` -> `@siklus/store`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
