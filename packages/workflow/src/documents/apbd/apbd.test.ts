// An APBD: the budget of the region. It balances, is agreed with DPRD or made a Perkada, evaluated, corrected and enacted. It moves no money.
import { decideOpen, moveCycle, type Command } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  person,
  through,
  today,
} from '../../../../../tests/support/given.ts';
import { apbd } from './index.ts';
import { Apbd, apbdTotals } from './schema.ts';

const [revenue] = bodies.apbd['pendapatan'] as [{ id: string; jumlah: string }]; // one row by construction
const [spending] = bodies.apbd['belanja'] as [object]; // as above
const [received, paid] = bodies.apbd['pembiayaan'] as [object, object]; // two rows by construction
const agreed = ['ppkd submit', 'tapd verify', 'kepala-daerah agree', 'dprd agree'];
const entered = { nomorPerda: '7', tanggalPerda: '2025-12-30' };
const limited = { settings: { 'apbd.perkada-limit': '1000000' } };
const perkada = draft('apbd', { jalur: 'perkada' });
const stages = ['budgeting.ceiling', 'daerah.rapbd.drafting'];
const opening = { id: 'a', year: 2026, opd: '', unit: '', seed: {} };

describe('the law of an APBD', () => {
  test('a balanced APBD is submitted', () => expect(faults(draft('apbd'))).toEqual([]));

  test.each([
    [
      'apbd-not-empty',
      'it holds no spending',
      { belanja: [], pembiayaan: [received, { ...paid, jumlah: '1000000.00' }] },
    ],
    [
      'apbd-not-empty',
      'it holds no revenue',
      { pendapatan: [], pembiayaan: [{ ...received, jumlah: '1000000.00' }, paid] },
    ],
    ['accounts-of-family', 'revenue stands on a spending account', { pendapatan: [{ ...revenue, akun: '5.1.02' }] }],
    [
      'accounts-of-family',
      'spending stands below the level of jenis',
      { belanja: [{ ...spending, akun: '5.1.02.01' }] },
    ],
    [
      'accounts-of-family',
      'financing stands on a revenue account',
      { pembiayaan: [{ ...received, akun: '4.1' }, paid] },
    ],
    [
      'spending-once',
      'an agency and account stand twice',
      {
        belanja: [
          { ...spending, jumlah: '400000.00' },
          { ...spending, id: 'b2', jumlah: '400000.00' },
        ],
      },
    ],
    ['budget-balances', 'there is one sen without a source', { belanja: [{ ...spending, jumlah: '800000.01' }] }],
    ['budget-balances', 'there is one sen not spent', { pendapatan: [{ ...revenue, jumlah: '900000.01' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('apbd', change))).toEqual([rule]));

  test('a gap is named with all four totals', () => {
    const decision = ask(draft('apbd', { belanja: [{ ...spending, jumlah: '800500.00' }] }), 'ppkd', {
      name: 'submit',
    });
    expect(decision).toMatchObject({
      refusals: [
        {
          figures: {
            pendapatan: '900000.00',
            terima: '100000.00',
            belanja: '800500.00',
            keluar: '200000.00',
            selisih: '-500.00',
          },
        },
      ],
    });
  });

  test('under-perkada-limit: a Perkada keeps below the limit of the region, and waits until there is one', () => {
    expect(faults(perkada)).toEqual(['under-perkada-limit']);
    expect(faults(perkada, limited)).toEqual([]);
    expect(faults(perkada, { settings: { 'apbd.perkada-limit': '999999.99' } })).toEqual(['under-perkada-limit']);
    expect(faults(draft('apbd'), { settings: { 'apbd.perkada-limit': '1' } })).toEqual([]);
  });

  test('totals add up by direction', () =>
    expect(apbdTotals(Apbd.parse(bodies.apbd))).toEqual({
      pendapatan: 90_000_000n,
      belanja: 80_000_000n,
      terima: 10_000_000n,
      keluar: 20_000_000n,
    }));
});

describe('the way of an APBD', () => {
  test('a Perda is verified, agreed by both, evaluated, corrected and enacted; no money moves', () => {
    const joint = through(draft('apbd'), ...agreed);
    expect([joint.paper.state, joint.outcomes]).toEqual(['agreed', ['apbd.agreed']]);
    const ready = through(draft('apbd', entered), ...agreed, 'gubernur evaluate', 'bpkad correct');
    const end = through(ready.paper, 'sekda enact');
    expect([end.outcomes, moved(end)]).toEqual([['apbd.enacted'], []]);
  });

  test('a Perkada skips the joint approval, and is evaluated all the same', () => {
    const submitted = effectOf(ask(perkada, 'ppkd', { name: 'submit' }, limited));
    const verified = effectOf(ask(submitted.paper, 'tapd', { name: 'verify' }, limited));
    expect(verified.pending.map((it) => it.office)).toEqual(['gubernur']);
    expect(codesOf(ask(verified.paper, 'dprd', { name: 'agree' }))).not.toEqual([]);
    const evaluated = effectOf(ask(verified.paper, 'gubernur', { name: 'evaluate' }, limited));
    expect(evaluated.outcomes).toEqual(['apbd.evaluated']);
  });

  test('what BPKAD has left unbalanced is not agreed when it goes back, and not before it is balanced', () => {
    const joint = through(draft('apbd'), ...agreed, 'gubernur evaluate').paper;
    const change = { set: { jumlah: { from: revenue.jumlah, to: '1.00' } }, id: revenue.id };
    const unbalanced = ask(joint, 'bpkad', { name: 'revise', patch: { rows: { pendapatan: { change: [change] } } } });
    const back = through(effectOf(unbalanced).paper, 'bpkad return verified').paper;
    expect(ask(back, 'dprd', { name: 'agree' })).toMatchObject({ refusals: [{ rule: 'budget-balances' }] });
    // The control: what goes back as it was is agreed.
    const same = through(joint, 'bpkad return verified').paper;
    expect(ask(same, 'dprd', { name: 'agree' }).ok).toBe(true);
  });

  test('an acting head of region may not agree', () => {
    const { paper } = through(draft('apbd'), 'ppkd submit', 'tapd verify');
    const acting = person('plt', ['kepala-daerah'], 'plt');
    expect(codesOf(ask(paper, 'kepala-daerah', { name: 'agree' }, { officer: acting }))).toEqual(['acting-official']);
  });

  test('DPRD may refuse it with a reason, and that ends the paper', () => {
    const { paper } = through(draft('apbd'), 'ppkd submit', 'tapd verify');
    expect(codesOf(ask(paper, 'dprd', { name: 'reject' }))).toEqual(['reason-required']);
    const end = effectOf(ask(paper, 'dprd', { name: 'reject', reason: 'tidak tercapai kesepakatan' }));
    expect([end.paper.state, end.outcomes, end.pending]).toEqual(['rejected', ['apbd.rejected'], []]);
  });

  test('the evaluation may ask for a new agreement, where there was one', () => {
    const back = through(draft('apbd'), ...agreed, 'gubernur return verified');
    expect([back.paper.state, back.pending.map((it) => it.office)]).toEqual(['verified', ['kepala-daerah', 'dprd']]);
  });

  test('points of the evaluation are written by the evaluator and answered by BPKAD before the paper goes on', () => {
    const point: Command = {
      name: 'revise',
      patch: { rows: { koreksi: { add: [{ id: 'k1', butir: 'Kurangi belanja barang', tindak: '' }] } } },
    };
    const joint = through(draft('apbd'), ...agreed).paper;
    const evaluated = through(effectOf(ask(joint, 'gubernur', point)).paper, 'gubernur evaluate').paper;
    expect(ask(evaluated, 'bpkad', { name: 'correct' })).toMatchObject({
      refusals: [{ rule: 'evaluation-answered', at: 'koreksi/k1/tindak' }],
    });
    const answer = (set: object): Command => ({
      name: 'revise',
      patch: { rows: { koreksi: { change: [{ id: 'k1', set: { tindak: { from: '', to: 'Dikurangi' }, ...set } }] } } },
    });
    const other = { butir: { from: 'Kurangi belanja barang', to: '-' } };
    expect(codesOf(ask(evaluated, 'bpkad', answer(other)))).toEqual(['field-closed']);
    expect(through(effectOf(ask(evaluated, 'bpkad', answer({}))).paper, 'bpkad correct').paper.state).toBe('corrected');
  });

  test('a correction that unbalances it is refused', () => {
    const { paper } = through(draft('apbd'), ...agreed, 'gubernur evaluate');
    const set = { jumlah: { from: '800000.00', to: '700000.00' } };
    const cut: Command = { name: 'revise', patch: { rows: { belanja: { change: [{ id: 'b1', set }] } } } };
    const revised = effectOf(ask(paper, 'bpkad', cut)).paper;
    expect(ask(revised, 'bpkad', { name: 'correct' })).toMatchObject({ refusals: [{ rule: 'budget-balances' }] });
  });

  test('it is enacted with number and date, which the secretary writes', () => {
    const { paper } = through(draft('apbd'), ...agreed, 'gubernur evaluate', 'bpkad correct');
    expect(ask(paper, 'sekda', { name: 'enact' })).toMatchObject({ refusals: [{ rule: 'regulation-entered' }] });
    const set = { nomorPerda: { to: '7' }, tanggalPerda: { to: '2025-12-30' } };
    const named = effectOf(ask(paper, 'sekda', { name: 'revise', patch: { set } })).paper;
    expect(through(named, 'sekda enact').paper.state).toBe('enacted');
    const wrong = { tanggalPerda: { to: '2025-02-30' } };
    expect(codesOf(ask(paper, 'sekda', { name: 'revise', patch: { set: wrong } }))).toEqual(['malformed']);
  });
});

describe('an APBD in the year', () => {
  const opened = (where: object, change: object = {}) =>
    decideOpen(apbd, { ...opening, ...where }, around(holder('ppkd'), { stages, ...change }));

  test('is opened for the region, once RAPBD is being drafted', () => {
    const { paper } = effectOf(opened({}));
    expect([paper.opd, paper.subject, paper.body['jalur']]).toEqual(['', '', 'perda']);
    expect(codesOf(opened({ opd: '1.01', unit: '1.01' }))).toEqual(['malformed']);
    expect(codesOf(opened({}, { stages: ['daerah.kuaPpas.drafting'] }))).toEqual(['stage-closed']);
  });

  test('moves the cycle of the region by its submission, agreement and enactment', () => {
    const after = (stage: string, outcome: string) => moveCycle('daerah', [stage], outcome);
    expect(after('rapbd.drafting', 'apbd.submitted')).toEqual(['rapbd.deliberation']);
    expect(after('rapbd.deliberation', 'apbd.agreed')).toEqual(['evaluation']);
    expect(after('evaluation', 'apbd.enacted')).toEqual(['apbd']);
  });

  test('a lock on revenue closes revenue alone', () => {
    const lock = { aspect: 'pendapatan', opd: '', code: '', by: 'tapd', at: today, reason: 'KUA' } as const;
    const change = (list: string, id: string, from: string): Command => ({
      name: 'revise',
      patch: { rows: { [list]: { change: [{ id, set: { jumlah: { from, to: '1.00' } } }] } } },
    });
    const revise = (command: Command) => codesOf(ask(draft('apbd'), 'ppkd', command, { locks: [lock] }));
    expect(revise(change('pendapatan', 'p1', '900000.00'))).toEqual(['locked']);
    expect(revise(change('belanja', 'b1', '800000.00'))).toEqual([]);
  });
});
