// The demonstration region: invented, with its year and the next one being planned, played up to the day before it begins.

import { addDays, defaultJadwal, levelOf, nomenclatureKey, parentOf, type CodeKind } from '@siklus/workflow';
import { putRegion, putRows, type MasterRow, type Store } from '@siklus/store';
import { openDesks, type Desks } from '../desks.ts';
import { simulate, type Played, type PlayedYear } from '../simulate.ts';
import type { WholeYear } from '../whole.ts';
import type { OpdPlan, Wish } from '../planning.ts';
import { agencies } from './agencies.ts';
import codes from './codes.json' with { type: 'json' };
import { costOut } from './costing.ts';

/** The day on which the demonstration begins, wherever and whenever it is made: so it is the same everywhere. */
export const demoDay = '2026-10-12';

/** The invented region. */
export const demoRegion = { code: '99.01', name: 'Kabupaten Tirta Mekar', zone: 'Asia/Jakarta' };

const outputs = { tolokUkur: 'Jumlah keluaran sub kegiatan', target: '12', satuan: 'Laporan/Unit' };
const edition = 'demo';

/** Days before the end of the play in which a revision of the RPJMD begins. */
const FRESH = 35;

function codeRows(
  kind: string,
  entries: Readonly<Record<string, string>>,
  family: CodeKind | undefined,
): MasterRow<'code'>[] {
  return Object.entries(entries).map(([code, name]) => ({
    kind,
    edition: `${kind}/${edition}`,
    code,
    name,
    level: family === undefined ? code.split('.').length : (levelOf(family, code) ?? 0),
    parent: family === undefined ? code.split('.').slice(0, -1).join('.') || null : (parentOf(family, code) ?? null),
    local: 0,
  }));
}

/** The name of a sub kegiatan in the demonstration's list; support programmes stand once under X.XX. */
function nameOf(code: string): string {
  const names: Readonly<Record<string, string>> = codes.nomenklatur;
  return names[code] ?? names[nomenclatureKey(code)] ?? code;
}

function plansFor(year: number): readonly OpdPlan[] {
  return agencies.map((agency) => ({
    opd: agency.code,
    wishes: agency.units.flatMap((unit) =>
      unit.works.map(([code, costing, millions, dana, lokasi]): Wish => {
        const { rincian, pagu } = costOut(costing, Math.round(millions * (1 + (year - 2026) * 0.04)), dana);
        return { unit: unit.code, subKegiatan: code, nama: nameOf(code), lokasi, dana, pagu, output: outputs, rincian };
      }),
    ),
  }));
}

/** Fixed holidays of every year; movable ones come by yearly decree and are the region's to enter. */
function fixedHolidays(year: number): MasterRow<'holiday'>[] {
  return [
    { day: `${year}-01-01`, name: 'Tahun Baru' },
    { day: `${year}-05-01`, name: 'Hari Buruh' },
    { day: `${year}-06-01`, name: 'Hari Lahir Pancasila' },
    { day: `${year}-08-17`, name: 'Hari Kemerdekaan' },
    { day: `${year}-12-25`, name: 'Hari Raya Natal' },
  ];
}

function windowsOf(year: number): MasterRow<'jadwal'>[] {
  return defaultJadwal(year).map((window) => ({ year, ...window }));
}

/** The books of last year stay open to the end of this one: its account lies with the audit board. */
function prolonged(year: number): (window: MasterRow<'jadwal'>) => MasterRow<'jadwal'> {
  return (window) => {
    if (window.type === 'daerah.accountability') return { ...window, closes: `${year}-12-30` };
    return window.type === 'daerah.closed' ? { ...window, opens: `${year}-12-31` } : window;
  };
}

/** Plans of the year after next may be drafted long before, so that planners always have something to do. */
function early(year: number): (window: MasterRow<'jadwal'>) => MasterRow<'jadwal'> {
  const types = new Set(['renja', 'usulan', 'rpjmd', 'renstra']);
  return (window) => (types.has(String(window.type)) ? { ...window, opens: `${year - 1}-07-01` } : window);
}

const late = agencies.at(-1)?.code ?? '';
const [largest] = agencies;

/** The five years of the RPJMD in force in a year. */
function periodOf(year: number): number {
  return year - (((year % 5) + 5) % 5);
}

/** How the whole of a year of the demonstration is played. */
function wholeOf(year: number, rpjmd: WholeYear['rpjmd']): WholeYear {
  return {
    region: demoRegion.code,
    names: new Map(agencies.map((it) => [it.code, it.name])),
    rpjmd,
    proposals: 4,
    plans: { from: `${year - 1}-01-08`, spread: 75 },
    late,
    up: (opd) => (opd === largest?.code ? 450_000_000_00n : 200_000_000_00n),
  };
}

/** A year of the demonstration from its plans to its account, with the decrees that hold for every year. */
export function demoYear(year: number): PlayedYear {
  const rpjmd = [{ first: periodOf(year), from: `${year - 1}-01-05` }];
  const decrees = { upLimit: { opd: largest?.code ?? '', value: '500000000.00' } };
  return { year, plans: plansFor(year), makeCashPlans: true, whole: { ...wholeOf(year, rpjmd), decrees } };
}

/** Makes the demonstration region with its agencies, codes and the schedule of some years; nobody has acted yet. */
export async function makeDemoRegion(store: Store, year: number): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ ...demoRegion, year });
    yield* putRows(
      'opd',
      agencies.map(({ code, name }) => ({ code, name })),
    );
    yield* putRows(
      'unit',
      agencies.flatMap((agency) =>
        agency.units.map((unit) => ({ opd: agency.code, code: unit.code, name: unit.name })),
      ),
    );
    yield* putRows(
      'edition',
      Object.keys(codes).map((kind) => ({
        id: `${kind}/${edition}`,
        kind,
        name: 'Petikan untuk demonstrasi',
        cite: 'Permendagri 90/2019; Kepmendagri 050-3708/2020',
      })),
    );
    yield* putRows('code', codeRows('nomenklatur', codes.nomenklatur, 'program'));
    yield* putRows('code', codeRows('akun', codes.akun, 'akun'));
    yield* putRows('code', codeRows('sumber-dana', codes['sumber-dana'], undefined));
    yield* putRows('holiday', [year - 2, year - 1, year, year + 1].flatMap(fixedHolidays));
    yield* putRows('jadwal', [
      ...windowsOf(year - 1).map(prolonged(year)),
      ...[year, year + 1].flatMap(windowsOf),
      ...windowsOf(year + 2).map(early(year)),
    ]);
  });
}

/** The plans of the year after next: proposals, Renstra and two RPJMD, begun long before and none in a hurry. */
function farPlans(year: number): PlayedYear {
  const from = `${year - 3}-09-01`;
  const period = periodOf(year - 2);
  const rpjmd = [
    { first: period, from },
    { first: period + 5, from: `${year - 3}-11-02` },
  ];
  const whole = { ...wholeOf(year, rpjmd), plans: { from, spread: 330 }, proposals: 16, plansOnly: true };
  return { year, plans: plansFor(year), whole };
}

/**
 * Makes the demonstration region and plays its last year, its present one and the planning of the next two up to the day before `today`. On any
 * other day than {@link demoDay} some desks may be empty: the audit board has nothing before the account of last year is handed in.
 */
export async function makeDemo(
  store: Store,
  { today = demoDay, onDay }: { today?: string | undefined; onDay?: ((day: string) => void) | undefined } = {},
): Promise<Played> {
  const year = Number(today.slice(0, 4));
  await makeDemoRegion(store, year);
  const until = addDays(today, -1);
  const desks = (...early: string[]): Desks => openDesks(until, early);
  const slow = ['rpjmd/dprd', 'rpjmd/gubernur', 'renstra/kepala-bappeda', 'renstra/kepala-daerah'];
  const revision = [{ first: periodOf(year), from: addDays(until, -FRESH) }];
  return simulate(store, {
    seed: 'demo',
    until,
    onDay,
    years: [
      { ...demoYear(year - 1), desks: openDesks('9999-12-31', ['pertanggungjawaban/bpk']) },
      {
        ...demoYear(year),
        whole: { ...wholeOf(year, []), autumn: '1.01.02.2.01.02' },
        desks: desks('pergeseran/sekda', 'perubahan/bpkad'),
      },
      // Some OPD are late with next year's RKA, so that every desk finds work.
      { ...demoYear(year + 1), whole: wholeOf(year + 1, revision), spread: 110, desks: desks('rpjmd/inspektorat') },
      { ...farPlans(year + 2), desks: desks(...slow) },
    ],
  });
}
