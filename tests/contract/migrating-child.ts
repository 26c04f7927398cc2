// A process that migrates a database and may be killed at a step of it: `node migrating-child.ts PLACE KILL-AT HOW`.
import { migrate, rawRun, type Store } from '@siklus/store';
import { madeUp } from './made-up.ts';

const [place = '', killAt = '0', how = 'whole'] = process.argv.slice(2);
let step = 0;
const list = madeUp(() => {
  step += 1;
  if (step === Number(killAt)) process.kill(process.pid, 'SIGKILL');
});

/** The control: every statement a transaction of its own, and the name at the end. */
const carelessly = async (store: Store): Promise<readonly string[]> => {
  for (const migration of list.slice(-2)) {
    if ('work' in migration) continue;
    for (const statement of migration.up(store.dialect)) await store.script([statement]);
    await store.write(function* () {
      yield rawRun(`INSERT INTO migration (name) VALUES ('${migration.name}')`);
    });
  }
  return [];
};

const store = place.startsWith('postgres')
  ? await (await import('@siklus/store/postgres')).openPostgres(place)
  : (await import('@siklus/store/sqlite')).openSqlite(place);
const applied = how === 'careless' ? await carelessly(store) : await migrate(store, list, { backedUp: true });
await store.close();
process.stdout.write(JSON.stringify({ applied, steps: step }));
