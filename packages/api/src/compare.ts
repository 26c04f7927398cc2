// The stored tables beside what the journal gives, row by row.

import { finalOf } from '@siklus/workflow';
import { measures, type Store } from '@siklus/store';
import { decreeYear } from './decree.ts';
import { Difference, same, storedText } from './difference.ts';
import { patchText, waitsText, type Late, type Replayed } from './replayed.ts';

const PAGE = 2000;

/** Compares every derived table with what was replayed; throws the first {@link Difference}. */
export async function compareAll(store: Store, now: Replayed): Promise<void> {
  const head = await store.read.selectFrom('head').selectAll().executeTakeFirstOrThrow();
  same('head', `${head.seq} ${head.hash}`, `${now.seq} ${now.hash}`);
  await compareDocuments(store, now);
  await compareTable(
    'account',
    await store.read.selectFrom('account').select(['key', 'balance']).execute(),
    (row) => [row.key, row.balance],
    now.accounts,
  );
  const leaves = await store.read.selectFrom('tree').selectAll().execute();
  const figures = new Map([...now.leaves].map(([key, amounts]) => [key, amounts.join(' ')]));
  await compareTable(
    'tree',
    leaves,
    (row) => [
      `${row.year}|${row.opd}|${row.sub_kegiatan}|${row.akun}|${row.month}`,
      measures.map((it) => row[it]).join(' '),
    ],
    figures,
  );
  const cycles = new Map([...now.cycles].map(([key, stages]) => [key, stages.join(',')]));
  await compareTable(
    'cycle',
    await store.read.selectFrom('cycle').selectAll().execute(),
    (row) => [`${row.year}|${row.opd}`, row.stages],
    cycles,
  );
  const reports = await store.read.selectFrom('progress').selectAll().execute();
  await compareTable(
    'progress',
    reports,
    (row) => [`${row.year}|${row.opd}|${row.unit}|${row.sub_kegiatan}|${row.month}`, row.physical],
    now.progress,
  );
  const transfers = await store.read.selectFrom('transfer').selectAll().execute();
  await compareTable(
    'transfer',
    transfers,
    (row) => [
      `${row.document}|${row.version}|${row.ordinal}`,
      `${row.from_key}>${row.to_key} ${row.amount} ${row.month}`,
    ],
    now.transfers,
  );
  await compareTable(
    'document_basis',
    await store.read.selectFrom('document_basis').selectAll().execute(),
    (row) => [`${row.document}|${row.basis}`, row.ordinal],
    now.bases,
  );
  await compareTable(
    'patch_row',
    await store.read.selectFrom('patch_row').selectAll().execute(),
    (row) => [`${row.document}|${row.version}|${row.ordinal}`, patchText(row.path, row.before, row.after)],
    now.patches,
  );
  await compareInboxes(store, now);
  await compareRegisters(store, now);
}

async function compareRegisters(store: Store, now: Replayed): Promise<void> {
  await compareTable(
    'decree',
    await store.read.selectFrom('decree').selectAll().execute(),
    (row) => [
      `${row.kind}|${row.key}|${row.edition}`,
      `${row.year} ${row.person} ${row.at} ${row.reason} ${row.value}`,
    ],
    new Map(
      [...now.decrees].map(([key, { decree, person, at, reason }]) => [
        key,
        `${decreeYear(decree)} ${person} ${at} ${reason} ${JSON.stringify(decree)}`,
      ]),
    ),
  );
  await compareTable(
    'budget_edition',
    await store.read.selectFrom('budget_edition').selectAll().execute(),
    (row) => [`${row.year}|${row.opd}|${row.edition}`, `${row.kind} ${row.document}`],
    now.editions,
  );
  const windows = [...now.windows].flatMap(([year, all]) =>
    all.map(({ type, opens, closes }): [string, string] => [`${year}|${type}|${opens}`, closes]),
  );
  await compareTable(
    'jadwal',
    await store.read.selectFrom('jadwal').selectAll().execute(),
    (row) => [`${row.year}|${row.type}|${row.opens}`, row.closes],
    new Map(windows),
  );
  await compareLate(store, now);
}

async function compareLate(store: Store, now: Replayed): Promise<void> {
  const rows = await store.read.selectFrom('late').selectAll().execute();
  const reasons = new Map(rows.map((row) => [row.document, row.reason]));
  const told = ({ opd, person, at, reason = '', admitted }: Late): string =>
    JSON.stringify([opd, person, at, reason, ...admitted].map(storedText));
  await compareTable(
    'late',
    rows,
    ({ document, opd, person, at, reason, ...row }) => [
      document,
      told({
        opd,
        person,
        at,
        reason,
        admitted: row.admitted_at === null ? [] : [row.admitted_by ?? '', row.admitted_at, row.admitted_because ?? ''],
      }),
    ],
    new Map(
      [...now.late].map(([document, it]) => [document, told({ ...it, reason: it.reason ?? reasons.get(document) })]),
    ),
  );
}

async function compareInboxes(store: Store, now: Replayed): Promise<void> {
  const waiting = Map.groupBy(await store.read.selectFrom('inbox').selectAll().execute(), (row) => row.document);
  for (const [document, wanted] of now.inbox) same(`inbox ${document}`, waitsText(waiting.get(document) ?? []), wanted);
  for (const document of waiting.keys())
    if (!now.inbox.has(document)) throw new Difference(`inbox ${document}`, 'a paper', 'nothing');
}

async function compareTable<R>(
  name: string,
  rows: readonly R[],
  read: (row: R) => [string, unknown],
  replayed: ReadonlyMap<string, unknown>,
): Promise<void> {
  const wanted = new Map([...replayed].map(([key, value]) => [storedText(key), value]));
  const seen = new Set<string>();
  for (const row of rows) {
    const [key, value] = read(row);
    seen.add(key);
    same(`${name} ${key}`, value, wanted.get(key) ?? 'nothing');
  }
  for (const [key, value] of wanted)
    if (!seen.has(key)) throw new Difference(`${name} ${key}`, 'nothing', String(value));
}

function subjectKey({ year, type, subject }: { year: number; type: string; subject: string }): string {
  return JSON.stringify([year, type, subject]);
}

/** The newest budget edition with a final paper, by subject. */
function editionsInForce(now: Replayed): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { paper } of now.papers.values())
    if (
      paper.edition > 0 &&
      finalOf(now.law.of(paper).chain) === paper.state &&
      now.law.of(paper).opensEdition === undefined
    )
      newest.set(subjectKey(paper), Math.max(paper.edition, newest.get(subjectKey(paper)) ?? 0));
  return newest;
}

async function compareDocuments(store: Store, now: Replayed): Promise<void> {
  const inForce = editionsInForce(now);
  let after = '';
  let count = 0;
  for (;;) {
    const rows = await store.read
      .selectFrom('document')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const known = now.papers.get(row.id);
      if (known === undefined) throw new Difference(`document ${row.id}`, 'a paper', 'nothing');
      const { paper, effect } = known;
      const final = finalOf(now.law.of(paper).chain) === paper.state ? 1 : 0;
      same(
        `document ${row.id}`,
        [
          row.type,
          row.year,
          row.opd,
          row.unit,
          row.subject,
          row.edition,
          row.chain,
          row.superseded,
          row.title,
          row.number,
          row.state,
          row.final,
          row.marks,
          row.version,
          row.money,
          row.sub_kegiatan,
          row.opened_at,
          row.updated_at,
          row.stamps,
          row.body,
        ].join('\u001f'),
        [
          paper.type,
          paper.year,
          paper.opd,
          paper.unit,
          paper.subject,
          paper.edition,
          paper.chain,
          paper.edition < (inForce.get(subjectKey(paper)) ?? 0) ? 1 : 0,
          effect.title,
          paper.number,
          paper.state,
          final,
          paper.marks.join(','),
          paper.version,
          effect.money,
          typeof paper.body['subKegiatan'] === 'string' ? paper.body['subKegiatan'] : null,
          known.openedAt,
          known.updatedAt,
          JSON.stringify(paper.stamps),
          JSON.stringify(paper.body),
        ].join('\u001f'),
      );
      count += 1;
      after = row.id;
    }
    if (rows.length < PAGE) break;
  }
  same('number of documents', count, now.papers.size);
}
