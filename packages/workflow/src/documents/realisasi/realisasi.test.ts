// A monthly report: how far the work is. It moves no money; accepted, its progress is on record.
import { decideOpen, figuresAsked, type Command } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  around,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { realisasi } from './index.ts';

const opening = { id: 'r', year: 2026, opd, unit: opd, seed: { dpa: 'dpa-1', bulan: 2 } };

const verified = ['pptk submit', 'verifikator-monev verify'];

describe('the law of a report', () => {
  test('a report on a month that has begun is submitted', () => expect(faults(draft('realisasi'))).toEqual([]));

  test.each([
    ['of-its-dpa', 'it is about another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['physical-within-hundred', 'it claims more than all', { fisik: '100.01' }],
    ['month-has-begun', 'its month has not begun', { bulan: 3 }],
    ['obstacle-has-follow-up', 'an obstacle is named but nothing is done about it', { kendala: 'Hujan' }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('realisasi', change))).toEqual([rule]));

  test.each([{ fisik: '100' }, { fisik: '100.000' }, { fisik: '0' }, { kendala: 'Hujan', tindakLanjut: 'Tenda' }])(
    '%o is lawful',
    (change) => expect(faults(draft('realisasi', change))).toEqual([]),
  );

  test('more than all is refused while it is typed, not only when it is submitted', () => {
    const patch = { set: { fisik: { from: '12.50', to: '101' } } };
    expect(codesOf(ask(draft('realisasi'), 'pptk', { name: 'revise', patch }))).toEqual(['rule-broken']);
  });
});

describe('progress that falls', () => {
  const last = (value: string, month = 1) => ({ figures: { fisikLalu: { [subKegiatan]: { value, month } } } });

  test('is refused with both figures, and taken with a reason', () => {
    const decision = ask(draft('realisasi'), 'pptk', { name: 'submit' }, last('80.00'));
    expect(decision.ok ? [] : decision.refusals).toMatchObject([
      { rule: 'fall-has-reason', figures: { fisik: '12.50', terakhir: '80.00', bulan: '1' } },
    ]);
    expect(faults(draft('realisasi', { alasanTurun: ' ' }), last('80.00'))).toEqual(['fall-has-reason']);
    expect(faults(draft('realisasi', { alasanTurun: 'Salah catat bulan lalu' }), last('80.00'))).toEqual([]);
  });

  test.each(['12.50', '12.49', '0.00'])('is none beside %s of before', (value) =>
    expect(faults(draft('realisasi'), last(value))).toEqual([]),
  );

  test('is measured as it is put on record, in hundredths of a percent', () =>
    expect(faults(draft('realisasi', { fisik: '12.499' }), last('12.49'))).toEqual([]));

  test('is asked again at the end: the month before may have been accepted meanwhile', () => {
    const { paper } = through(draft('realisasi'), ...verified);
    const accept = (change: object) => codesOf(ask(paper, 'kabag-adbang', { name: 'accept' }, change));
    expect([accept({}), accept(last('80.00'))]).toEqual([[], ['rule-broken']]);
  });

  test('is looked for in the months before: a month asks for what was reported until the one before it', () =>
    expect(figuresAsked(realisasi, { ...bodies.realisasi, bulan: 5 })).toMatchObject([
      { name: 'fisikLalu', of: 'progress', at: [subKegiatan], upTo: 4 },
    ]));

  test('is not where a new report begins: that is the figure of before', () => {
    const change = { basis: basisOf('realisasi'), ...last('80.00') };
    const { paper } = effectOf(decideOpen(realisasi, opening, around(holder('pptk'), change)));
    expect(paper.body['fisik']).toBe('80.00');
  });
});

test('of-its-dpa: it is refused when its DPA is of another unit of the agency', () => {
  const basis = {
    ...basisOf('realisasi'),
    dpa: basisOf('realisasi')['dpa']!.map((it) => ({ ...it, unit: '1.01.0002' })),
  };
  expect(faults(draft('realisasi'), { basis })).toEqual(['of-its-dpa']);
  expect(faults({ ...draft('realisasi'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

describe('the way of a report', () => {
  test('its progress is on record once both desks have stamped it, and not before', () => {
    expect(through(draft('realisasi'), 'pptk submit').progress).toBeUndefined();
    expect(through(draft('realisasi'), ...verified).progress).toBeUndefined();
    const end = through(draft('realisasi'), ...verified, 'kabag-adbang accept');
    expect([end.outcomes, moved(end)]).toEqual([['realisasi.accepted'], []]);
    expect(end.progress).toEqual({ subKegiatan, month: 2, physical: 1250 });
  });

  test('digits beyond hundredths of a percent are cut, never rounded up to done', () => {
    const { progress } = through(draft('realisasi', { fisik: '99.9999' }), ...verified, 'kabag-adbang accept');
    expect(progress?.physical).toBe(9999);
  });

  test('each desk writes its own note and nothing else', () => {
    const note = (field: string, from?: string): Command => ({
      name: 'revise',
      patch: { set: { [field]: { from, to: 'Foto belum terlampir' } } },
    });
    const { paper } = through(draft('realisasi'), 'pptk submit');
    const noted = effectOf(ask(paper, 'verifikator-monev', note('catatanVerifikator'))).paper;
    expect([noted.state, noted.body['catatanVerifikator']]).toEqual(['submitted', 'Foto belum terlampir']);
    expect(codesOf(ask(paper, 'verifikator-monev', note('kendala', '')))).toEqual(['field-closed']);
    expect(codesOf(ask(paper, 'kabag-adbang', note('catatanKabag')))).toEqual(['not-your-office', 'field-closed']);
    const later = through(draft('realisasi'), ...verified).paper;
    expect(effectOf(ask(later, 'kabag-adbang', note('catatanKabag'))).paper.state).toBe('verified');
    expect(codesOf(ask(later, 'kabag-adbang', note('catatanVerifikator')))).toEqual(['field-closed']);
  });

  test('December is still reported after the year, and in no stage after that', () => {
    const officer = holder('pptk');
    const at = (stage: string) =>
      codesOf(
        decideOpen(
          realisasi,
          opening,
          around(officer, { basis: basisOf('realisasi'), stages: [stage], day: '2027-01-04' }),
        ),
      );
    expect([at('accountability'), at('closed')]).toEqual([[], ['stage-closed']]);
  });

  test('nothing is reported before monitoring has begun', () => {
    const stages = [
      'running.execution.payment.funding',
      'running.monitoring.waiting',
      'daerah.execution.payment.preparing',
    ];
    const officer = holder('pptk');
    expect(codesOf(decideOpen(realisasi, opening, around(officer, { basis: basisOf('realisasi'), stages })))).toEqual([
      'stage-closed',
    ]);
  });
});

test('a new report is about one month of one sub kegiatan', () => {
  const { paper } = effectOf(decideOpen(realisasi, opening, around(holder('pptk'), { basis: basisOf('realisasi') })));
  expect(paper.body).toEqual({ ...bodies.realisasi, fisik: '0', satuan: '' });
  expect(paper.subject).toBe(`${opd}/${subKegiatan}/2`);
});
