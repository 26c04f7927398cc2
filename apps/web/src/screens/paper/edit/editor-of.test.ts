import { expect, test } from 'vitest';
import type { PaperView } from '../../../shapes.ts';
import { editorAt, editorOf } from './editor-of.ts';

const viewOf = (type: string, given: { allowed?: boolean; revises?: readonly string[] } = {}): PaperView =>
  ({
    paper: { type },
    standing: { revises: given.revises },
    commands: [{ command: 'revise', allowed: given.allowed ?? true }],
  }) as unknown as PaperView; // all that is looked at

test('whoever may not edit a paper stays on its page', () => {
  expect(editorOf(viewOf('rka', { allowed: false }))).toBeUndefined();
  expect(editorAt(viewOf('rka', { allowed: false }), 'rincian/l1/harga')).toBeUndefined();
});

test('a drafter is led to the editor of the type', () => {
  expect(editorAt(viewOf('rka'), 'rincian/l1/harga')).toBe('/rka/$id');
  expect(editorAt(viewOf('renja'), 'rincian/l1/pagu')).toBe('/renja/$id');
  expect(editorAt(viewOf('kontrak'), 'rincian/l1/jumlah')).toBe('/dokumen/$id');
  expect(editorAt(viewOf('pergeseran'), 'sesudah/l1/jumlah')).toBe('/dokumen/$id');
});

test('what the editor does not have is shown on the page', () => {
  expect(editorAt(viewOf('spd'), 'rincian/l1/jumlah')).toBe('/dokumen/$id');
  expect(editorAt(viewOf('spd'), 'rincian/l1/akun')).toBeUndefined();
  expect(editorAt(viewOf('spp'), 'jenis')).toBeUndefined();
  expect(editorAt(viewOf('realisasi'), 'fisik')).toBeUndefined();
});

test('a desk is led only to what it may change', () => {
  const desk = viewOf('usulan', { revises: ['volume', 'rekomendasi', 'rekomendasi.volume'] });
  expect(editorAt(desk, 'volume')).toBe('/dokumen/$id');
  expect(editorAt(desk, 'rekomendasi/r1/volume')).toBe('/dokumen/$id');
  expect(editorAt(desk, 'lokasi')).toBeUndefined();
});
