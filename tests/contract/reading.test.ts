// A list is exactly the rows for which reading is allowed, whatever offices somebody holds: the rule of the law and the condition of the database are held together.
import {
  areaField,
  areaTypes,
  mayRead,
  offices,
  reachOf,
  type Holding,
  type Officer,
  type Stamp,
} from '@siklus/workflow';
import { readable } from '@siklus/store';
import { chanceFrom, type Chance } from '../../packages/simulation/src/chance.ts';
import { expect, test } from 'vitest';
import { extent, seedOf } from '../support/extent.ts';
import { putPapers, type PutPaper } from '../support/put-paper.ts';
import { databasesOf, newStore } from './stores.ts';

const YEAR = 2026;
const opds = ['', '1.01', '1.02', '1.020'];
const areas = ['32.01', '32.01.05', '32.01.05.2001', '32.010', ''];
const persons = ['warga', 'warga-2', 'arga', `o'neil"x`, '50%'];
const types = ['usulan', 'spp', 'renja', 'rpjmd'];

const pick = <T>(chance: Chance, list: readonly T[]): T => list[chance.pick(list.length)] as T; // an index within the list

const paperOf = (chance: Chance, index: number): PutPaper => ({
  id: `p${index}`,
  type: pick(chance, types),
  opd: pick(chance, opds),
  body: chance.happens(80) ? { [areaField]: pick(chance, areas), gagasan: `"${areaField}":"32.01"` } : {},
  stamped: chance.happens(50) ? [pick(chance, persons)] : [],
});

const holdingOf = (chance: Chance): Holding => ({
  assignment: 'x',
  office: pick(chance, [...offices, 'pengusul', 'lurah', 'camat', 'pptk'] as const),
  opd: pick(chance, [undefined, ...opds.slice(1), ...areas.slice(0, 4)]),
  kind: 'definitif',
  decree: undefined,
});

const officerOf = (chance: Chance): Officer => ({
  person: pick(chance, persons),
  holdings: Array.from({ length: chance.pick(3) }, () => holdingOf(chance)),
});

test.each(databasesOf('reading'))('a list is exactly what may be read (%s)', async (kind) => {
  const store = await newStore(kind);
  const chance = chanceFrom(`reading ${seedOf(8)}`);
  const papers = Array.from({ length: 120 }, (_, index) => paperOf(chance, index));
  await putPapers(store, YEAR, papers);
  const listed = async (officer: Officer): Promise<readonly string[]> => {
    const condition = readable(store.dialect, { ...reachOf(officer), areaTypes, areaField });
    const rows = await store.read.selectFrom('document').select('id').where(condition).orderBy('seq').execute();
    return rows.map((it) => it.id);
  };
  const allowed = (officer: Officer): readonly string[] =>
    papers
      .filter(
        ({ stamped, ...paper }) =>
          mayRead(officer, {
            ...paper,
            body: { ...paper.body },
            stamps: stamped.map((person) => ({ person }) as Stamp),
          }), // the rule reads no more of a stamp
      )
      .map((it) => it.id);
  const seen = new Set<number>();
  for (let count = 0; count < extent(200, 5000); count += 1) {
    const officer = officerOf(chance);
    const list = await listed(officer);
    expect({ officer, list }).toEqual({ officer, list: allowed(officer) });
    seen.add(list.length);
  }
  // Neither nothing nor everything was asked for all along.
  expect(seen.size).toBeGreaterThan(10);
  expect([seen.has(0), seen.has(papers.length)]).toEqual([true, true]);
});
