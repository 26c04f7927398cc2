// One sub kegiatan through the whole cycle, in a real browser: Renja, plafon, RKA, DPA, kas, SPD, SPP, SPM, SP2D, report, S-curve. Nothing is done but by hand.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '@siklus/api';
import type { DocumentType } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { byForm, openSharedDesk, type SharedDesk } from './support/desk.ts';
import {
  askNew,
  choose,
  openAndSubmit,
  openNext,
  paperOn,
  saved,
  stampAt,
  stampFromInbox,
  submitFromEditor,
} from './support/papers.ts';
import { draftRenja, draftReport, draftRka, draftSpp, work } from './support/drafting.ts';
import { stateIn } from './support/opened.ts';
import { fillRegion, OPD } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';
import { shoot, shootBoth } from './support/shots.ts';
import { step } from './support/step.ts';

const reason = 'Pagu indikatif melebihi kapasitas fiskal; sesuaikan menjadi 1,2 miliar.';

let browser: Browser;
let served: Served;
let desk: SharedDesk;
const paper: Record<string, string> = {};
const at: SharedDesk['as'] = (username) => desk.as(username);
const stampBy = async (username: string, id: string | undefined, label: string, state: string): Promise<Page> => {
  await stampAt(await at(username), id ?? '', label, state);
  return desk.page;
};
const stateOf = (type: DocumentType): Promise<string> => stateIn(served.store, type);

beforeAll(async () => {
  browser = await launchChromium();
  served = await serve({ fill: fillRegion, day: '2025-02-03' });
  desk = await openSharedDesk(browser, served, byForm);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
test('one sub kegiatan goes from a drafted Renja to a point on the S-curve', async () => {
  await step('the planner finds it in the nomenclature and plans place, money and indicator', async () => {
    const planner = await at('perencana.1');
    const { page } = planner;
    await (await askNew(planner, 'Renja')).getByRole('button', { name: 'Buka', exact: true }).click();
    await page.waitForURL(/\/dokumen\/.+/);
    paper['renja'] = paperOn(page);
    await page.getByRole('link', { name: 'Buka penyunting' }).click();
    await page.getByRole('button', { name: 'Tambah dari nomenklatur' }).click();
    await page.getByLabel('Cari di nomenklatur').fill('rehabilitasi jalan');
    await page.getByRole('button', { name: `Tambah: ${work} Rehabilitasi Jalan` }).waitFor();
    await shoot(page, '01-nomenklatur');
    await page.getByRole('button', { name: `Tambah: ${work} Rehabilitasi Jalan` }).click();
    await page.getByRole('button', { name: 'Selesai' }).click();
    await draftRenja(page);
    await page.getByText('Lengkap: siap diajukan').waitFor();
    await shootBoth(page, '02-renja');
    await submitFromEditor(page, 'Diajukan');
    expect(await stateOf('renja')).toBe('submitted');
  });

  await step('Bappeda returns it with a reason, the planner reads it, mends and submits again', async () => {
    const mitra = await at('mitra-bappeda');
    await mitra.go('/kotak-masuk');
    await shootBoth(mitra.page, '03-kotak-masuk');
    await mitra.page.getByRole('button', { name: /^Kembalikan: / }).click();
    const dialog = mitra.page.getByRole('dialog');
    await dialog.getByLabel('Alasan pengembalian').fill(reason);
    await shoot(mitra.page, '04-kembalikan');
    await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { page, go } = await at('perencana.1');
    await go('/kotak-masuk');
    await page.getByText(`Dikembalikan: ${reason}`).waitFor();
    await shoot(page, '05-dikembalikan');
    await page.getByRole('link', { name: /^Perbaiki/ }).click();
    await page.getByText(reason).first().waitFor();
    await page.getByRole('link', { name: 'Buka penyunting' }).click();
    await sheetOf(page, 'Sub kegiatan').put(0, 'Pagu indikatif', '1.200.000.000');
    await saved(page);
    await submitFromEditor(page, 'Diajukan');
    await stampFromInbox(await at('mitra-bappeda'), 'Verifikasi', '');
    const head = await stampBy('kepala-bappeda', paper['renja'], 'Setujui', 'Disetujui');
    await shoot(head, '06-renja-disetujui');
    expect(await stateOf('renja')).toBe('approved');
  });

  await step('TAPD draws the ceiling from it; the head of region and DPRD agree side by side', async () => {
    served.onDay('2025-07-10');
    const { page, go } = await at('tapd');
    await go(`/dokumen/${paper['renja']}`);
    paper['plafon'] = await openNext(page, 'Plafon');
    await page.getByRole('button', { name: 'Ubah isi' }).click();
    const rows = sheetOf(page, /Plafon/);
    await rows.put(0, 'Plafon', '1.200.000.000');
    await saved(page);
    await shoot(page, '07-plafon');
    await submitFromEditor(page, 'Dibahas');
    await stampBy('kepala-daerah', paper['plafon'], 'Sepakati', 'Dibahas');
    const council = await stampBy('dprd', paper['plafon'], 'Sepakati', 'Disepakati');
    await shoot(council, '08-plafon-disepakati');
    expect(await stateOf('plafon')).toBe('agreed');
  });

  await step('the RKA is typed and pasted; above the ceiling it is refused, and goes through when mended', async () => {
    served.onDay('2025-08-20');
    const { page, go } = await at('pptk.1');
    await go(`/dokumen/${paper['plafon']}`);
    paper['rka'] = await openNext(page, 'RKA', (dialog) => choose(dialog, 'Sub kegiatan', work));
    await page.getByRole('link', { name: 'Buka penyunting' }).click();
    await draftRka(page);
    const lines = sheetOf(page, 'Rincian belanja');
    const over = page.getByText('Melebihi plafon Rp 67.900.000');
    await over.first().waitFor();
    await saved(page);
    await shootBoth(page, '09-rka-melebihi-plafon');
    const answered = page.waitForResponse((it) => it.url().includes('document.execute'));
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    expect(await (await answered).text()).toContain('"ceiling-exceeded"');
    const told = page.getByRole('status').filter({ hasText: 'Yang masih kurang' });
    expect(await told.innerText()).toMatch(/1\.200\.000\.000.*1\.267\.900\.000/);
    await shoot(page, '10-rka-ditolak');
    // From the sentence to its line, without a mouse.
    await told.getByRole('button', { name: /Melebihi sisa plafon/ }).press('Enter');
    await page.locator('[data-field="rincian"] [role="gridcell"]:focus[data-row="0"]').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/rka/${paper['rka']}`);
    await lines.put(0, 'Harga satuan', '420.000.000');
    await over.first().waitFor({ state: 'detached' });
    await page.getByText('Sisa sesudah RKA ini: Rp 15.350.000').waitFor();
    await saved(page);
    await shoot(page, '11-rka-cukup');
    await submitFromEditor(page, 'Diajukan');
    await stampBy('pa.1', paper['rka'], 'Tanda tangani', 'Ditandatangani');
    expect(await stateOf('rka')).toBe('signed');
  });

  await step('three agencies review the RKA side by side and TAPD approves', async () => {
    await stampBy('inspektorat', paper['rka'], 'Telaah', 'Ditandatangani');
    const two = await stampBy('bpkad', paper['rka'], 'Telaah', 'Ditandatangani');
    await shoot(two, '12-rka-ditelaah-dua');
    await stampBy('mitra-bappeda', paper['rka'], 'Telaah', 'Ditelaah');
    await stampBy('tapd', paper['rka'], 'Setujui', 'Disetujui');
    expect(await stateOf('rka')).toBe('approved');
  });

  await step('the DPA is verified, agreed and ratified, and its cash plan is spread over the months', async () => {
    served.onDay('2025-12-22');
    const { page, go } = await at('ppk-skpd.1');
    paper['dpa'] = await openAndSubmit(desk, paper['rka'], 'DPA');
    await stampBy('tapd', paper['dpa'], 'Verifikasi', 'Diverifikasi');
    await stampBy('sekda', paper['dpa'], 'Setujui', 'Disetujui Sekda');
    const ratified = await stampBy('ppkd', paper['dpa'], 'Sahkan', 'Disahkan');
    await shootBoth(ratified, '13-dpa-disahkan');
    await at('ppk-skpd.1');
    await go(`/dokumen/${paper['dpa']}`);
    paper['kas'] = await openNext(page, 'Kas');
    await page.getByRole('button', { name: 'Ubah isi' }).click();
    const months = sheetOf(page, /.+/);
    await months.put(0, 'Januari', '147.125.000');
    await months.put(0, 'Desember', '47.125.000');
    await saved(page);
    await shoot(page, '14-anggaran-kas');
    await submitFromEditor(page, 'Diajukan');
    await stampBy('pa.1', paper['kas'], 'Validasi', 'Divalidasi PA');
    await stampBy('sekda', paper['kas'], 'Validasi', 'Divalidasi Sekda');
    await stampBy('bud', paper['kas'], 'Sahkan', 'Disahkan BUD');
    expect(await stateOf('kas')).toBe('ratified');
  });

  await step('funds are released, asked for, ordered and paid: SPD, SPP, SPM, SP2D', async () => {
    served.onDay('2026-01-12');
    paper['spd'] = await openAndSubmit(await at('kuasa-bud'), paper['kas'], 'SPD');
    await stampBy('ppkd', paper['spd'], 'Terbitkan', 'Diterbitkan');
    const { page, go } = await at('bendahara.1');
    await go(`/dokumen/${paper['dpa']}`);
    paper['spp'] = await openNext(page, 'SPP');
    await page.getByRole('button', { name: 'Ubah isi' }).click();
    await draftSpp(page);
    await shootBoth(page, '15-spp');
    await submitFromEditor(page, 'Diajukan');
    await stampBy('ppk-skpd.1', paper['spp'], 'Verifikasi', 'Diverifikasi');
    await stampBy('pa.1', paper['spp'], 'Setujui', 'Disetujui');
    paper['spm'] = await openAndSubmit(await at('ppk-skpd.1'), paper['spp'], 'SPM');
    await stampBy('pa.1', paper['spm'], 'Terbitkan', 'Diterbitkan');
    paper['sp2d'] = await openAndSubmit(await at('kuasa-bud'), paper['spm'], 'SP2D');
    const paid = await stampBy('bud', paper['sp2d'], 'Terbitkan', 'Diterbitkan');
    await shootBoth(paid, '16-sp2d');
    expect(await stateOf('sp2d')).toBe('issued');
  });

  await step('the month is reported, verified and accepted, and stands as a point on the S-curve', async () => {
    served.onDay('2026-02-03');
    const { page, go } = await at('pptk.1');
    await go(`/realisasi?month=1&opd=${OPD}`);
    await page.getByRole('button', { name: /Rehabilitasi Jalan/ }).click();
    await draftReport(page);
    await shootBoth(page, '17-realisasi');
    await page.getByRole('button', { name: 'Laporkan', exact: true }).click();
    await page.getByText('Laporan dikirim ke verifikator').waitFor();
    const monitor = await at('verifikator-monev');
    await stampFromInbox(monitor, 'Verifikasi', '');
    await stampFromInbox(await at('kabag-adbang'), 'Terima', '');
    await monitor.go(`/kurva-s?opd=${OPD}&subKegiatan=${work}`);
    const january = monitor.page.getByRole('table', { name: /Angka Kurva S/ }).getByRole('row', { name: /^Januari/ });
    const cells = await january.getByRole('cell').allInnerTexts();
    await shootBoth(monitor.page, '18-kurva-s');
    expect(cells.slice(0, 5)).toEqual(['Rp 148.720.832', '12,55', 'Rp 296.162.500', '25,00', '22,50']);
  });

  await step('Papan Siklus and Serapan show the figures', async () => {
    const { page, go } = await at('verifikator-monev');
    await go('/');
    const row = page.getByRole('row', { name: /Dinas Pekerjaan Umum/ });
    await row
      .getByRole('link', { name: /Diterbitkan.*Rp 296 jt.*1\/1/s })
      .first()
      .waitFor();
    await shootBoth(page, '19-papan');
    await go(`/serapan?open=1&open=1.03&open=1.03.10&open=1.03.10.2.01`);
    const leaf = page.getByRole('row', { name: /Rehabilitasi Jalan/ });
    await leaf.waitFor();
    await shootBoth(page, '20-serapan');
    const figures = await leaf.getByRole('gridcell').allInnerTexts();
    expect(figures).toEqual([
      '1.184.650.000',
      '1.184.650.000',
      '346.162.496',
      '296.162.500',
      '296.162.500',
      '888.487.500',
      '25,00',
    ]);
  });

  await step('nobody complained, and the journal gives every figure again', async () => {
    expect(desk.complaints).toEqual([]);
    expect(desk.signedIn()).toBe(18);
    expect(served.faults).toEqual([]);
    expect((await verify(served.store)).differences).toEqual([]);
  });
});
