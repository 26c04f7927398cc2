// One command line: finds the command, runs it, and turns whatever stopped it into words and an exit code.

import { FileFault } from '@siklus/exchange';
import { isWellFormed, wellFormed, type Text } from '@siklus/workflow';
import { Complaint } from './complaint.ts';
import { help } from './help.ts';
import { exits, type Exit, type Io } from './io.ts';

type Command = (args: readonly string[], io: Io) => Promise<Exit>;

// Each command is loaded when it is asked for, so that `--help` needs neither a database driver nor a server.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init-command.ts')).init,
  import: async () => (await import('./import/import-command.ts')).importFile,
  simulate: async () => (await import('./simulate-command.ts')).simulateYear,
  report: async () => (await import('./report/report-command.ts')).report,
  chain: async () => (await import('./chain/chain-command.ts')).chain,
  clock: async () => (await import('./clock-command.ts')).clock,
  verify: async () => (await import('./verify-command.ts')).verifyDatabase,
  accounts: async () => (await import('./accounts-command.ts')).makeAccounts,
  serve: async () => (await import('./serve-command.ts')).serve,
};

/** Runs the command line `args` and answers with its exit code. With `--json` stdout gets one JSON object, also for a refusal. */
export async function runCli(args: readonly string[], io: Io): Promise<Exit> {
  const [name = '', ...rest] = args;
  if (args.length === 0 || name === 'help' || args.includes('--help') || args.includes('-h')) {
    await (args.length === 0 ? io.err(help) : io.out(help));
    return args.length === 0 ? exits.badInput : exits.done;
  }
  try {
    // What the shell gave could not be read where Node has put U+FFFD already.
    const odd = args.find((it) => !isWellFormed(it) || it.includes('\ufffd'));
    if (odd !== undefined)
      throw new Complaint(
        `Masukan ini memuat karakter yang tidak terbaca: ${wellFormed(odd)}`,
        `This argument has a character that cannot be read: ${wellFormed(odd)}`,
      );
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined)
      throw new Complaint(`Perintah ${name} tidak dikenal. Lihat --help.`, `Unknown command ${name}. See --help.`);
    return await (
      await load()
    )(rest, io);
  } catch (fault) {
    if (fault instanceof Complaint) return stop(args, io, fault);
    const { StoreFault } = await import('@siklus/store');
    if (fault instanceof StoreFault) return stop(args, io, fault);
    if (fault instanceof FileFault) return stop(args, io, { text: fault.text, exit: exits.badInput });
    await io.err(
      `Gangguan yang tidak terduga / unexpected fault:\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
    );
    return exits.fault;
  }
}

async function stop(args: readonly string[], io: Io, { text, exit }: { text: Text; exit: Exit }): Promise<Exit> {
  await io.err(`${text.id}\n${text.en}\n`);
  if (args.includes('--json')) await io.out(`${JSON.stringify({ error: text, exit })}\n`);
  return exit;
}
