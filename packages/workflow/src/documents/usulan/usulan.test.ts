// A proposal: citizens, villages and council members ask; desks recommend, hand on or reject; nothing is paid.
import { wordsOf, type Office, type Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  person,
  stagesOf,
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { usulan } from './index.ts';
import { Usulan } from './schema.ts';

const pokir = { jenis: 'pokir', fraksi: 'Fraksi A', reses: 'Reses I' };
const advice = { id: 'k1', meja: 'lurah', volume: '120', anggaran: '250000000.00', catatan: 'Sesuai' };
const drafted = (paper: Paper, office: Office): Paper => ({
  ...paper,
  stamps: paper.stamps.map((it) => ({ ...it, office, person: `${office}-penyusun` })),
});
const way = {
  masyarakat: [
    'pengusul submit',
    'lurah check-village',
    'camat check-district',
    'mitra-bappeda plan',
    'perencana assess',
    'tapd accept',
  ],
  pokir: ['pengusul submit', 'setwan check-council', 'mitra-bappeda plan', 'perencana assess', 'tapd accept'],
};

describe('the law of a proposal', () => {
  test('a complete proposal is submitted, of citizens and of a council member', () => {
    expect(faults(draft('usulan'))).toEqual([]);
    expect(faults(draft('usulan', pokir))).toEqual([]);
  });

  test.each([
    ['need-described', 'nobody says what is wrong', { masalah: ' ' }],
    ['need-described', 'nobody says who asks', { pengusul: '' }],
    ['need-described', 'there is no idea', { gagasan: '' }],
    ['location-given', 'it has no place', { lokasi: '' }],
    ['counted-and-costed', 'its volume is zero', { volume: '0.00' }],
    ['counted-and-costed', 'its volume has no unit', { satuan: '' }],
    ['counted-and-costed', 'it costs nothing', { anggaran: '0' }],
    ['place-on-map', 'latitude and longitude are exchanged', { lintang: '107.61', bujur: '-6.91' }],
    ['place-on-map', 'one coordinate is missing', { lintang: '-6.91' }],
    ['pokir-from-recess', 'a council member names no faction', { ...pokir, fraksi: ' ' }],
    ['pokir-from-recess', 'a council member names no recess', { jenis: 'pokir', fraksi: 'Fraksi A' }],
    ['musrenbang-by-village', 'a citizen calls it the result of a deliberation', { jenis: 'musrenbang' }],
    ['only-desks-recommend', 'its proposer wrote a recommendation', { rekomendasi: [advice] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('usulan', change))).toEqual([rule]));

  test('coordinates within the country are kept, south of the equator too', () =>
    expect(faults(draft('usulan', { lintang: '-6.91474', bujur: '107.60981' }))).toEqual([]));

  test('a region may ask for evidence', () => {
    const settings = { 'usulan.berkas-minimum': '2' };
    expect(faults(draft('usulan'), { settings })).toEqual(['evidence-attached']);
    const berkas = ['RAB', 'Foto'].map((jenis, index) => ({ id: `f${index}`, jenis, nama: `${jenis}.pdf` }));
    expect(faults(draft('usulan', { berkas }), { settings })).toEqual([]);
  });
});

describe('the way of a proposal', () => {
  test.each([
    ['masyarakat', {}],
    ['pokir', pokir],
  ] as const)('of kind %s passes the desks of its kind until TAPD accepts it, and moves no money', (kind, change) => {
    const all = through(draft('usulan', change), ...way[kind]);
    expect([all.paper.state, all.outcomes, all.money]).toEqual(['accepted', ['usulan.accepted'], 25_000_000_000n]);
    way[kind].forEach((_, index) =>
      expect(moved(through(draft('usulan', change), ...way[kind].slice(0, index + 1)))).toEqual([]),
    );
  });

  test('what a village has deliberated is drafted by its head and goes straight to the district', () => {
    const paper = drafted(draft('usulan', { jenis: 'musrenbang' }), 'lurah');
    expect(through(paper, 'lurah submit', 'camat check-district').paper.state).toBe('district-checked');
    const submitted = through(paper, 'lurah submit').paper;
    expect(codesOf(ask(submitted, 'lurah', { name: 'check-village' }))).toEqual(['wrong-state']);
  });

  test('the secretariat of the council has no say on what citizens ask, nor a village on what the council asks', () => {
    const citizens = through(draft('usulan'), 'pengusul submit').paper;
    const council = through(draft('usulan', pokir), 'pengusul submit').paper;
    expect(ask(citizens, 'setwan', { name: 'check-council' }).ok).toBe(false);
    expect(ask(council, 'lurah', { name: 'check-village' }).ok).toBe(false);
  });

  test('a head of village checks proposals of that village only', () => {
    const { paper } = through(draft('usulan'), 'pengusul submit');
    const of = (area: string) => ({
      person: area,
      holdings: [
        { assignment: area, office: 'lurah' as const, opd: area, kind: 'definitif' as const, decree: undefined },
      ],
    });
    const asked = (area: string) => codesOf(ask(paper, 'lurah', { name: 'check-village' }, { officer: of(area) }));
    expect(asked('35.19.01.2001')).toEqual([]);
    expect(asked('35.19.01.2002')).toEqual(['not-your-office']);
  });

  test('its proposer takes it back or cancels it until a desk has looked at it', () => {
    expect(through(draft('usulan'), 'pengusul submit', 'pengusul withdraw').paper.state).toBe('draft');
    const cancel = { name: 'cancel', reason: 'sudah dibangun' };
    const submitted = through(draft('usulan'), 'pengusul submit').paper;
    expect(effectOf(ask(submitted, 'pengusul', cancel)).outcomes).toEqual(['usulan.cancelled']);
    const checked = through(draft('usulan'), 'pengusul submit', 'lurah check-village').paper;
    expect(codesOf(ask(checked, 'pengusul', cancel))).toEqual(['wrong-state']);
  });

  test('every desk may reject it, with a reason', () => {
    const { paper } = through(draft('usulan'), ...way.masyarakat.slice(0, 4));
    expect(codesOf(ask(paper, 'perencana', { name: 'reject' }))).toEqual(['reason-required']);
    const { outcomes } = effectOf(ask(paper, 'perencana', { name: 'reject', reason: 'lahan sengketa' }));
    expect(outcomes).toEqual(['usulan.rejected']);
  });

  test('Bappeda hands it to the agency whose work it is; the planner there assesses it', () => {
    const { paper } = through(draft('usulan'), ...way.masyarakat.slice(0, 3));
    const handed = effectOf(ask(paper, 'mitra-bappeda', { name: 'reroute', to: '1.03', reason: 'urusan jalan' }));
    expect([handed.paper.opd, handed.paper.state]).toEqual(['1.03', 'district-checked']);
    const planned = through(handed.paper, 'mitra-bappeda plan').paper;
    expect(codesOf(ask(planned, 'perencana', { name: 'assess' }))).toEqual(['not-your-office']);
  });
});

describe('a proposal is returned only to desks that it has passed', () => {
  const musrenbang = drafted(draft('usulan', { jenis: 'musrenbang' }), 'lurah');
  test.each([
    ['camat', 'submitted', 'lurah', draft('usulan'), way.masyarakat.slice(0, 2)],
    ['mitra-bappeda', 'village-checked', 'camat', draft('usulan'), way.masyarakat.slice(0, 3)],
    ['mitra-bappeda', 'submitted', 'lurah', draft('usulan'), way.masyarakat.slice(0, 3)],
    ['mitra-bappeda', 'submitted', 'setwan', draft('usulan', pokir), way.pokir.slice(0, 2)],
    ['mitra-bappeda', 'submitted', 'camat', musrenbang, ['lurah submit', 'camat check-district']],
    ['perencana', 'district-checked', 'mitra-bappeda', draft('usulan'), way.masyarakat.slice(0, 4)],
    ['perencana', 'council-checked', 'mitra-bappeda', draft('usulan', pokir), way.pokir.slice(0, 3)],
    ['tapd', 'planned', 'perencana', draft('usulan'), way.masyarakat.slice(0, 5)],
    ['tapd', 'planned', 'perencana', draft('usulan', pokir), way.pokir.slice(0, 4)],
  ] as const)('%s returns it to %s, where %s looks at it again', (office, to, next, paper, before) => {
    const back = through(paper, ...before, `${office} return ${to}`);
    expect([back.paper.state, back.pending.map((it) => it.office)]).toEqual([to, [next]]);
  });

  test('what citizens ask never waits for the secretariat of the council', () => {
    const { paper } = through(draft('usulan'), ...way.masyarakat.slice(0, 4));
    const back = { name: 'return', to: 'council-checked', reason: 'perlu perbaikan' };
    expect(codesOf(ask(paper, 'perencana', back))).toEqual(['wrong-state']);
  });
});

describe('the recommendation of a desk', () => {
  const checked = through(draft('usulan'), 'pengusul submit').paper;
  const revise = (set: Record<string, unknown>) => ask(checked, 'lurah', { name: 'revise', patch: { set } as never }); // wire patches are written by hand here

  test('may change volume and money, not what was asked for', () => {
    expect(codesOf(revise({ volume: { from: '120', to: '100' } }))).toEqual([]);
    expect(codesOf(revise({ gagasan: { from: 'Rabat beton jalan lingkungan', to: 'Taman' } }))).toEqual([
      'field-closed',
    ]);
  });

  test.each([
    ['recommendation-carried', 'other figures than it recommends', [{ ...advice, anggaran: '1.00' }]],
    ['recommendation-once', 'two recommendations of one desk', [advice, { ...advice, id: 'k2' }]],
  ])('%s: a desk does not pass on %s', (rule, _what, rekomendasi) => {
    const paper = { ...checked, body: { ...checked.body, rekomendasi } };
    const decision = ask(paper, 'lurah', { name: 'check-village' });
    expect(decision.ok ? [] : decision.refusals.map((it) => it.rule)).toEqual([rule]);
  });

  test('that equals the proposal is passed on', () => {
    const paper = { ...checked, body: { ...checked.body, rekomendasi: [advice] } };
    expect(codesOf(ask(paper, 'lurah', { name: 'check-village' }))).toEqual([]);
  });

  test('sub-kegiatan-chosen: an agency passes nothing on that has no sub kegiatan', () => {
    const { subKegiatan: _, ...body } = draft('usulan').body;
    const planned = through({ ...draft('usulan'), body }, ...way.masyarakat.slice(0, 4)).paper;
    expect(codesOf(ask(planned, 'perencana', { name: 'assess' }))).toEqual(['rule-broken']);
    expect(through({ ...planned, body: { ...body, subKegiatan } }, 'perencana assess').paper.state).toBe('assessed');
  });
});

test('every field of a proposal has a label, and every command a word', () => {
  const rows = ['berkas', 'rekomendasi'] as const;
  const paths = [
    ...Object.keys(Usulan.shape),
    ...rows.flatMap((list) => Object.keys(Usulan.shape[list].element.shape).map((it) => `${list}.${it}`)),
  ].filter((it) => !it.endsWith('.id'));
  expect(paths.filter((it) => usulan.view.fields[it] === undefined)).toEqual([]);
  expect(wordsOf(usulan).commands['plan']).toEqual({ id: 'Validasi', en: 'Validate' });
});

test('one person does not check twice under two offices', () => {
  const { paper } = through(draft('usulan'), 'pengusul submit');
  const both = person('rangkap', ['lurah', 'camat']);
  const lawful = around(holder('lurah'), { stages: stagesOf('usulan') });
  const checked = effectOf(ask(paper, 'lurah', { name: 'check-village' }, { ...lawful, officer: both })).paper;
  const again = ask(checked, 'camat', { name: 'check-district' }, { ...lawful, officer: both });
  expect(codesOf(again)).toEqual(['second-stamp']);
});
