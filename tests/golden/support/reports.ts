// Everything that a release printed of its database, as text by file: the reports of the command line, the proof, every account, every paper.

import { verify } from '@siklus/api';
import { runCli } from '@siklus/cli';
import { wholeTree } from '@siklus/reports';
import { measures, type Store } from '@siklus/store';
import { csvLine, moneyText } from '@siklus/workflow';

/** Reports that can be had of one agency, and up to a month. */
const parted = ['lra', 'tree', 's-curve'] as const;
const MONTH = '6';

/** A database open for reading, and its address for the command line. */
interface Readable {
  readonly store: Store;
  readonly address: string;
}

const newest = <K extends string>(rows: readonly Record<K, unknown>[], key: K): string[] =>
  [...new Set(rows.map((row) => String(row[key])))].toSorted();

async function printed(address: string, now: string, args: readonly string[]): Promise<string> {
  let [out, err] = ['', ''];
  const exit = await runCli(['report', ...args, '--format', 'csv', '--db', address], {
    out: async (text) => void (out += text),
    err: async (text) => void (err += text),
    now: () => now,
    interrupted: async () => undefined,
  });
  if (exit !== 0) throw new Error(`report ${args.join(' ')}: ${err}`);
  return `# siklus report ${args.join(' ')}\n${out}`;
}

/** The reports of every year that has money; each file holds the whole region, then each agency. The year of the region is turned for it. */
async function yearly({ store, address }: Readable, found: Map<string, string>): Promise<void> {
  const { at } = await store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
  const accounts = await store.read.selectFrom('account').select(['year', 'opd']).distinct().execute();
  const { year: own } = await store.read.selectFrom('region').select('year').executeTakeFirstOrThrow();
  for (const year of newest(accounts, 'year')) {
    await store.script([`UPDATE region SET year = ${year}`]);
    const opds = newest(
      accounts.filter((it) => String(it.year) === year && it.opd !== ''),
      'opd',
    );
    for (const name of ['opd', 'board']) found.set(`${year}-${name}.csv`, await printed(address, at, [name]));
    for (const name of parted) {
      const wishes = [[name], [name, '--month', MONTH], ...opds.map((opd) => [name, '--opd', opd])];
      let text = '';
      for (const wish of wishes) text += await printed(address, at, wish);
      found.set(`${year}-${name}.csv`, text);
    }
    found.set(`${year}-tree-akun.csv`, await accountTree(store, Number(year)));
  }
  await store.script([`UPDATE region SET year = ${own}`]);
}

/** The tree of the chart of accounts, which only the screens show. */
async function accountTree(store: Store, year: number): Promise<string> {
  const lines = await wholeTree(store, { year, axis: 'akun' });
  const cells = lines.map((it) => [it.code, it.name, String(it.level), ...measures.map((name) => moneyText(it[name]))]);
  return [['kode', 'uraian', 'level', ...measures], ...cells].map(csvLine).join('');
}

async function statements({ store }: Readable, found: Map<string, string>): Promise<void> {
  const accounts = await store.read.selectFrom('account').select(['key', 'balance']).execute();
  const lines = accounts.map((it) => csvLine([it.key, moneyText(it.balance)])).toSorted();
  found.set('accounts.csv', [csvLine(['key', 'balance']), ...lines].join(''));
  const columns = ['id', 'type', 'year', 'opd', 'edition', 'chain', 'state', 'version', 'number'] as const;
  const papers = await store.read
    .selectFrom('document')
    .select([...columns, 'money'])
    .execute();
  const told = papers
    .map((it) => csvLine([...columns.map((name) => String(it[name] ?? '')), moneyText(it.money)]))
    .toSorted();
  found.set('papers.csv', [csvLine([...columns, 'money']), ...told].join(''));
}

/** Renders all reports of a golden database, by file name. */
export async function renderReports(golden: Readable): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  found.set('verify.json', `${JSON.stringify(await verify(golden.store), null, 2)}\n`);
  await statements(golden, found);
  await yearly(golden, found);
  // Names may hold a carriage return; a file with one in it would not come through every tool as it is.
  return new Map([...found].map(([name, text]) => [name, text.replaceAll('\r', '\\r')]));
}

/** The first line in which a report differs from the one that was kept, in words; undefined where none does. */
export function firstDifference(name: string, kept: string, now: string): string | undefined {
  if (kept === now) return undefined;
  const [before, after] = [kept.split('\n'), now.split('\n')];
  const at = before.findIndex((line, index) => line !== after[index]);
  const line = at < 0 ? before.length : at;
  return [
    `${name}, line ${line + 1}: a report of an older release reads otherwise now.`,
    `  kept: ${before[line] ?? '(nothing)'}`,
    `  now:  ${after[line] ?? '(nothing)'}`,
    '  If that is meant, keep it (vitest run --project golden -u) and name the issue in the commit message, such as #7.',
  ].join('\n');
}
