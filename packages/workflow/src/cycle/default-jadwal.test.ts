import { expect, test } from 'vitest';
import { documentTypes } from '../documents/index.ts';
import { catchUp, firstStages, scheduleStages } from './cycle.ts';
import { defaultJadwal } from './default-jadwal.ts';

const schedule = defaultJadwal(2021);

test('every document type and every stage of the region has one window', () => {
  const stages = [...scheduleStages, 'execution'].map((stage) => `daerah.${stage}`);
  const wanted = [...documentTypes, ...stages];
  expect(schedule.map((it) => it.type).toSorted()).toEqual(wanted.toSorted());
});

test('a window opens before it closes', () => {
  expect(schedule.filter((it) => it.opens >= it.closes)).toEqual([]);
});

test('each stage of the region ends on the day before the next begins', () => {
  expect(schedule.filter((it) => it.type.startsWith('daerah.'))).toEqual([
    { type: 'daerah.kuaPpas', opens: '2020-07-01', closes: '2020-08-31' },
    { type: 'daerah.rapbd', opens: '2020-09-01', closes: '2020-11-30' },
    { type: 'daerah.evaluation', opens: '2020-12-01', closes: '2020-12-19' },
    { type: 'daerah.apbd', opens: '2020-12-20', closes: '2020-12-31' },
    { type: 'daerah.execution', opens: '2021-01-01', closes: '2021-12-31' },
    { type: 'daerah.accountability', opens: '2022-01-01', closes: '2022-07-31' },
    { type: 'daerah.closed', opens: '2022-08-01', closes: '2022-12-31' },
  ]);
});

test('the region is in RAPBD once September has come', () => {
  expect(catchUp('daerah', firstStages('daerah'), schedule, '2020-08-31')).toEqual(['kuaPpas.drafting']);
  expect(catchUp('daerah', firstStages('daerah'), schedule, '2020-09-01')).toEqual(['rapbd.drafting']);
});
