// Waiting for another process that holds the database.

/** So long is a process waited for that migrates, in milliseconds. */
const MOST = 10 * 60_000;
const PAUSE = 200;

/** Whether a fault says that somebody else is writing: SQLite's busy and PostgreSQL's lock timeout, after the waiting that both do themselves. */
function isBusy(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return code.startsWith('SQLITE_BUSY') || code === '55P03';
}

/** Asks again and again while another process holds the write lock, and says once that it waits; passes any other fault on. */
export async function patiently<R>(ask: () => Promise<R>, onWait: () => void): Promise<R> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await ask();
    } catch (fault) {
      if (!isBusy(fault) || waited > MOST) throw fault;
      if (waited === 0) onWait();
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
