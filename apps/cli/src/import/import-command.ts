// `siklus import KIND FILE`: reads, compares, writes what may be written, and accounts for every row.

import {
  importKinds,
  planImport,
  reconcile,
  writeRejected,
  type ImportKind,
  type Reconciliation,
} from '@siklus/exchange';
import type { Store } from '@siklus/store';
import { nowIn } from '../clock.ts';
import { Complaint } from '../complaint.ts';
import { withRegion, type Region } from '../database.ts';
import { exits, type Exit, type Io } from '../io.ts';
import { readOptions } from '../options.ts';
import { carryOut } from './carry-out.ts';
import { reconciliationText } from './reconciliation-text.ts';

const flags = {
  'dry-run': { type: 'boolean' },
  strict: { type: 'boolean' },
  'accept-partial': { type: 'boolean' },
  edition: { type: 'string' },
  'fund-source': { type: 'string' },
} as const;

interface Wish {
  readonly kind: ImportKind;
  readonly path: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly acceptPartial: boolean;
  readonly edition: string | undefined;
  readonly fundSource: string;
  readonly now: string;
}

/** Imports a file; rejected rows keep everything from being written unless a part is accepted. */
export async function importFile(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, flags, 2);
  const [kind = '', path = ''] = positionals;
  if (!isImportKind(kind))
    throw new Complaint(
      `Jenis ${kind} tidak dikenal; pilih ${importKinds.join(', ')}.`,
      `Unknown kind ${kind}; choose one of ${importKinds.join(', ')}.`,
    );
  const fundSource = values['fund-source'] ?? '0';
  if (!/^\d+(\.\d+)*$/.test(fundSource) || fundSource.length > 40)
    throw new Complaint(`Kode sumber dana ${fundSource} tidak sah.`, `${fundSource} is not the code of a fund source.`);
  const wish = {
    kind,
    path,
    fundSource,
    edition: values.edition,
    dryRun: values['dry-run'] === true,
    strict: values.strict === true,
    acceptPartial: values['accept-partial'] === true,
  };
  const report = await withRegion(values, io, async (store, region) =>
    importInto(store, region, { ...wish, now: await nowIn(store, io) }),
  );
  await io.out(values.json === true ? `${JSON.stringify(report)}\n` : reconciliationText(report));
  return report.rows.rejected > 0 && !wish.acceptPartial ? exits.badInput : exits.done;
}

function isImportKind(word: string): word is ImportKind {
  return (importKinds as readonly string[]).includes(word);
}

async function importInto(store: Store, region: Region, wish: Wish): Promise<Reconciliation> {
  const { kind, path, strict, edition, fundSource, dryRun } = wish;
  const { year } = region;
  const plan = await planImport(kind, { store, path, region: region.code, year, strict, edition, fundSource });
  const hold = plan.tally.rejectedRows.size > 0 && !wish.acceptPartial;
  const written = !hold && !dryRun && (await carryOut(store, plan, { kind, year, ranAt: wish.now }));
  const rejectedFile =
    !hold && !dryRun && plan.tally.rejectedRows.size > 0 ? await writeRejected(path, plan.tally.rejections) : undefined;
  const { file, digest, editions, tally } = plan;
  return reconcile({
    kind,
    file,
    digest,
    dryRun,
    hold,
    written,
    editions,
    rejectedFile,
    tally,
    stored: await plan.stored(),
  });
}
