// Every "no" of a decision: its code, and which goes first.
import { describe, expect, test } from 'vitest';
import { documents } from '../documents/index.ts';
import {
  ask,
  around,
  basisOf,
  codesOf,
  draft,
  effectOf,
  holder,
  person,
  subKegiatan,
  through,
} from '../../../../tests/support/given.ts';
import type { Decision } from './decide.ts';
import type { Office } from './office.ts';
import type { Paper } from './document.ts';
import { adopt, decideOpen } from './open.ts';
import { byPrecedence, refusalCodes } from './refusal.ts';

const seen = new Set<string>();
const codes = (decision: Decision): readonly string[] => {
  for (const code of codesOf(decision)) seen.add(code);
  return codesOf(decision);
};
const closed = [{ type: 'rka', opens: '2025-01-01', closes: '2025-12-31' }];
const submitted = (): Paper => through(draft('rka'), 'pptk submit').paper;
const signed = (): Paper => through(submitted(), 'pa sign').paper;

describe('a command is refused with', () => {
  test('unknown-command, when the type does not have it', () =>
    expect(codes(ask(draft('rka'), 'pptk', { name: 'ratify' }))).toEqual(['unknown-command']));

  test('malformed, when an edit leaves a field that is not what it should be', () => {
    const patch = { rows: { rincian: { change: [{ id: 'l1', set: { harga: { from: '400000.00', to: '4e5' } } }] } } };
    const decision = ask(draft('rka'), 'pptk', { name: 'revise', patch });
    expect(codes(decision)).toEqual(['malformed']);
    expect(decision).toMatchObject({ refusals: [{ at: 'rincian/l1/harga' }] });
  });

  test('malformed, when an edit adds a field that no form has', () =>
    expect(
      codes(ask(draft('rka'), 'pptk', { name: 'revise', patch: { set: { admin: { from: undefined, to: true } } } })),
    ).toEqual(['malformed']));

  test('malformed, when an edit changes what the paper is about', () => {
    const patch = { set: { subKegiatan: { from: subKegiatan, to: '1.01.01.2.01.02' } } };
    expect(codes(ask(draft('rka'), 'pptk', { name: 'revise', patch }))).toEqual(['malformed']);
  });

  test('wrong-state, when the paper does not wait for it', () =>
    expect(codes(ask(draft('rka'), 'tapd', { name: 'approve' }))).toEqual(['wrong-state']));

  test('wrong-state, when a desk may not send it that far or forward', () => {
    for (const to of ['signed', 'reviewed', 'approved', 'nowhere', undefined])
      expect(
        codes(
          ask(signed(), 'bpkad', {
            name: 'return',
            reason: 'harga tinggi',
            ...(to === undefined ? { to: '' } : { to }),
          }),
        ),
      ).toEqual(['wrong-state']);
  });

  test('not-your-office, with the offices that can help', () => {
    const decision = ask(submitted(), 'pptk', { name: 'sign' });
    expect(codes(decision)).toEqual(['not-your-office']);
    expect(decision).toMatchObject({ refusals: [{ helpers: ['pa'] }] });
  });

  test('not-your-office, for the right office of another agency', () => {
    const [holding] = holder('pa').holdings;
    const officer = { ...holder('pa'), holdings: [{ ...holding!, opd: '1.02' }] };
    expect(codes(ask(submitted(), 'pa', { name: 'sign' }, { officer }))).toEqual(['not-your-office']);
  });

  test('own-draft, when the same person wrote it under another office', () =>
    expect(codes(ask(submitted(), 'pa', { name: 'sign' }, { officer: { ...holder('pa'), person: 'pptk' } }))).toEqual([
      'own-draft',
    ]));

  test('second-stamp, when the same person has stamped it under another office', () =>
    expect(
      codes(ask(signed(), 'bpkad', { name: 'review' }, { officer: { ...holder('bpkad'), person: 'pa' } })),
    ).toEqual(['second-stamp']));

  test('acting-official, when Plt or Plh decide what changes the budget; a delegate may', () => {
    const { paper } = through(draft('dpa'), 'ppk-skpd submit', 'tapd verify', 'sekda agree');
    for (const kind of ['plt', 'plh'] as const)
      expect(codes(ask(paper, 'ppkd', { name: 'ratify' }, { officer: person('x', ['ppkd'], kind) }))).toEqual([
        'acting-official',
      ]);
    expect(codes(ask(paper, 'ppkd', { name: 'ratify' }, { officer: person('x', ['ppkd'], 'delegasi') }))).toEqual([]);
  });

  test('window-closed, when the schedule of that type is over', () =>
    expect(codes(ask(draft('rka'), 'pptk', { name: 'submit' }, { windows: closed }))).toEqual(['window-closed']));

  test('basis-missing, when what it stands on is not final yet', () =>
    expect(codes(ask(draft('kas'), 'ppk-skpd', { name: 'submit' }, { basis: { dpa: [] } }))).toEqual([
      'basis-missing',
    ]));

  test.each(['', '    ', 'x  ', 'ganti'.slice(0, 4)])('reason-required, when a return says only "%s"', (reason) =>
    expect(codes(ask(submitted(), 'pa', { name: 'return', to: 'draft', reason }))).toEqual(['reason-required']),
  );

  test('conflict, when somebody else changed the same field', () => {
    const patch = { set: { lokasi: { from: 'Desa', to: 'Dusun' } } };
    const decision = ask(draft('rka'), 'pptk', { name: 'revise', patch });
    expect(codes(decision)).toEqual(['conflict']);
    expect(decision).toMatchObject({ refusals: [{ conflicts: [{ seen: 'Desa', wanted: 'Dusun', now: 'Kota' }] }] });
  });

  test('rule-broken, with rule, law and place', () => {
    const decision = ask(draft('rka', { rincian: [] }), 'pptk', { name: 'submit' });
    expect(codes(decision)).toEqual(['rule-broken']);
    expect(decision).toMatchObject({
      refusals: [{ rule: 'lines-not-empty', cite: 'Permendagri 77/2020', at: 'rincian' }],
    });
  });
});

describe('opening a paper is refused with', () => {
  const opening = { id: 'n', year: 2026, opd: '1.01', unit: '1.01', seed: { subKegiatan, nama: 'Susun' } };
  const open = (change = {}, office: 'pptk' | 'tapd' = 'pptk'): Decision =>
    decideOpen(documents.rka, opening, around(holder(office), { basis: basisOf('rka'), ...change }));

  test('nothing, when all is well: version 1, a draft, signed by who opened it', () => {
    const { paper, pending } = effectOf(open());
    expect([paper.version, paper.state, paper.stamps.map((it) => it.person)]).toEqual([1, 'draft', ['pptk']]);
    expect(pending).toEqual([{ office: 'pptk', place: '1.01', command: 'submit', due: '2026-03-02' }]);
  });

  test('not-your-office, for who does not draft it', () =>
    expect(codes(open({}, 'tapd'))).toEqual(['not-your-office']));

  test('stage-closed, when the cycle is not there', () =>
    expect(codes(open({ stages: ['planning.drafting', 'daerah.rkpd'] }))).toEqual(['stage-closed']));

  test('stage-closed, when the region is not there though the agency is', () => {
    const stages = ['budgeting.dpa', 'daerah.rapbd'];
    const around_ = around(holder('ppk-skpd'), { basis: basisOf('dpa'), stages });
    expect(codes(decideOpen(documents.dpa, opening, around_))).toEqual(['stage-closed']);
  });

  test('window-closed, outside its window', () => expect(codes(open({ windows: closed }))).toEqual(['window-closed']));

  test('basis-missing, when nothing is there to stand on', () =>
    expect(codes(open({ basis: {} }))).toEqual(['basis-missing']));

  test('malformed, when the seed is not what the form holds', () =>
    expect(
      codes(
        decideOpen(
          documents.rka,
          { ...opening, seed: { subKegiatan: 5 } },
          around(holder('pptk'), { basis: basisOf('rka') }),
        ),
      ),
    ).toEqual(['malformed', 'malformed']));

  test('several at once, in the order of the list', () =>
    expect(codes(open({ basis: {}, windows: closed, stages: ['planning.drafting'] }, 'tapd'))).toEqual([
      'not-your-office',
      'stage-closed',
      'window-closed',
      'basis-missing',
    ]));
});

describe('precedence', () => {
  test('authority, schedule, basis and rules are told together, in that order', () => {
    const wrong = { windows: closed, basis: {} };
    const told = (office: Office): readonly string[] => [
      ...new Set(codes(ask(draft('rka', { rincian: [] }), office, { name: 'submit' }, wrong))),
    ];
    expect(told('tapd')).toEqual(['not-your-office', 'window-closed', 'basis-missing', 'rule-broken']);
    expect(told('pptk')).toEqual(['window-closed', 'basis-missing', 'rule-broken']);
  });

  test('a rule that looks at a paper which does not exist says nothing; one that does not, does', () => {
    const bare = ask(draft('spp', { keperluan: '' }), 'bendahara', { name: 'submit' }, { basis: {} });
    const rules = bare.ok ? [] : bare.refusals.flatMap((it) => it.rule ?? []);
    expect(rules).toContain('purpose-given');
    expect(rules).not.toContain('accounts-of-dpa');
  });

  test('both duties broken are told both', () => {
    const officer = { ...holder('bpkad'), person: 'x' };
    const paper = { ...signed(), stamps: signed().stamps.map((it) => ({ ...it, person: 'x' })) };
    expect(codes(ask(paper, 'bpkad', { name: 'review' }, { officer }))).toEqual(['own-draft', 'second-stamp']);
  });

  test('the list of codes is the order', () => {
    const text = { id: 'a', en: 'a' };
    const shuffled = refusalCodes.toReversed().map((code) => ({ code, text }));
    expect(byPrecedence(shuffled).map((it) => it.code)).toEqual(refusalCodes);
  });

  test('every sentence exists in both languages', () => {
    const decision = ask(draft('rka', { rincian: [], indikator: [] }), 'pptk', { name: 'submit' });
    for (const { text } of decision.ok ? [] : decision.refusals)
      expect(text.id.length * text.en.length).toBeGreaterThan(0);
    expect(decision.ok).toBe(false);
  });
});

describe('taking over a paper that a source proves', () => {
  const opening = { id: 'n', year: 2026, opd: '1.01', unit: '1.01', seed: draft('dpa').body };

  test('moves money as if it had been stamped here, in one act', () => {
    const effect = effectOf(
      adopt(documents.dpa, opening, 'ratified', around(holder('ppkd'), { basis: basisOf('dpa') })),
    );
    expect([effect.paper.state, effect.paper.stamps, effect.transfers.length]).toEqual(['ratified', [], 1]);
    expect(effect.outcomes).toEqual(['dpa.submitted', 'dpa.verified', 'dpa.agreed', 'dpa.ratified']);
  });

  test('knows no states but those of the chain', () =>
    expect(adopt(documents.dpa, opening, 'paid', around(holder('ppkd')))).toMatchObject({
      ok: false,
      refusals: [{ code: 'malformed', at: 'state' }],
    }));
});

test('every code that a decision may give has been seen above', () => {
  // The store's own, see tests/contract; and those of steps that only some chains have, see steps.test.ts.
  const store = ['key-reused', 'clock-unconfirmed', 'not-found', 'stale-version', 'already-open', 'ceiling-exceeded'];
  const elsewhere = [...store, 'delegated-official', 'locked', 'field-closed', 'figures-moved'];
  expect(refusalCodes.filter((code) => !seen.has(code) && !elsewhere.includes(code))).toEqual([]);
});

test('a thousand returns leave a paper as one leaves it, all but its version: no step costs more for its past', () => {
  const round = ['pptk submit', 'pa sign', 'bpkad return draft'];
  const once = through(draft('rka'), ...round).paper;
  let often = once;
  for (let left = 999; left > 0; left -= 1) often = through(often, ...round).paper;
  expect(often.version).toBe(3001);
  expect({ ...often, version: once.version }).toEqual(once);
});
