// The account of a year: figures that add up, an audit, an answer to every finding, an agreement. It moves no money.
import { decideOpen, moveCycle, type Command } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  person,
  through,
} from '../../../../../tests/support/given.ts';
import { pertanggungjawaban } from './index.ts';

const [top, below] = bodies.pertanggungjawaban['rincian'] as [object, object]; // two rows by construction
const reviewed = ['ppkd submit', 'inspektorat review'];
const audited = [...reviewed, 'bpk audit'];
const answered = [...audited, 'bpkad answer'];
const agreed = [...answered, 'dprd agree', 'kepala-daerah agree'];
const opined = (change: object = {}) => draft('pertanggungjawaban', { opini: 'WTP', ...change });
const opening = { id: 'p', year: 2026, opd: '', unit: '', seed: {} };
const stages = ['accountability', 'daerah.accountability.reporting'];

describe('the law of the account of a year', () => {
  test('figures that add up are submitted', () => expect(faults(draft('pertanggungjawaban'))).toEqual([]));

  test.each([
    ['report-not-empty', 'it holds no figures', { rincian: [] }],
    ['account-once', 'an account stands twice', { rincian: [below, { ...below, id: 'l9' }] }],
    ['totals-add-up', 'a budget is one sen off its parts', { rincian: [{ ...top, anggaran: '800000.01' }, below] }],
    ['totals-add-up', 'a realisation is off its parts', { rincian: [{ ...top, realisasi: '0.00' }, below] }],
  ])('%s: it is refused when %s', (rule, _why, change) =>
    expect(faults(draft('pertanggungjawaban', change))).toEqual([rule]),
  );

  test('a level that is left out is passed over: the top adds up what stands right below it', () => {
    const deep = { ...below, id: 'l3', akun: '5.1.02.01' };
    const part = { ...below, id: 'l4', akun: '5.1.01', anggaran: '0.00', realisasi: '0.00' };
    expect(faults(draft('pertanggungjawaban', { rincian: [deep, top, below, part] }))).toEqual([]);
    expect(faults(draft('pertanggungjawaban', { rincian: [deep, top, part] }))).toEqual([]);
    const wrong = { ...deep, realisasi: '1.00' };
    expect(faults(draft('pertanggungjawaban', { rincian: [wrong, top, below, part] }))).toEqual(['totals-add-up']);
  });

  test('an account whose code begins alike is no part of another', () => {
    const rincian = [
      { ...top, akun: '5.1' },
      { ...below, akun: '5.10.02' },
    ];
    expect(faults(draft('pertanggungjawaban', { rincian }))).toEqual([]);
  });

  test('its money is spending counted once, whatever levels it shows', () =>
    expect(through(draft('pertanggungjawaban'), 'ppkd submit').money).toBe(10_000_000n));
});

describe('the way of the account of a year', () => {
  test('it is reviewed, audited, answered, agreed and enacted; no money moves', () => {
    const entered = { nomorPerda: '3', tanggalPerda: '2027-07-30' };
    const end = through(opined(entered), ...agreed, 'sekda enact');
    expect([end.paper.state, end.outcomes, moved(end)]).toEqual(['enacted', ['pertanggungjawaban.enacted'], []]);
  });

  test('opinion-given: the audit comes with an opinion, which only BPK writes', () => {
    const { paper } = through(draft('pertanggungjawaban'), ...reviewed);
    expect(ask(paper, 'bpk', { name: 'audit' })).toMatchObject({ refusals: [{ rule: 'opinion-given' }] });
    const command: Command = { name: 'revise', patch: { set: { opini: { to: 'WTP' } } } };
    expect(through(effectOf(ask(paper, 'bpk', command)).paper, 'bpk audit').paper.state).toBe('audited');
    const waiting = through(draft('pertanggungjawaban'), 'ppkd submit').paper;
    expect(codesOf(ask(waiting, 'inspektorat', command))).not.toEqual([]);
    const figures = {
      rows: { rincian: { change: [{ id: 'l1', set: { realisasi: { from: '100000.00', to: '1.00' } } }] } },
    };
    expect(codesOf(ask(paper, 'bpk', { name: 'revise', patch: figures }))).toEqual(['field-closed']);
  });

  test('finding-has-follow-up: every finding is answered before anybody agrees', () => {
    const temuan = [{ id: 't1', temuan: 'Aset belum tercatat', rekomendasi: 'Catat', tindakLanjut: '' }];
    const { paper } = through(opined({ temuan }), ...audited);
    expect(ask(paper, 'bpkad', { name: 'answer' })).toMatchObject({
      refusals: [{ rule: 'finding-has-follow-up', at: 'temuan/t1/tindakLanjut' }],
    });
    const set = { tindakLanjut: { from: '', to: 'Dicatat' } };
    const patch = { rows: { temuan: { change: [{ id: 't1', set }] } } };
    const mended = effectOf(ask(paper, 'bpkad', { name: 'revise', patch })).paper;
    expect(through(mended, 'bpkad answer').paper.state).toBe('answered');
  });

  test('regulation-entered: it is enacted with number and date', () => {
    const { paper } = through(opined(), ...agreed);
    expect(ask(paper, 'sekda', { name: 'enact' })).toMatchObject({ refusals: [{ rule: 'regulation-entered' }] });
  });

  test('an acting head of region may not agree', () => {
    const { paper } = through(opined(), ...answered);
    const acting = person('plh', ['kepala-daerah'], 'plh');
    expect(codesOf(ask(paper, 'kepala-daerah', { name: 'agree' }, { officer: acting }))).toEqual(['acting-official']);
  });

  test('what is returned after the audit is reviewed and audited anew', () => {
    const back = through(opined(), ...audited, 'bpkad return draft').paper;
    expect([back.state, back.stamps.map((it) => it.moment)]).toEqual(['draft', ['draft']]);
  });
});

describe('the account of a year in the year', () => {
  const opened = (change: object = {}) =>
    decideOpen(pertanggungjawaban, opening, around(holder('ppkd'), { stages, ...change }));

  test('begins with the accounts of the enacted APBD, each once', () => {
    const { paper } = effectOf(opened({ basis: basisOf('pertanggungjawaban') }));
    expect(paper.body['rincian']).toEqual([
      { id: 'l1', akun: '4.1.01', uraian: 'Pajak daerah', anggaran: '900000.00', realisasi: '0.00' },
      { id: 'l2', akun: '5.1.02', uraian: '', anggaran: '800000.00', realisasi: '0.00' },
      { id: 'l3', akun: '6.1.01', uraian: 'SiLPA', anggaran: '100000.00', realisasi: '0.00' },
      { id: 'l4', akun: '6.2.02', uraian: 'Penyertaan modal', anggaran: '200000.00', realisasi: '0.00' },
    ]);
  });

  test('is opened without an APBD, not on one in the making, and not before the year is over', () => {
    expect(effectOf(opened()).paper.body['rincian']).toEqual([]);
    expect(codesOf(opened({ basis: { apbd: [draft('apbd')] } }))).toEqual(['basis-missing']);
    expect(codesOf(opened({ stages: ['running.monitoring.reporting', 'daerah.execution.payment.paying'] }))).toEqual([
      'stage-closed',
    ]);
  });

  test('moves the cycle of the region to its end', () => {
    const after = (stage: string, outcome: string) => moveCycle('daerah', [`accountability.${stage}`], outcome);
    expect(after('reporting', 'pertanggungjawaban.submitted')).toEqual(['accountability.audit']);
    expect(after('audit', 'pertanggungjawaban.returned')).toEqual(['accountability.reporting']);
    expect(after('audit', 'pertanggungjawaban.enacted')).toEqual(['accountability.enacted']);
  });
});
