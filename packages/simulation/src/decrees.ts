// What the administrator of the region decrees for a year: settings, a chain, and until when papers of each type may be drafted.

import { definitionOf, type Chain, type Decree } from '@siklus/workflow';
import type { Part } from './act.ts';
import { waitFor, type Stage } from './stage.ts';

type Span = readonly [from: string, to: string];

/** Windows that differ from the default schedule; in autumn a second call for the contracts that the change of the budget brings. */
function windowsOf(year: number, autumn: boolean): ReadonlyMap<string, readonly Span[]> {
  const before = year - 1;
  return new Map<string, readonly Span[]>([
    ['rpjmd', [[`${before}-01-01`, `${before}-01-23`]]],
    ['renstra', [[`${before}-01-01`, `${before}-04-10`]]],
    ['rkpd', [[`${before}-01-01`, `${before}-05-29`]]],
    ['apbd', [[`${before}-09-01`, `${before}-09-30`]]],
    ['rka', [[`${before}-08-01`, `${before}-10-30`]]],
    [
      'dpa',
      [
        [`${before}-12-20`, `${year}-01-09`],
        [`${year}-02-02`, `${year}-12-15`],
      ],
    ],
    [
      'kas',
      [
        [`${before}-12-20`, `${year}-01-23`],
        [`${year}-02-02`, `${year}-12-15`],
      ],
    ],
    [
      'spd',
      [
        [`${year}-01-01`, `${year}-02-06`],
        [`${year}-02-16`, `${year}-12-31`],
      ],
    ],
    ['kontrak', [[`${year}-01-01`, `${year}-03-02`], ...(autumn ? [[`${year}-10-01`, `${year}-12-10`] as const] : [])]],
    ['pergeseran', [[`${year}-01-01`, `${year}-05-29`]]],
    ['npd', [[`${year}-01-01`, `${year}-12-09`]]],
    ['tbp', [[`${year}-01-01`, `${year}-12-11`]]],
    ['lpj', [[`${year}-01-01`, `${year}-12-15`]]],
    ['spp', [[`${year}-01-01`, `${year}-12-16`]]],
    ['spm', [[`${year}-01-01`, `${year}-12-18`]]],
    ['sp2d', [[`${year}-01-01`, `${year}-12-21`]]],
    ['setoran', [[`${year}-01-01`, `${year}-12-18`]]],
    ['pertanggungjawaban', [[`${year + 1}-01-01`, `${year + 1}-03-31`]]],
  ]);
}

/** Closings of the default schedule that a year runs into. */
function defaultClosings(year: number): readonly [string, string][] {
  return [
    ['usulan', `${year - 1}-04-30`],
    ['renja', `${year - 1}-07-31`],
    ['plafon', `${year - 1}-09-30`],
    ['perubahan', `${year}-10-31`],
    ['realisasi', `${year + 1}-01-31`],
    ['evaluasi', `${year + 1}-02-28`],
  ];
}

/** The chain of the Renstra with advice of the inspectorate beside its verification. */
export function advisedRenstra(): Chain {
  const { chain }: { readonly chain: Chain } = definitionOf('renstra');
  return {
    ...chain,
    steps: chain.steps.map((step) => (step.name === 'verified' ? { ...step, advice: ['inspektorat'] } : step)),
  };
}

/** Decrees that hold for every year. */
export interface StandingWishes {
  /** The agency whose UP is above the default, and its limit as decimal rupiah. */
  readonly upLimit: { readonly opd: string; readonly value: string };
}

/** Gives the decrees of a year on its first day; the first year of a play also gives those that hold for every year. */
export function* decreesLife(
  stage: Stage,
  { decrees: standing, autumn }: { decrees?: StandingWishes | undefined; autumn?: string | undefined },
): Part<void> {
  yield* waitFor(stage, `${stage.year - 1}-01-02`);
  const give = function* (decree: Decree, reason: string): Part<boolean> {
    return (yield { by: 'administrator', deed: { kind: 'decree', decree, reason } }).ok;
  };
  if (standing !== undefined) {
    const { opd, value } = standing.upLimit;
    yield* give({ kind: 'setelan', type: 'spp', name: 'up-limit', opd, value }, 'Keputusan kepala daerah tentang UP.');
    yield* give(
      { kind: 'setelan', type: 'apbd', name: 'perkada-limit', opd: '', value: '400000000000.00' },
      'Batas pengeluaran sebesar APBD tahun lalu.',
    );
    const chain: unknown = JSON.parse(JSON.stringify(advisedRenstra()));
    yield* give({ kind: 'alur', type: 'renstra', opd: '', chain }, 'Inspektorat memberi saran atas Renstra.');
  }
  for (const [type, spans] of windowsOf(stage.year, autumn !== undefined)) {
    const windows = spans.map(([opens, closes]) => ({ opens, closes }));
    yield* give({ kind: 'jadwal', type, year: stage.year, windows }, 'Surat edaran jadwal tahapan.');
    stage.closings.set(
      type,
      windows.map((it) => it.closes),
    );
  }
  for (const [type, day] of defaultClosings(stage.year)) stage.closings.set(type, [day]);
}
