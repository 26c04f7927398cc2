// The computed columns of form E.81: what the year and the Renstra have reached, rated by a scale that the region may set.

import { divideHalfUp, moneyText, parseMoney, percent, sum } from '../../engine/money.ts';
import type { SettingSpec } from '../../engine/setting.ts';
import { text } from '../../engine/text.ts';
import { reckonIndicator } from '../../indicators/formula.ts';
import { performanceScale, rate, type Rating, type RatingScale } from '../../indicators/rating.ts';
import { quarters, reportedIn, type Evaluasi, type EvaluasiRow } from './schema.ts';

/** The computed columns of one row; `undefined` is printed as `-` and is not zero. Percents have two decimals and may be above 100. */
export interface E81Row {
  readonly id: string;
  /** Column 12: the year so far. Quarters add up where the formula says so, else the last one reported counts. */
  readonly tahun: string | undefined;
  /** Column 12 against the target of the Renja, in percent. */
  readonly capaianTahun: string | undefined;
  /** Column 13: with what was reached of the Renstra before, added up or the latest, as the formula says. */
  readonly kumulatif: string | undefined;
  /** Column 14: column 13 against the target of the Renstra, in percent. */
  readonly capaianRenstra: string | undefined;
  /** Money realised against the budget, in percent; `undefined` without a budget. */
  readonly capaianAnggaran: string | undefined;
}

/** A form E.81 with its averages: of performance (K) and of money (Rp), over the rows that have a figure. */
export interface E81 {
  readonly rows: readonly E81Row[];
  readonly kinerja: Rating | undefined;
  readonly anggaran: Rating | undefined;
}

function columnsOf(row: EvaluasiRow): E81Row {
  const { rumus, targetRenja, targetRenstra, realisasiLalu } = row;
  // The last month of a quarter stands for the quarter.
  const reports = quarters.flatMap((quarter) => {
    const value = reportedIn(row, quarter);
    return value === undefined ? [] : [[quarter * 3, value] as const];
  });
  const year = reckonIndicator({ formula: rumus, target: targetRenja, months: Object.fromEntries(reports) });
  // Two reports, one for the years before and one for this year: the formula decides whether they add up.
  const years = [realisasiLalu, year.total].flatMap((value, index) =>
    value === undefined ? [] : [[index + 1, value]],
  );
  const renstra = reckonIndicator({ formula: rumus, target: targetRenstra, months: Object.fromEntries(years) });
  return {
    id: row.id,
    tahun: year.total,
    capaianTahun: year.capaian,
    kumulatif: renstra.total,
    capaianRenstra: renstra.capaian,
    capaianAnggaran:
      row.realisasiAnggaran === undefined || row.anggaran === undefined
        ? undefined
        : percent(row.realisasiAnggaran, row.anggaran),
  };
}

function averageOf(figures: readonly (string | undefined)[], scale: RatingScale): Rating | undefined {
  const rated = figures.flatMap((it) => rate(it, scale)?.percent ?? []).map(parseMoney);
  if (rated.length === 0) return undefined;
  return rate(moneyText(divideHalfUp(sum(rated), BigInt(rated.length))), scale);
}

/**
 * Computes a form E.81 (Permendagri 86/2017). Every row is capped by the scale before the average is taken, so that one indicator far above its
 * target does not hide others.
 * @example e81(Evaluasi.parse({}), evaluasiScale(settingOf('evaluasi', evaluasiSettings, {}))).kinerja?.name.id
 */
export function e81(body: Evaluasi, scale: RatingScale): E81 {
  const rows = body.rincian.map(columnsOf);
  return {
    rows,
    kinerja: averageOf(
      rows.map((row) => row.capaianTahun),
      scale,
    ),
    anggaran: averageOf(
      rows.map((row) => row.capaianAnggaran),
      scale,
    ),
  };
}

// A setting always has a value: from this percent on it is none.
const NO_LIMIT = '9999';

const bandNames = ['sangat-tinggi', 'tinggi', 'sedang', 'rendah'] as const;

/** The settings of an evaluation: from which percent on each rating holds, and above which percent no achievement counts. */
export const evaluasiSettings: Readonly<Record<string, SettingSpec>> = {
  ...Object.fromEntries(
    bandNames.map((name, index): [string, SettingSpec] => {
      const band = performanceScale.bands[index] ?? { atLeast: '0', name: text(name, name) };
      return [
        name,
        {
          unit: 'percent',
          default: band.atLeast,
          label: text(`Predikat ${band.name.id} mulai dari (%)`, `Rating ${band.name.en} from (%)`),
          cite: 'Aturan daerah',
        },
      ];
    }),
  ),
  cap: {
    unit: 'percent',
    default: NO_LIMIT,
    label: text(
      `Capaian dihitung paling tinggi (%; ${NO_LIMIT} = tanpa batas)`,
      `An achievement counts up to (%; ${NO_LIMIT} = no limit)`,
    ),
    cite: 'Aturan daerah',
  },
};

/** The scale of ratings under a region's settings; digits beyond hundredths of a percent are cut, and a cap of 9999 or more caps nothing. */
export function evaluasiScale(setting: (name: string) => string): RatingScale {
  const hundredths = (name: string): string => setting(name).replace(/(\.\d{2})\d+$/, '$1');
  const cap = hundredths('cap');
  return {
    bands: performanceScale.bands.map((band, index) => {
      const name = bandNames[index];
      return name === undefined ? band : { ...band, atLeast: hundredths(name) };
    }),
    ...(parseMoney(cap) < parseMoney(NO_LIMIT) ? { cap } : {}),
  };
}
