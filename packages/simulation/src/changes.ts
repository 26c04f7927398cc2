// Changes of a budget in the year: a shift inside a sub kegiatan, a revision in the second half, and the papers anew in the new edition.

import { moneyText, type Body } from '@siklus/workflow';
import { act, changing, drafterOf, type Edit, type Part } from './act.ts';
import { carry, open } from './carry.ts';
import { inForce } from './payment.ts';
import { chanceOf, factsOfKind, look, rest, rowsOf, senOf, waitFor, type Card, type Stage } from './stage.ts';
import { wayOf } from './ways.ts';

const TRIES = 6;

/** A change to make: its type, from when, about which sub kegiatan, what changes, and the kind that its chain asks for. */
interface Change {
  readonly type: 'pergeseran' | 'perubahan';
  readonly opd: string;
  readonly subject: string;
  readonly alasan: string;
  readonly kind?: string | undefined;
  readonly patch: (paper: Card) => Edit;
}

/** Two lines of a sub kegiatan between which money can move, and the month whose plan moves. */
interface Pair {
  readonly from: Body;
  readonly to: Body;
  readonly month: number;
  readonly kind: 'ppkd' | 'sekda';
}

const objekOf = (row: Body): string => String(row['akun']).split('.').slice(0, 4).join('.');
const jenisOf = (row: Body): string => String(row['akun']).split('.').slice(0, 3).join('.');

function pairsOf(kas: Card, month: number): readonly Pair[] {
  const rows = rowsOf(kas.body).filter((row) => wayOf(row, month) === 'direct' && senOf(row, `bulan${month}`) > 0n);
  return rows.flatMap((from, at) =>
    rows
      .slice(at + 1)
      .filter((to) => to['dana'] === from['dana'] && jenisOf(to) === jenisOf(from))
      .map((to) => ({ from, to, month, kind: objekOf(to) === objekOf(from) ? ('ppkd' as const) : ('sekda' as const) })),
  );
}

const place = (row: Body): string => `${String(row['akun'])}|${String(row['dana'])}`;

/** Moves an amount from one line to the other on the side after, in the budget and in the plan of the month. */
function moved(paper: Card, pair: Pair, amount: bigint): Edit {
  const by = new Map([
    [place(pair.from), -amount],
    [place(pair.to), amount],
  ]);
  const changed = (list: string, field: string, chosen: (row: Body) => boolean) => {
    const wishes = rowsOf(paper.body, list).flatMap((row) => {
      const delta = by.get(place(row));
      return delta === undefined || !chosen(row)
        ? []
        : [[String(row['id']), { [field]: moneyText(senOf(row, field) + delta) }] as const];
    });
    return changing(paper, list, new Map(wishes))?.rows ?? {};
  };
  return {
    rows: {
      ...changed('sesudah', 'jumlah', () => true),
      ...changed('rencana', 'sesudah', (row) => row['bulan'] === pair.month),
    },
  };
}

/** Adds money to the first line of a paper that is paid directly, in its last planned month; or only mends its words. */
function grown(paper: Card, kas: Card, percent: bigint): Edit {
  const row = rowsOf(kas.body).find((it) => wayOf(it, 12) === 'direct' && senOf(it, 'bulan12') > 0n);
  const line = rowsOf(paper.body, 'sesudah').find((it) => row !== undefined && place(it) === place(row));
  if (row === undefined || line === undefined || percent === 0n) {
    const [first] = rowsOf(paper.body, 'sesudah');
    const wish = { uraian: `${String(first?.['uraian'])} (penyesuaian uraian)` };
    return changing(paper, 'sesudah', new Map([[String(first?.['id']), wish]]));
  }
  const amount = ((senOf(line, 'jumlah') * percent) / 100n / 100_000_00n + 1n) * 100_000_00n;
  const plan = rowsOf(paper.body, 'rencana').find((it) => place(it) === place(row) && it['bulan'] === 12);
  const more = (from: Body, field: string) =>
    new Map([[String(from['id']), { [field]: moneyText(senOf(from, field) + amount) }]]);
  return {
    rows: {
      ...changing(paper, 'sesudah', more(line, 'jumlah'))?.rows,
      ...(plan === undefined ? {} : changing(paper, 'rencana', more(plan, 'sesudah'))?.rows),
    },
  };
}

/** Makes a change; one that is rejected or cancelled is proposed again. The ratified change, or nothing. */
function* change(stage: Stage, wish: Change): Part<Card | undefined> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const budget = inForce(stage, wish.subject);
    if (budget === undefined) return undefined;
    const { dpa, kas } = budget;
    const paper = yield* open(stage, {
      type: wish.type,
      subject: `${wish.opd}/${wish.alasan}/${attempt}`,
      opd: wish.opd,
      unit: wish.opd,
      office: wish.type === 'pergeseran' ? 'ppk-skpd' : 'perencana',
      seed: { alasan: wish.alasan, dpa: [dpa.id], kas: [kas.id] },
      facts: wish.kind === undefined ? undefined : factsOfKind(wish.kind),
    });
    if (paper === undefined) return undefined;
    yield* look(paper);
    yield* act(paper, drafterOf(stage, paper), { name: 'revise', patch: wish.patch(paper) });
    if (yield* carry(stage, paper, { returnsPercent: 10, pause: 2, mayEnd: attempt < TRIES })) {
      yield* look(paper);
      yield* reissue(stage, wish.subject, { dpa, kas, change: paper });
      return paper;
    }
    if (paper.state !== 'rejected' && paper.state !== 'cancelled') return undefined;
    yield* rest(stage, 2);
  }
  return undefined;
}

/** Draws up DPA and cash plan anew in the edition that a change has opened; what was released stays released. */
function* reissue(stage: Stage, subject: string, old: { dpa: Card; kas: Card; change: Card }): Part<void> {
  const { dpa, kas, change: paper } = old;
  const seed = { subKegiatan: kas.body['subKegiatan'], perubahan: paper.id };
  for (const [type, before] of [
    ['dpa', dpa],
    ['kas', kas],
  ] as const) {
    stage.cards.delete(`${type}/${subject}`);
    const common = { type, subject, opd: before.opd, unit: before.unit, office: 'ppk-skpd' } as const;
    const fresh = yield* open(stage, { ...common, seed });
    if (fresh === undefined) return;
    if (type === 'kas') {
      yield* look(fresh);
      const released = stage.released.get(kas.id);
      if (released !== undefined) stage.released.set(fresh.id, released);
    }
    if (!(yield* carry(stage, fresh, { returnsPercent: 3, pause: 1 }))) return;
  }
}

/** Plays the changes of an agency: one shift, one revision, and for a late agency both later. */
export function* changesLife(stage: Stage, opd: string, late: boolean): Part<void> {
  const chance = chanceOf(stage, `perubahan/${opd}`);
  yield* waitFor(stage, `${stage.year}-05-11`);
  yield* rest(stage, chance.pick(10));
  const subjects = [...stage.cards].flatMap(([key, card]) =>
    card.type === 'kas' && card.opd === opd ? [key.slice('kas/'.length)] : [],
  );
  const choices = subjects.flatMap((subject) => {
    const kas = stage.cards.get(`kas/${subject}`);
    return kas === undefined ? [] : pairsOf(kas, 11).map((pair) => ({ subject, pair }));
  });
  const high = choices.find((it) => it.pair.kind === 'sekda');
  const chosen = chance.happens(60) ? (high ?? choices[0]) : choices[0];
  if (chosen !== undefined) {
    const { subject, pair } = chosen;
    const amount = (senOf(pair.from, 'bulan11') / 5n / 100_000_00n + 1n) * 100_000_00n;
    yield* change(stage, {
      type: 'pergeseran',
      opd,
      subject,
      alasan: 'Penyesuaian kebutuhan pelaksanaan semester kedua',
      kind: pair.kind,
      patch: (paper) => moved(paper, pair, amount),
    });
  }
  yield* waitFor(stage, late ? `${stage.year}-10-14` : `${stage.year}-07-13`);
  const other = subjects.find((it) => it !== chosen?.subject) ?? subjects[0];
  const kas = other === undefined ? undefined : stage.cards.get(`kas/${other}`);
  if (other === undefined || kas === undefined) return;
  yield* change(stage, {
    type: 'perubahan',
    opd,
    subject: other,
    alasan: 'Penyesuaian dengan perkembangan asumsi APBD',
    patch: (paper) => grown(paper, kas, late ? 0n : 2n),
  });
}
