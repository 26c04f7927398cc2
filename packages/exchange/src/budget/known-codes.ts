// Codes of a budget against the loaded editions. Real budgets use codes that no edition has: they are kept in an edition of the region's own.

import { levelOf, nomenclatureKey, parentOf, text } from '@siklus/workflow';
import type { MasterRow, Store } from '@siklus/store';
import type { MasterBatch } from '../plan.ts';
import { reject, warn, type Tally } from '../reconciliation.ts';

/** The edition that holds codes in use which no national edition has. */
export const localEdition = { id: 'setempat', kind: 'setempat', name: 'Kode setempat', cite: '' } as const;

/** The master lists that a budget refers to. */
type BudgetCodeKind = 'nomenklatur' | 'akun' | 'sumber-dana';

/** Looks up the codes of a budget, and gathers those to be kept. */
export interface KnownCodes {
  /** Checks one code of one row; under strict rules a code that the edition lacks refuses the row. */
  readonly check: (tally: Tally, use: { kind: BudgetCodeKind; row: number; column: string; code: string }) => void;
  /** Keeps a code that no national edition has under the name that the file gives it. */
  readonly keep: (use: { kind: BudgetCodeKind; code: string; name: string }) => void;
  /** Whether some national edition of a list is loaded. */
  readonly loaded: (kind: BudgetCodeKind) => boolean;
  /** Whether a national edition has the code. */
  readonly has: (kind: BudgetCodeKind, code: string) => boolean;
  /** Rows for the region's own edition that are not there yet. */
  readonly masters: () => readonly MasterBatch[];
}

/** Reads the codes of all loaded editions. */
export async function readKnownCodes(store: Store, strict: boolean): Promise<KnownCodes> {
  const national = new Map<string, Set<string>>();
  const local = new Set<string>();
  const stored = await store.read
    .selectFrom('code')
    .select(['kind', 'code', 'local'])
    .where('kind', 'in', ['nomenklatur', 'akun', 'sumber-dana'])
    .execute();
  for (const { kind, code, local: own } of stored) {
    if (own === 1) local.add(`${kind} ${code}`);
    else national.set(kind, (national.get(kind) ?? new Set()).add(code));
  }
  const added = new Map<string, MasterRow<'code'>>();
  const has: KnownCodes['has'] = (kind, code) => {
    const list = national.get(kind);
    return list !== undefined && (list.has(code) || (kind === 'nomenklatur' && list.has(nomenclatureKey(code))));
  };
  const keep: KnownCodes['keep'] = ({ kind, code, name }) => {
    const key = `${kind} ${code}`;
    if (has(kind, code) || local.has(key) || added.has(key)) return;
    const family = kind === 'nomenklatur' ? 'program' : 'akun';
    added.set(key, {
      kind,
      edition: localEdition.id,
      code,
      name,
      level: levelOf(family, code) ?? 1,
      parent: parentOf(family, code) ?? null,
      local: 1,
    });
  };
  return {
    has,
    keep,
    loaded: (kind) => national.has(kind),
    check: (tally, { row, column, ...use }) => {
      if (has(use.kind, use.code)) return;
      const finding = { row, column, value: use.code };
      if (strict) {
        reject(tally, {
          ...finding,
          reason: text(
            `Kode tidak ada dalam edisi ${use.kind} yang dimuat.`,
            `The loaded edition of ${use.kind} lacks this code.`,
          ),
        });
        return;
      }
      if (!national.has(use.kind)) return;
      warn(tally, {
        ...finding,
        reason: text(
          `Tidak ada dalam edisi ${use.kind}; disimpan sebagai kode setempat.`,
          `Not in the edition of ${use.kind}; kept as a code of the region.`,
        ),
      });
    },
    masters: () =>
      added.size === 0
        ? []
        : [
            { table: 'edition', rows: [localEdition] },
            { table: 'code', rows: [...added.values()] },
          ],
  };
}

/** Says once, for the whole file, that a list to compare with is not loaded. */
export function warnUnloaded(tally: Tally, codes: KnownCodes): void {
  for (const [kind, column] of [
    ['nomenklatur', 'kode_sub_kegiatan'],
    ['akun', 'kode_akun'],
  ] as const) {
    if (codes.loaded(kind)) continue;
    const reason = text(
      `Edisi ${kind} belum dimuat; kode tidak dibandingkan.`,
      `No edition of ${kind} is loaded; codes were not compared.`,
    );
    warn(tally, { row: 0, column, value: '', reason });
  }
}
