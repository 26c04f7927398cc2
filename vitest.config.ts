// Which tests exist: `npm test` runs all, `npm test -- <path>` only what matches. Times are bounds for what hangs, not for what is slow: a machine may be busy.
import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/patience.ts';

const minutes = (count: number): number => count * 60_000;
// What works rather than waits has no limit that a busy machine could reach: this one only ends what hangs.
const hanging = minutes(180);
const withPostgres = { globalSetup: ['./tests/support/postgres-setup.ts'] };
// No browser test needs a PostgreSQL.
const withBrowser = {
  globalSetup: [
    './tests/support/chromium-setup.ts',
    './tests/support/made-setup.ts',
    './tests/e2e/support/web-setup.mjs',
    './tests/e2e/support/looks-setup.ts',
  ],
};

const project = (name: string, options: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: ['./tests/support/cpu-setup.ts', './tests/support/seed-setup.ts'],
    testTimeout: hanging,
    hookTimeout: hanging,
    ...options,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', {
        include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'apps/*/src/**/*.test.tsx'],
      }),
      project('tidy'),
      project('support', withPostgres),
      project('model'),
      project('mutation'),
      project('contract', withPostgres),
      project('golden', withPostgres),
      project('api', withPostgres),
      project('simulation', withPostgres),
      project('e2e', {
        ...withBrowser,
        testTimeout: minutes(30),
        hookTimeout: minutes(30),
        // A state is waited for as long as Playwright waits for one.
        expect: { poll: { timeout: patience } },
      }),
    ],
  },
});
