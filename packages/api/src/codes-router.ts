// Codes: search in the master lists, names of codes, the units of the region.

import { z } from 'zod';
import { ancestorAt, nomenclatureKey, parentOf } from '@siklus/workflow';
import { codeNames, opdNames } from '@siklus/reports';
import type { Store } from '@siklus/store';
import * as input from './input.ts';
import { finderOf } from './paper-row.ts';
import type { CodeRow } from './shapes.ts';
import { officer, router } from './trpc.ts';

const kind = z.enum(['nomenklatur', 'akun', 'sumber-dana']);
type Kind = z.infer<typeof kind>;

interface Asked {
  readonly kind: Kind;
  readonly q: string;
  readonly level?: number | undefined;
  readonly limit: number;
}

/** Looks for a code by its beginning, or for names by all of the words. Codes of supporting programmes are answered under the affair that was typed. */
async function searchCodes(store: Store, { kind, q, level, limit }: Asked): Promise<CodeRow[]> {
  const byCode = /^[0-9X][0-9X.]*$/.test(q);
  let query = store.read
    .selectFrom('code')
    .select(['code', 'name', 'level', 'parent', 'local'])
    .where('kind', '=', kind);
  if (level !== undefined) query = query.where('level', '=', level);
  const supporting = byCode && kind === 'nomenklatur' ? nomenclatureKey(q) : q;
  if (byCode)
    query = query.where((it) => it.or([...new Set([q, supporting])].map((code) => it('code', 'like', `${code}%`))));
  else
    for (const word of q.split(/\s+/).filter((it) => it !== ''))
      query = query.where((it) =>
        it(it.fn<number>(finderOf(store), [it.fn('lower', ['name']), it.val(word.toLowerCase())]), '>', 0),
      );
  const rows = await query
    .orderBy('code')
    .orderBy('local', 'desc')
    .limit(limit * 3)
    .execute();
  const affair = supporting === q ? undefined : ancestorAt('program', q, 2);
  const found = new Map<string, CodeRow>();
  for (const row of rows) {
    const code = affair !== undefined && row.code.startsWith('X.XX.') ? `${affair}${row.code.slice(4)}` : row.code;
    const parent = row.parent === null ? undefined : code === row.code ? row.parent : parentOf('program', code);
    if (!found.has(code)) found.set(code, { code, name: row.name, level: row.level, parent });
  }
  return [...found.values()].slice(0, limit);
}

/** Codes: `search` finds by words or by the beginning of a code, `names` translates, `units` lists the units of the region. */
export const codesRouter = router({
  search: officer
    .input(z.strictObject({ kind, q: input.words, level: z.int().min(1).max(7).optional(), limit: input.limit }))
    .query(({ ctx, input }) => searchCodes(ctx.store, input)),
  names: officer
    .input(z.strictObject({ kind, codes: z.array(input.name).max(2000) }))
    .query(async ({ ctx, input: { kind, codes } }): Promise<Record<string, string>> =>
      Object.fromEntries(await codeNames(ctx.store, kind, codes)),
    ),
  units: officer
    .input(z.strictObject({ opd: input.agency.optional() }))
    .query(
      async ({
        ctx: { store },
        input: { opd },
      }): Promise<{ opd: string; opdName: string; unit: string; name: string }[]> => {
        let query = store.read.selectFrom('unit').select(['opd', 'code', 'name']).orderBy('opd').orderBy('code');
        if (opd !== undefined) query = query.where('opd', '=', opd);
        const names = await opdNames(store);
        return (await query.execute()).map((row) => ({
          opd: row.opd,
          opdName: names.get(row.opd) ?? row.opd,
          unit: row.code,
          name: row.name,
        }));
      },
    ),
});
