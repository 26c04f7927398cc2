// The server of the HTTP benchmark, in a process of its own: prints its address and its papers, serves until it is told to stop.
import { createServer, openStore } from '@siklus/server';
import { tireless } from '../support/tireless.ts';
import { nextOf, preparePayments } from './payments.ts';

const [file = '', callers = '32'] = process.argv.slice(2);
const store = await openStore(file);
const turns = await preparePayments(store, Number(callers));
const server = await createServer({
  store,
  database: file,
  ports: [0],
  limits: tireless,
  now: () => '2026-03-02T02:00:00.000Z',
  log: () => undefined,
});
const people = [0, 1, 2].map((step) => nextOf({ id: '', version: 0, step }).person);
const accounts = people.map((person, index) => ({
  person,
  username: `bench${index}`,
  password: 'bench-password-1',
  name: person,
}));
await server.addAccounts(accounts);
process.stdout.write(`${JSON.stringify({ url: server.url, turns, accounts })}\n`);
process.on('SIGTERM', () => {
  void server.close().then(() => process.exit(0));
});
