// The demonstration region: invented, with its year and the next one being planned, played up to today.

import { addDays, defaultJadwal, levelOf, nomenclatureKey, parentOf, type CodeKind } from '@siklus/workflow';
import { putRegion, putRows, type MasterRow, type Store } from '@siklus/store';
import { simulate, type Played } from '../simulate.ts';
import type { OpdPlan, Wish } from '../planning.ts';
import { agencies } from './agencies.ts';
import codes from './codes.json' with { type: 'json' };
import { costOut } from './costing.ts';

/** The invented region. */
export const demoRegion = { code: '99.01', name: 'Kabupaten Tirta Mekar', zone: 'Asia/Jakarta' };

const outputs = { tolokUkur: 'Jumlah keluaran sub kegiatan', target: '12', satuan: 'Laporan/Unit' };
const edition = 'demo';

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

/** The region opens the Renja of the year after next in January already, so that planners always have something to draft. */
function early(year: number): (window: MasterRow<'jadwal'>) => MasterRow<'jadwal'> {
  return (window) => (window.type === 'renja' ? { ...window, opens: `${year}-01-01` } : window);
}

/** Makes the demonstration region and plays its present year and the planning of the next one up to a day. */
export async function makeDemo(store: Store, today: string, onDay?: (day: string) => void): Promise<Played> {
  const year = Number(today.slice(0, 4));
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
    yield* putRows('holiday', [year - 1, year, year + 1].flatMap(fixedHolidays));
    yield* putRows('jadwal', [...[year, year + 1].flatMap(windowsOf), ...windowsOf(year + 2).map(early(year))]);
  });
  const yesterday = addDays(today, -1);
  return simulate(store, {
    seed: 'demo',
    until: yesterday,
    onDay,
    years: [
      { year, plans: plansFor(year), makeCashPlans: true },
      // Some OPD are late with next year's RKA, so that every desk finds work.
      { year: year + 1, plans: plansFor(year + 1), makeCashPlans: true, spread: 110 },
    ],
  });
}
