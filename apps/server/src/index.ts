// @siklus/server: the only place that knows a driver, a port and a clock. main.ts starts it; tests and the command line use these doors.

export { usualLimits, type Limits } from './admission.ts';
export { addAccounts, addAccountsTo, type NewAccount } from './accounts.ts';
export { openDemoClock, startDemoClock, type DemoClock } from './demo-clock.ts';
export { openAuthDatabase, type AuthDatabase } from './auth-database.ts';
export { isPostgres, openStore, type Opening } from './open-store.ts';
export { createServer, isPortTaken, type RunningServer, type ServerSettings } from './server.ts';
export { machineClocks, USUAL_DAYS, watchClock, type MachineClocks, type WatchedClock } from './machine-clock.ts';
export type { SignInLimits } from './sign-in-limit.ts';
export { signInsOf } from './demo-accounts.ts';
