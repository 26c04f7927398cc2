// Two editions of a chain in words: nothing for the same, at least a sentence for every change.
import { describe, expect, test } from 'vitest';
import type { Chain, Step } from './chain.ts';
import { diffChains } from './diff-chain.ts';
import { text } from './text.ts';

const sign: Step = { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 };
const review: Step = {
  name: 'reviewed',
  command: 'review',
  all: ['mitra-bappeda', 'bpkad', 'inspektorat'],
  return: ['draft', 'submitted'],
  within: 5,
};
const approve: Step = { name: 'approved', command: 'approve', by: 'tapd', return: ['draft', 'submitted'], within: 3 };
const rka: Chain = { document: 'rka', draft: { by: 'pptk', within: 10 }, steps: [sign, review, approve] };
const words = {
  states: { signed: text('Ditandatangani', 'Signed'), reviewed: text('Ditelaah', 'Reviewed') },
  commands: {
    sign: text('Tanda tangani', 'Sign'),
    review: text('Telaah', 'Review'),
    approve: text('Setujui', 'Approve'),
  },
};

const say = (after: Chain, before = rka): string[] => diffChains(before, after, words).map((it) => it.id);
const withReview = (change: object): Chain => ({ ...rka, steps: [sign, { ...review, ...change }, approve] });
const { all: _all, ...nobody } = review;
const withOffices = (asked: Pick<Step, 'by'> | object): Chain => ({
  ...rka,
  steps: [sign, { ...nobody, ...asked } as Step, approve], // every case below asks one, all or some
});

test('the same chain says nothing, however its sets are ordered and its defaults written', () => {
  expect(say(rka)).toEqual([]);
  expect(say(withReview({ all: ['inspektorat', 'bpkad', 'mitra-bappeda'], return: ['submitted', 'draft'] }))).toEqual(
    [],
  );
  expect(say(withReview({ strategic: false, delegable: true, reject: false, reroute: false }))).toEqual([]);
  expect(say({ ...rka, draft: { ...rka.draft, withdraw: false } })).toEqual([]);
});

describe('a step', () => {
  test.each<[Chain, string[]]>([
    [
      withOffices({ all: ['mitra-bappeda', 'inspektorat'] }),
      ['Bidang Anggaran BPKAD tidak lagi memberi cap “Telaah”.'],
    ],
    [withOffices({ of: ['mitra-bappeda', 'bpkad', 'inspektorat'], need: 2 }), ['“Telaah” kini cukup 2 dari 3 cap.']],
    [withReview({ within: 3 }), ['Tenggat “Telaah” berubah dari 5 menjadi 3 hari kerja.']],
    [
      withReview({ when: { amount: { over: '200000000' } } }),
      ['“Telaah” kini hanya diminta bila nilai di atas Rp 200.000.000; sebelumnya: selalu.'],
    ],
    [withReview({ return: ['submitted'] }), ['“Telaah” tidak lagi mengembalikan ke Disusun.']],
    [withReview({ strategic: true }), ['Plt dan Plh tidak boleh lagi memberi cap “Telaah”.']],
    [withReview({ delegable: false }), ['“Telaah” tidak boleh lagi didelegasikan.']],
    [withReview({ reject: true }), ['Langkah “Telaah” kini boleh menolak.']],
    [withReview({ reroute: true }), ['Langkah “Telaah” kini boleh mengalihkan ke OPD lain.']],
    [withReview({ advice: ['sekda'] }), ['Sekretaris Daerah kini memberi pertimbangan pada “Telaah”.']],
    [withReview({ revises: ['lokasi'] }), ['“Telaah” kini boleh mengubah lokasi.']],
    [withReview({ command: 'look' }), ['Sebutan langkah “Telaah” menjadi “look”.']],
  ])('%#', (after, expected) => {
    expect(say(after)).toEqual(expected);
    expect(say(rka, after).length).toBeGreaterThan(0);
    expect(diffChains(rka, after, words).every((it) => it.en !== it.id)).toBe(true);
  });

  test('two states that read alike are still two states', () => {
    const alike = { states: { draft: text('Awal', 'Start'), submitted: text('Awal', 'Start') } };
    expect(diffChains(withReview({ return: ['draft'] }), withReview({ return: ['submitted'] }), alike)).toHaveLength(2);
  });
});

describe('the chain', () => {
  const seen: Step = { name: 'seen', command: 'see', by: 'sekda', return: ['draft'], within: 1 };

  test('a step added, removed, put elsewhere', () => {
    expect(say({ ...rka, steps: [sign, seen, review, approve] })).toEqual([
      'Langkah baru “see” (Sekretaris Daerah) sesudah Ditandatangani, 1 hari kerja.',
    ]);
    expect(say({ ...rka, steps: [sign, approve] })).toEqual([
      'Langkah “Telaah” (Mitra Bappeda, Bidang Anggaran BPKAD, Inspektorat) dihapus.',
    ]);
    expect(say({ ...rka, steps: [review, sign, approve] })).toEqual([
      'Urutan langkah kini: Telaah, Tanda tangani, Setujui.',
    ]);
  });

  test.each<[Chain, number]>([
    [{ ...rka, document: 'dpa' }, 1],
    [{ ...rka, draft: { by: 'ppk-skpd', within: 10 } }, 1],
    [{ ...rka, draft: { by: 'pptk', also: ['perencana'], within: 10 } }, 1],
    [{ ...rka, draft: { by: 'pptk', within: 9 } }, 1],
    [{ ...rka, draft: { by: 'pptk', within: 10, withdraw: true } }, 1],
    [{ ...rka, cancel: { by: ['pa'], in: ['draft', 'signed'] } }, 2],
  ])('draft and cancellation: %#', (after, count) => {
    expect(say(after)).toHaveLength(count);
    expect(say(rka, after)).toHaveLength(count);
  });
});
