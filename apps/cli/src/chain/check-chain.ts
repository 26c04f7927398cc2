// `siklus chain check`: everything that is wrong with a chain file; with a database also whether its offices are filled.

import {
  check as walk,
  definitionOf,
  pathText,
  withChain,
  type Fault as Found,
  type Office,
  type ParsedChain,
  type Text,
  type Verdict,
} from '@siklus/workflow';
import { localDay, readFilledOffices } from '@siklus/api';
import type { Store } from '@siklus/store';
import { Complaint } from '../complaint.ts';
import { withRegion } from '../database.ts';
import { exits, type Exit, type Io } from '../io.ts';
import { readOptions } from '../options.ts';
import { readChainFile } from './chain-file.ts';

interface Fault {
  readonly code: string;
  readonly path: string;
  readonly text: Text;
}

/** What is told of a chain: `unproved` where the checker did not look at all of it. */
interface Told {
  readonly verdict: Verdict;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly unproved: Text | undefined;
}

function withWay(fault: Found): Fault {
  const way = pathText(fault);
  const told = { id: `${fault.text.id} ${way.id}`, en: `${fault.text.en} ${way.en}` };
  return { code: fault.code, path: fault.states.join(', '), text: told };
}

/** All that is wrong with a chain: what reading it found, or else what a walk through every state finds, with the way that shows it. */
function judge(document: string, parsed: ParsedChain, offices: readonly Office[] | undefined): Told {
  if (!parsed.ok) return { verdict: 'faulty', faults: parsed.faults, warnings: [], unproved: undefined };
  const definition = withChain(definitionOf(document), parsed.chain, 0);
  const { verdict, faults, warnings, unproved } = walk(definition, offices === undefined ? {} : { offices });
  return { verdict, faults: faults.map(withWay), warnings: warnings.map(withWay), unproved };
}

/** The offices that somebody holds in one OPD of a database, or anywhere in its region. */
async function filledIn(store: Store, given: { readonly zone: string; readonly opd: string; readonly now: string }) {
  const { zone, opd, now } = given;
  const known =
    opd === '' ||
    (await store.read.selectFrom('opd').select('code').where('code', '=', opd).executeTakeFirst()) !== undefined;
  if (!known) throw new Complaint(`OPD ${opd} tidak terdaftar.`, `There is no agency ${opd}.`);
  return store.look(() => readFilledOffices(opd, localDay(now, zone)));
}

const lines = ({ id, en }: Text, indent = ''): string => `${indent}${id}\n${indent}${en}\n`;

function listed(faults: readonly Fault[]): string {
  return faults
    .map(({ code, path, text }) => `\n${path === '' ? '.' : path}  [${code}]\n${lines(text, '  ')}`)
    .join('');
}

function toldText(path: string, document: string, { faults, warnings, unproved }: Told): string {
  const head =
    faults.length > 0
      ? `${path}: ${faults.length} kesalahan / fault(s).\n`
      : unproved === undefined
        ? `${path}: alur ${document} benar / the chain is in order.\n`
        : `${path}: tidak terbukti / not proved.\n`;
  const rest = unproved === undefined ? '' : `\n${lines(unproved)}`;
  const more = warnings.length === 0 ? '' : `\n${warnings.length} peringatan / warning(s).\n${listed(warnings)}`;
  return `${head}${listed(faults)}${rest}${more}`;
}

/** Every fault with its path, and warnings; a chain without faults is in order, unless it could not be proved. */
export async function check(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, { opd: { type: 'string' } } as const, 1);
  const [path = ''] = positionals;
  const { opd = '' } = values;
  if (opd !== '' && values.db === undefined)
    throw new Complaint(
      '--opd memerlukan --db: pejabatnya dibaca dari basis data.',
      '--opd needs --db: the officers are read from the database.',
    );
  const { document, parsed } = await readChainFile(path);
  const offices =
    values.db === undefined
      ? undefined
      : await withRegion(values, io, (store, { zone }) => filledIn(store, { zone, opd, now: io.now() }));
  const told = judge(document, parsed, offices);
  const ok = told.verdict === 'in-order';
  const { unproved, ...rest } = told;
  const json = { document, ok, ...rest, ...(unproved === undefined ? {} : { unproved }) };
  await io.out(values.json === true ? `${JSON.stringify(json)}\n` : toldText(path, document, told));
  return ok ? exits.done : exits.refused;
}
