// `siklus serve`: app and API on one port, until it is interrupted.

import { createServer, isPortTaken, machineClocks } from '@siklus/server';
import { clockDays } from './clock-command.ts';
import { Complaint } from './complaint.ts';
import { withRegion } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { readOptions, wholeNumber } from './options.ts';

const flags = { port: { type: 'string' }, 'clock-days': { type: 'string' } } as const;

/** Where it looks for a free port when none is given. */
const usualPorts = Array.from({ length: 20 }, (_, index) => 4700 + index);

/** Serves a database on 127.0.0.1 and prints the address; a port that is given and taken is a complaint. */
export async function serve(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, flags, 0);
  const ports = values.port === undefined ? usualPorts : [wholeNumber('port', values.port, [0, 65_535])];
  const days = clockDays(values['clock-days']);
  await withRegion(
    values,
    io,
    async (store, _region, database) => {
      const machine = { wall: () => Date.parse(io.now()), elapsed: machineClocks.elapsed };
      const server = await createServer({ store, database, ports, machine, clockDays: days }).catch(
        (fault: unknown) => {
          if (isPortTaken(fault))
            throw new Complaint(`Port ${ports.join(', ')} sedang dipakai.`, `Port ${ports.join(', ')} is taken.`);
          throw fault;
        },
      );
      try {
        await io.out(values.json === true ? `${JSON.stringify({ url: server.url })}\n` : `Siklus: ${server.url}\n`);
        for (const { id, en } of await server.clockReasons()) await io.err(`${id}\n${en}\n`);
        // A file that is found damaged while it is served ends that.
        await Promise.race([io.interrupted(), store.checked.then(() => io.interrupted())]);
      } finally {
        await server.close();
      }
    },
    'beside',
  );
  return exits.done;
}
