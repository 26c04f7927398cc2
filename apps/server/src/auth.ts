// Signing in and out: better-auth with username and password. What a person may do comes from positions, not from here.

import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins/username';
import type { AuthDatabase } from './auth-database.ts';

/** What sign-in needs to know of the house it stands in. */
export interface AuthSettings {
  readonly database: AuthDatabase;
  /** Addresses under which browsers see this server; the first one is its own. */
  readonly origins: readonly [string, ...string[]];
  readonly log: (message: string, detail: unknown) => void;
}

/** A session ends so many seconds after signing in, whatever happens. */
const ABSOLUTE_S = 10 * 3600;

function optionsOf({ database, origins, log }: AuthSettings) {
  return {
    appName: 'Siklus',
    baseURL: origins[0],
    basePath: '/api/auth',
    secret: database.secret,
    trustedOrigins: [...origins],
    // One shared SQLite connection cannot hold a transaction across awaits.
    database: { db: database.db as never, type: database.dialect, transaction: false }, // the library's own table types
    telemetry: { enabled: false },
    user: { modelName: 'auth_user', additionalFields: { person: { type: 'string', required: true, input: false } } },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: ABSOLUTE_S,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (value) => /^[a-z0-9._-]+$/i.test(value),
      }),
    ],
    // Failed sign-ins are counted by account and source, see sign-in-limit.ts.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'siklus', defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' } },
    logger: { level: 'error', log: (_level, message, ...detail) => log(message, detail) },
  } satisfies BetterAuthOptions;
}

/** Sign-in as the server uses it. */
export interface Auth {
  readonly handle: (request: Request) => Promise<Response>;
  readonly cookieName: string;
}

/** Makes the tables that are missing and the sign-in over them. */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  const options = optionsOf(settings);
  const { runMigrations, toBeCreated, toBeAdded } = await getMigrations(options);
  if (toBeCreated.length + toBeAdded.length > 0) {
    await settings.database.checked;
    await runMigrations();
  }
  const auth = betterAuth(options);
  const { authCookies } = await auth.$context;
  return { handle: auth.handler, cookieName: authCookies.sessionToken.name };
}
