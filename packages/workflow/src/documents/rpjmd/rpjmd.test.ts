// An RPJMD: five years of the region, reviewed, agreed by the council, evaluated and enacted; its ceilings are indicative.
import { describe, expect, test } from 'vitest';
import { ask, bodies, codesOf, draft, faults, moved, person, through } from '../../../../../tests/support/given.ts';
import { ceilingsOf, Rpjmd } from './schema.ts';

const { indikator, pagu, tujuan, sasaran } = bodies.rpjmd as Record<string, { id: string }[]>; // lists of rows by construction
const [first, second] = indikator!;
const [programme] = pagu!;
const way = [
  'kepala-bappeda submit',
  'inspektorat review',
  'tapd review',
  'sekda endorse',
  'dprd agree',
  'gubernur evaluate',
  'kepala-daerah enact',
];

describe('the law of an RPJMD', () => {
  test('a complete plan is submitted', () => expect(faults(draft('rpjmd'))).toEqual([]));

  test.each([
    ['five-years', 'it covers six years', { selesai: '2031' }],
    ['plan-complete', 'it has no vision', { visi: ' ' }],
    ['plan-complete', 'it gives no programme a ceiling', { pagu: [] }],
    ['serves-the-row-above', 'a goal serves no mission', { tujuan: [{ ...tujuan![0], acuan: 'm9' }] }],
    ['serves-the-row-above', 'an objective serves no goal', { sasaran: [{ ...sasaran![0], acuan: 't9' }] }],
    ['goals-measured', 'nothing measures an objective', { indikator: [first] }],
    ['goals-measured', 'nothing measures a goal', { indikator: [second] }],
    ['five-targets', 'a year has no target', { indikator: [{ ...first, target4: undefined }, second] }],
    ['five-targets', 'a target is zero', { indikator: [{ ...first, target5: '0.0' }, second] }],
    ['five-targets', 'an indicator has no unit', { indikator: [{ ...first, satuan: '' }, second] }],
    [
      'five-targets',
      'an indicator measures nothing',
      { indikator: [first, second, { ...first, id: 'i9', acuan: 'x' }] },
    ],
    ['code-of-programme', 'a ceiling is that of an activity', { pagu: [{ ...programme, program: '1.01.01.2.01' }] }],
    ['programme-once', 'one programme stands twice', { pagu: [programme, { ...programme, id: 'g2' }] }],
    [
      'ceiling-given',
      'a programme has no money in any year',
      { pagu: [{ ...programme, pagu1: '0', pagu2: '0', pagu3: '0', pagu4: '0', pagu5: '0' }] },
    ],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('rpjmd', change))).toEqual([rule]));

  test('what should be low may aim at zero', () =>
    expect(faults(draft('rpjmd', { indikator: [{ ...first, rumus: 'negatif', target5: '0' }, second] }))).toEqual([]));
});

describe('the way of an RPJMD', () => {
  test('it is enacted by the head of region once reviewed, endorsed, agreed and evaluated; no stamp moves money', () => {
    const { paper, outcomes } = through(draft('rpjmd'), ...way);
    expect([paper.state, outcomes, paper.opd]).toEqual(['enacted', ['rpjmd.enacted'], '']);
    way.forEach((_, index) => expect(moved(through(draft('rpjmd'), ...way.slice(0, index + 1)))).toEqual([]));
  });

  test('it is a paper of the whole region: no office of an agency has a say', () => {
    const { paper } = through(draft('rpjmd'), 'kepala-bappeda submit');
    expect(codesOf(ask(paper, 'pa', { name: 'review' }))).toEqual(['not-your-office']);
  });

  test.each([
    ['kepala-daerah', 'enact', 6],
    ['dprd', 'agree', 4],
  ] as const)('an acting official of %s may not %s', (office, name, done) => {
    const { paper } = through(draft('rpjmd'), ...way.slice(0, done));
    const officer = person('plt', [office], 'plt');
    expect(codesOf(ask(paper, office, { name }, { officer }))).toEqual(['acting-official']);
  });

  test('higher government sends it back for correction, and the council agrees anew', () => {
    const { paper } = through(draft('rpjmd'), ...way.slice(0, 5), 'gubernur return endorsed');
    expect(paper.state).toBe('endorsed');
    expect(through(paper, 'dprd agree').paper.state).toBe('agreed');
  });

  test('nothing is changed in a year that is closed', () =>
    expect(codesOf(ask(draft('rpjmd'), 'kepala-bappeda', { name: 'submit' }, { stages: ['daerah.closed'] }))).toEqual([
      'stage-closed',
    ]));
});

test('ceilings are read in order of the years', () =>
  expect(Rpjmd.parse(bodies.rpjmd).pagu.map((row) => ceilingsOf(row).map((it) => it / 100n))).toEqual([
    [1_000_000n, 1_100_000n, 1_200_000n, 1_300_000n, 1_400_000n],
  ]));
