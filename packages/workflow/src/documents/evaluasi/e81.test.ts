// The computed columns of form E.81: what the year and the Renstra have reached, capped and rated as the region sets it.
import { settingFault, settingOf } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { bodies } from '../../../../../tests/support/given.ts';
import { e81, evaluasiScale, evaluasiSettings } from './e81.ts';
import { Evaluasi } from './schema.ts';

const [row] = bodies.evaluasi['rincian'] as [Record<string, unknown>]; // one row by construction

describe('the computed columns of E.81', () => {
  const shipped = evaluasiScale(settingOf('evaluasi', evaluasiSettings, undefined));
  const formOf = (...rows: object[]) =>
    e81(
      Evaluasi.parse({ ...bodies.evaluasi, rincian: rows.map((it, index) => ({ ...row, id: `e${index}`, ...it })) }),
      shipped,
    );
  const all = { triwulan1: '1', triwulan2: '0', triwulan3: '2', triwulan4: '0.5' };

  test('what grows adds up: 12 = quarters, 13 = 6 + 12, 14 = 13 / 5', () =>
    expect(formOf(all).rows).toEqual([
      {
        id: 'e0',
        tahun: '3.5',
        capaianTahun: '87.50',
        kumulatif: '11.5',
        capaianRenstra: '57.50',
        capaianAnggaran: '10.00',
      },
    ]));

  test.each(['persentase', 'nilai-akhir'])(
    '%s counts what was reported last, in the year and over the years',
    (rumus) =>
      expect(formOf({ ...all, rumus }).rows).toMatchObject([
        { tahun: '0.5', capaianTahun: '12.50', kumulatif: '0.5', capaianRenstra: '2.50' },
      ]),
  );

  test('what should be low is better the lower it is', () =>
    expect(formOf({ ...all, rumus: 'negatif' }).rows).toMatchObject([{ tahun: '0.5', capaianTahun: '800.00' }]));

  test('what was not reported, has no target or no budget is not zero', () => {
    const nothing = { triwulan1: undefined, targetRenstra: undefined, realisasiLalu: undefined, anggaran: '0.00' };
    const form = formOf(nothing);
    expect(form.rows).toEqual([
      {
        id: 'e0',
        tahun: undefined,
        capaianTahun: undefined,
        kumulatif: undefined,
        capaianRenstra: undefined,
        capaianAnggaran: undefined,
      },
    ]);
    expect([form.kinerja, form.anggaran]).toEqual([undefined, undefined]);
  });

  test('the average leaves out what has no figure and is rated', () => {
    const form = formOf({ triwulan1: '4' }, { triwulan1: '3' }, { triwulan1: undefined });
    expect([form.kinerja?.percent, form.kinerja?.name.id]).toEqual(['87.50', 'Tinggi']);
    expect([form.anggaran?.percent, form.anggaran?.name.id]).toEqual(['10.00', 'Sangat Rendah']);
  });

  test('a region sets where a rating begins and above what nothing counts', () => {
    const settings = { 'evaluasi.sangat-tinggi': '85.555', 'evaluasi.cap': '100' };
    const own = evaluasiScale(settingOf('evaluasi', evaluasiSettings, settings));
    const body = Evaluasi.parse({
      ...bodies.evaluasi,
      rincian: [
        { ...row, triwulan1: '40' },
        { ...row, id: 'e2', triwulan1: '3' },
      ],
    });
    expect(e81(body, shipped).kinerja?.percent).toBe('537.50');
    expect([e81(body, own).kinerja?.percent, e81(body, own).kinerja?.name.id]).toEqual(['87.50', 'Sangat Tinggi']);
  });

  test.each([
    ['9998.99', '9998.99'],
    ['9999', '300000.00'],
    ['9999.5', '300000.00'],
  ])('a cap of %s percent counts %s', (cap, counted) => {
    const scale = evaluasiScale(settingOf('evaluasi', evaluasiSettings, { 'evaluasi.cap': cap }));
    const body = Evaluasi.parse({ ...bodies.evaluasi, rincian: [{ ...row, triwulan1: '12000' }] });
    expect(e81(body, scale).kinerja?.percent).toBe(counted);
  });

  test('what should be low and did not happen at all counts as met, in the year and over the years', () =>
    expect(formOf({ rumus: 'negatif', triwulan1: '0' })).toMatchObject({
      rows: [{ tahun: '0', capaianTahun: '100.00', capaianRenstra: '100.00' }],
      kinerja: { percent: '100.00' },
    }));

  test('every setting that ships is one that a region could set', () => {
    const ill = Object.values(evaluasiSettings).filter((it) => settingFault(it.unit, it.default) !== undefined);
    expect([ill, Object.keys(evaluasiSettings)]).toEqual([[], ['sangat-tinggi', 'tinggi', 'sedang', 'rendah', 'cap']]);
  });
});
