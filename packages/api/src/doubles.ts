// Finds the papers that others may be one with: what has the same identity on record from before such were claimed, and what is only alike.

import {
  areLikelyDoubles,
  claimKinds,
  definitionOf,
  documentTypes,
  endedStates,
  likelyDoubleDays,
  settingOf,
  text,
  type ClaimKind,
  type DocumentType,
  type Text,
} from '@siklus/workflow';
import { comparing, type Compared } from './compared.ts';
import type { DoublesView } from './doubles-shapes.ts';
import { lawNow } from './law.ts';
import { todayOf, type OfficerContext } from './trpc.ts';

/** So many papers are named at most; of the others their number is told. */
const MOST = 10;

const types: readonly DocumentType[] = documentTypes.filter((it) => definitionOf(it).likeness !== undefined);

/** Pairs of papers that have one identity on record: of each that is asked for, the others by their id, with the identity in words. */
async function claimedTwice({ store }: OfficerContext, ids: readonly string[]): Promise<[string, string, Text][]> {
  const rows = await store.read
    .selectFrom('claim as held')
    .innerJoin('claim as other', (join) =>
      join
        .onRef('other.kind', '=', 'held.kind')
        .onRef('other.number', '=', 'held.number')
        .onRef('other.scope', '=', 'held.scope')
        .onRef('other.document', '!=', 'held.document'),
    )
    .select(['held.document', 'other.document as other', 'held.kind', 'held.number'])
    .where('held.document', 'in', ids)
    .execute();
  return rows.map(({ document, other, kind, number }) => {
    const label = claimKinds[kind as ClaimKind]; // written from a claim
    return [document, other, text(`${label.id} “${number}”`, `${label.en} “${number}”`)];
  });
}

type Told = Compared & { readonly claim?: Text | undefined };

const inOrder = (found: readonly Told[]): readonly Told[] =>
  found.toSorted(({ shown: one }, { shown: other }) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? -1 : 1));

function gathered(same: readonly Told[], alike: readonly Told[]): DoublesView {
  const found = [...inOrder(same), ...inOrder(alike)];
  const papers = found
    .filter((it) => it.mine)
    .slice(0, MOST)
    .map(({ shown, claim }) => ({ ...shown, claim }));
  return { papers, more: found.length - papers.length };
}

/**
 * What may be the same as the papers of these ids, for those that have such: papers with an identity of theirs, and papers of their OPD and year with
 * equal money and the same party within the days of the setting. Drafts, rejected, cancelled and replaced papers are none. One look by the index of
 * the board finds what has equal money, whatever number of papers is asked for.
 */
export async function listDoubles(
  ctx: OfficerContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DoublesView>> {
  if (ids.length === 0) return new Map();
  const law = await lawNow(ctx.store);
  const { papers, compared } = comparing(ctx, law, await todayOf(ctx));
  const rows = await papers
    .where('id', 'in', ids)
    .where('type', 'in', types)
    .where('state', 'not in', endedStates)
    .where('superseded', '=', 0)
    .execute();
  if (rows.length === 0) return new Map();
  const asked = rows.map((row) => {
    const { settings, chain } = law.of(row);
    const days = Number(settingOf(chain.document, settings, law.settings(row.opd))(likelyDoubleDays));
    return { ...compared(row), row, days };
  });
  const weighed = asked.filter((it) => it.likeness !== undefined && it.money > 0n && it.days > 0);
  const near =
    weighed.length === 0
      ? []
      : await papers
          .where((it) =>
            it.or(
              [...Map.groupBy(weighed, ({ place }) => place).values()].map((some) =>
                it.and([
                  it('year', '=', some[0]?.row.year ?? 0),
                  it('opd', '=', some[0]?.row.opd ?? ''),
                  it('type', 'in', types),
                  it('superseded', '=', 0),
                  it('money', 'in', [...new Set(some.map(({ money }) => money))]),
                ]),
              ),
            ),
          )
          .where('state', 'not in', ['draft', ...endedStates])
          .execute();
  const alike = near.map(compared);
  const claimed = await claimedTwice(
    ctx,
    asked.map((it) => it.id),
  );
  const others = [...new Set(claimed.map(([, other]) => other))];
  const same = others.length === 0 ? [] : (await papers.where('id', 'in', others).execute()).map(compared);
  return new Map(
    asked.flatMap((paper): [string, DoublesView][] => {
      const known = new Map(claimed.filter(([id]) => id === paper.id).map(([, other, claim]) => [other, claim]));
      const { likeness, place, money, days } = paper;
      const twice = same.flatMap((it) => (known.has(it.id) ? [{ ...it, claim: known.get(it.id) }] : []));
      const like = alike.filter(
        (it) =>
          it.id !== paper.id &&
          !known.has(it.id) &&
          it.place === place &&
          it.money === money &&
          likeness !== undefined &&
          it.likeness !== undefined &&
          areLikelyDoubles(likeness, it.likeness, days),
      );
      return twice.length + like.length === 0 ? [] : [[paper.id, gathered(twice, like)]];
    }),
  );
}
