// A small region in memory for the papers of cash: papers, a ledger that refuses what does not fit, and what must hold after every act.
import {
  at,
  cashOf,
  ceilingExceeded,
  changes,
  decide,
  decideOpen,
  definitionOf,
  outside,
  placeKey,
  type Body,
  type Circumstances,
  type Effect,
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

/** A year in which two sub kegiatan have a ratified DPA and two million rupiah released each. */
export class CashYear {
  readonly papers = new Map<string, Paper>();
  readonly places = new Map<string, { place: Place; balance: bigint }>();
  /** Everything that was found wrong after an act. */
  readonly broken = new Set<string>();
  readonly #keep: Keep;
  #day = 0;

  constructor(keep: Keep = (effect) => effect.transfers) {
    this.#keep = keep;
    for (const paper of [budget(0), budget(1), { ...draft('spd'), state: 'issued' }]) this.papers.set(paper.id, paper);
    const released = subKegiatan.map((sub): Transfer => ({
      from: outside,
      to: at(lineOf(sub), 'released'),
      amount: 2_000_000_00n,
      month: 1,
    }));
    this.#move(released);
  }

  /** What stands at a place, in sen. */
  at(place: Place): bigint {
    return this.places.get(placeKey(place))?.balance ?? 0n;
  }

  /** What stands in a stage of a line, whatever paper it belongs to. */
  sumOf(stage: Place['stage'], sub?: string): bigint {
    let total = 0n;
    for (const { place, balance } of this.places.values())
      if (place.stage === stage && (sub === undefined || place.line.subKegiatan === sub)) total += balance;
    return total;
  }

  /** Opens a paper as the drafter of its type; a subject that is taken is refused as the store would refuse it. */
  open(type: string, id: string, seed: Body): Answer {
    const definition = definitionOf(type);
    const opening = { id, year: 2026, opd, unit: opd, seed };
    const decision = decideOpen(definition, opening, this.#around(type, definition.chain.draft.by, { id, wire: seed }));
    if (!decision.ok) return decision;
    const { paper } = decision.effect;
    const taken = [...this.papers.values()].some((it) => it.type === type && it.subject === paper.subject);
    if (taken)
      return { ok: false, refusals: [{ code: 'already-open', text: { id: paper.subject, en: paper.subject } }] };
    return this.#record(decision.effect);
  }

  /** Gives a command on a paper as the holder of an office. */
  act(id: string, office: Office, name: string): Answer {
    const paper = this.get(id);
    const back = name === 'return' ? { to: 'draft', reason: 'perlu perbaikan' } : {};
    const decision = decide(
      definitionOf(paper.type),
      paper,
      { name, ...back },
      this.#around(paper.type, office, { id, wire: paper.body }),
    );
    return decision.ok ? this.#record(decision.effect) : decision;
  }

  /** A paper that must be there. */
  get(id: string): Paper {
    const paper = this.papers.get(id);
    if (paper === undefined) throw new Error(`no paper ${id}`);
    return paper;
  }

  #around(type: string, office: Office, about: { id: string; wire: Body }): Circumstances {
    this.#day += 1;
    const day = new Date(Date.UTC(2026, 1, 1) + Math.min(this.#day, 300) * 86_400_000).toISOString().slice(0, 10);
    const basis = Object.fromEntries(
      Object.entries(definitionOf(type).basis).map(([name, spec]) => {
        const mine = [...this.papers.values()].filter((it) => it.type === name);
        const { by } = spec;
        if (typeof by === 'object') return [name, mine.filter((it) => by.ids(about.wire).includes(it.id))];
        return [name, mine.filter((it) => it.state === spec.state)];
      }),
    );
    return around(holder(office), { basis, day, settings: { 'spp.up-limit': decree } });
  }

  #record(effect: Effect): Answer {
    const transfers = this.#keep(effect);
    const over = changes(transfers).find((it) => it.place.stage !== 'outside' && this.at(it.place) + it.delta < 0n);
    if (over !== undefined)
      return { ok: false, refusals: [ceilingExceeded(over.place, this.at(over.place), -over.delta)] };
    this.#move(transfers);
    this.papers.set(effect.paper.id, effect.paper);
    for (const fault of this.#faults()) this.broken.add(fault);
    return { ok: true, paper: effect.paper };
  }

  #move(transfers: readonly Transfer[]): void {
    for (const { key, place, delta } of changes(transfers))
      this.places.set(key, { place, balance: (this.places.get(key)?.balance ?? 0n) + delta });
  }

  #total(type: string, wanted: (paper: Paper, body: Body) => boolean): bigint {
    const definition = definitionOf(type);
    return [...this.papers.values()]
      .filter((it) => it.type === type && wanted(it, it.body))
      .reduce((total, it) => total + definition.money(definition.schema.parse(it.body)), 0n);
  }

  // Cash and replenishment are computed a second time from the papers alone.
  #faults(): string[] {
    const all = [...this.places.values()];
    const cash = this.at(cashOf(opd));
    const paid = this.#total(
      'sp2d',
      (it, body) => it.state === 'issued' && ['UP', 'GU'].includes(String(body['jenis'])),
    );
    const spent = this.#total('tbp', (it, body) => it.state === 'issued' && body['sumber'] === 'UP');
    const back = this.#total('setoran', (it, body) => it.state === 'recorded' && body['asal'] === 'UP');
    const asked = this.#total('spp', (it, body) => it.state !== 'draft' && String(body['jenis']).startsWith('GU'));
    const proven = this.#total('lpj', (it, body) => it.state === 'ratified' && body['jenis'] === 'UP');
    return [
      ...all
        .filter((it) => it.place.stage !== 'outside' && it.balance < 0n)
        .map((it) => `${it.place.stage} is below zero`),
      ...(all.reduce((total, it) => total + it.balance, 0n) === 0n ? [] : ['the accounts do not add up to zero']),
      ...(cash <= decreeSen ? [] : ['more cash than the decree allows']),
      ...(cash === paid - spent - back ? [] : ['the cash is not what the papers say']),
      ...(asked <= proven ? [] : ['more is refilled than was proven']),
    ];
  }
}
