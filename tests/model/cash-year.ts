// A small region in memory for the papers of cash: papers, a ledger that refuses what does not fit, and what must hold after every act.
import {
  addDays,
  at,
  cashOf,
  ceilingExceeded,
  changes,
  decide,
  decideOpen,
  definitionOf,
  outside,
  outstandingOf,
  placeKey,
  type Body,
  type Circumstances,
  type Effect,
  type Movement,
  type Office,
  type Paper,
  type Place,
  type Refusal,
  type Transfer,
} from '@siklus/workflow';
import { around, draft, holder, opd } from '../support/given.ts';

/** The decree of these tests in rupiah, and in sen. */
export const decree = '500000';
export const decreeSen = 500_000_00n;

/** What a planted fault makes of the transfers of an act. */
export type Keep = (effect: Effect) => readonly Transfer[];

/** The answer to an act: the paper after it, or the refusals. */
export type Answer = { ok: true; paper: Paper } | { ok: false; refusals: readonly Refusal[] };

export const subKegiatan = ['1.01.01.2.01.01', '1.01.01.2.01.02'] as const;
export const akun = '5.1.02.01.01.0024';

/** The budget line of one of the two sub kegiatan. */
export const lineOf = (sub: string) => ({ opd, unit: opd, subKegiatan: sub, akun, dana: '1.1' });

const budget = (index: number): Paper => {
  const sub = subKegiatan[index] ?? '';
  const rincian = [{ id: 'd1', akun, uraian: 'Kertas', dana: '1.1', jumlah: '2000000.00' }];
  return { ...draft('dpa', { subKegiatan: sub, rincian }), id: `dpa-${index + 1}`, state: 'ratified' };
};

/** What stands in a ledger, by key of the place. */
type Places = Map<string, { place: Place; balance: bigint }>;

const move = (places: Places, transfers: readonly Transfer[]): void => {
  for (const { key, place, delta } of changes(transfers))
    places.set(key, { place, balance: (places.get(key)?.balance ?? 0n) + delta });
};

// Cash and replenishment are computed a second time from the papers alone.
const faultsOf = (papers: ReadonlyMap<string, Paper>, places: Places): string[] => {
  const total = (type: string, state: string | undefined, wanted: (kind: string) => boolean): bigint => {
    const { money, schema } = definitionOf(type);
    return [...papers.values()]
      .filter((it) => it.type === type && (state === undefined ? it.state !== 'draft' : it.state === state))
      .filter(({ body }) => wanted(String(body['jenis'] ?? body['sumber'] ?? body['asal'])))
      .reduce((all, it) => all + money(schema.parse(it.body)), 0n);
  };
  const all = [...places.values()];
  const cash = places.get(placeKey(cashOf(opd)))?.balance ?? 0n;
  const paid = total('sp2d', 'issued', (kind) => kind === 'UP' || kind === 'GU');
  const out = total('tbp', 'issued', (kind) => kind === 'UP') + total('setoran', 'recorded', (kind) => kind === 'UP');
  const asked = total('spp', undefined, (kind) => kind.startsWith('GU'));
  const proven = total('lpj', 'ratified', (kind) => kind === 'UP');
  return [
    ...all.filter((it) => it.place.stage !== 'outside' && it.balance < 0n).map((it) => `${it.place.stage} below zero`),
    ...(all.reduce((sum, it) => sum + it.balance, 0n) === 0n ? [] : ['the accounts do not add up to zero']),
    ...(cash <= decreeSen ? [] : ['more cash than the decree allows']),
    ...(cash === paid - out ? [] : ['the cash is not what the papers say']),
    ...(asked <= proven ? [] : ['more is refilled than was proven']),
  ];
};

/** A year of papers and money that tests act on. */
export interface CashYear {
  /** Everything that was found wrong after an act. */
  readonly broken: ReadonlySet<string>;
  /** A paper that must be there. */
  readonly get: (id: string) => Paper;
  /** Opens a paper as the drafter of its type; a subject that is taken is refused as the store would refuse it. */
  readonly open: (type: string, id: string, seed: Body) => Answer;
  /** Gives a command on a paper as the holder of an office. */
  readonly act: (id: string, office: Office, name: string) => Answer;
  /** The day of the next act at the earliest. */
  readonly today: () => string;
  /** What stands at a place, in sen. */
  readonly at: (place: Place) => bigint;
  /** What stands in a stage, of one sub kegiatan or of all, whatever paper it belongs to. */
  readonly sumOf: (stage: Place['stage'], sub?: string) => bigint;
}

/** A year in which two sub kegiatan have a ratified DPA and two million rupiah released each; `keep` may plant a fault. */
export const cashYear = (keep: Keep = (effect) => effect.transfers): CashYear => {
  const papers = new Map<string, Paper>();
  const acted = new Map<string, { version: number; movements: readonly Movement[] }[]>();
  const places: Places = new Map();
  const broken = new Set<string>();
  let acts = 0;
  for (const paper of [budget(0), budget(1), { ...draft('spd'), state: 'issued' }]) papers.set(paper.id, paper);
  for (const sub of subKegiatan)
    move(places, [{ from: outside, to: at(lineOf(sub), 'released'), amount: 2_000_000_00n, month: 1 }]);
  const today = (): string => addDays('2026-02-01', Math.min(acts, 300));
  const balance = (place: Place): bigint => places.get(placeKey(place))?.balance ?? 0n;

  const surroundings = (type: string, office: Office, { id, wire }: { id: string; wire: Body }): Circumstances => {
    acts += 1;
    const basis = Object.fromEntries(
      Object.entries(definitionOf(type).basis).map(([name, { by, state }]) => {
        const mine = [...papers.values()].filter((it) => it.type === name);
        return [
          name,
          mine.filter((it) => (typeof by === 'object' ? by.ids(wire).includes(it.id) : it.state === state)),
        ];
      }),
    );
    const day = today();
    // With an act a day a TU takes longer than it should.
    const moved = outstandingOf(acted.get(id) ?? []);
    return around(holder(office), { basis, day, moved, settings: { 'spp.up-limit': decree, 'npd.tu-days': '300' } });
  };

  const record = (effect: Effect): Answer => {
    const transfers = keep(effect);
    const over = changes(transfers).find((it) => it.place.stage !== 'outside' && balance(it.place) + it.delta < 0n);
    if (over !== undefined) {
      return { ok: false, refusals: [ceilingExceeded(over.place, balance(over.place), -over.delta)] };
    }
    move(places, transfers);
    const { id, version } = effect.paper;
    acted.set(id, [...(acted.get(id) ?? []), { version, movements: effect.transfers }]);
    papers.set(effect.paper.id, effect.paper);
    for (const fault of faultsOf(papers, places)) broken.add(fault);
    return { ok: true, paper: effect.paper };
  };

  const get = (id: string): Paper => {
    const paper = papers.get(id);
    if (paper === undefined) throw new Error(`no paper ${id}`);
    return paper;
  };

  const open = (type: string, id: string, seed: Body): Answer => {
    const definition = definitionOf(type);
    const circumstances = surroundings(type, definition.chain.draft.by, { id, wire: seed });
    const decision = decideOpen(definition, { id, year: 2026, opd, unit: opd, seed }, circumstances);
    if (!decision.ok) return decision;
    const { subject } = decision.effect.paper;
    const taken = [...papers.values()].some((it) => it.type === type && it.subject === subject);
    if (taken) return { ok: false, refusals: [{ code: 'already-open', text: { id: subject, en: subject } }] };
    return record(decision.effect);
  };

  const act = (id: string, office: Office, name: string): Answer => {
    const paper = get(id);
    const command = { name, ...(name === 'return' ? { to: 'draft', reason: 'perlu perbaikan' } : {}) };
    const circumstances = surroundings(paper.type, office, { id, wire: paper.body });
    const decision = decide(definitionOf(paper.type), paper, command, circumstances);
    return decision.ok ? record(decision.effect) : decision;
  };

  const sumOf = (stage: Place['stage'], sub?: string): bigint =>
    [...places.values()]
      .filter(({ place }) => place.stage === stage && (sub === undefined || place.line.subKegiatan === sub))
      .reduce((total, it) => total + it.balance, 0n);

  return { broken, get, open, act, today, at: balance, sumOf };
};
