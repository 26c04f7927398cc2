// Reading flags: node:util does the work, its complaints are put into our two languages.

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Complaint } from './complaint.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;

/** Flags that every command has. */
const everywhere = {
  db: { type: 'string' },
  'backed-up': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the flags of a command and as many words as it takes. */
export function readOptions<F extends Flags>(args: readonly string[], flags: F, words: number) {
  const parsed = attempt(() =>
    parseArgs({ args: [...args], options: { ...everywhere, ...flags }, allowPositionals: true, strict: true }),
  );
  if (parsed.positionals.length === words) return parsed;
  throw new Complaint(
    `Perintah ini memerlukan ${words} kata, diberikan ${parsed.positionals.length}. Lihat --help.`,
    `This command takes ${words} word(s), ${parsed.positionals.length} given. See --help.`,
  );
}

function attempt<R>(work: () => R): R {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault) || !String(fault.code).startsWith('ERR_PARSE_ARGS'))
      throw fault;
    throw new Complaint(`Pilihan tidak dikenal atau tidak lengkap: ${fault.message}`, fault.message);
  }
}

/** The value of a flag that the command cannot do without. */
export function required(name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new Complaint(`Pilihan --${name} wajib diisi.`, `--${name} is required.`);
}

/** A whole number within bounds. */
export function wholeNumber(name: string, value: string, [from, to]: readonly [number, number]): number {
  const number = Number(value);
  if (/^\d{1,9}$/.test(value) && number >= from && number <= to) return number;
  throw new Complaint(
    `--${name} harus angka ${from} sampai ${to}.`,
    `--${name} must be a number from ${from} to ${to}.`,
  );
}

/** An instant with its zone, such as 2026-03-02T08:15+07:00; in UTC. */
export function instant(name: string, value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new Complaint(
    `--${name} harus saat seperti 2026-03-02T08:15+07:00.`,
    `--${name} must be an instant such as 2026-03-02T08:15+07:00.`,
  );
}

/** A calendar day. */
export function calendarDay(name: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const time = Date.parse(`${value}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  }
  throw new Complaint(`--${name} harus tanggal TTTT-BB-HH.`, `--${name} must be a day YYYY-MM-DD.`);
}
