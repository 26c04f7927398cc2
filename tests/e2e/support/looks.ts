// Kinds of screens. Each is looked at - in light and dark, on a desk and a phone, by axe, with a picture - once on every day: where it shows most.
// A proof takes every look.

import type { Page } from 'playwright-core';
import type { DocumentType } from '@siklus/workflow';
import { proving } from '../../support/extent.ts';
import { standIns } from '../../support/forms.ts';
import { inspect, inspectEverywhere } from './inspect.ts';
import { shoot } from './shots.ts';

/** A kind of screen: the route that shows it, the look that is taken of it every day, and looks at more of its kind. */
interface Kind {
  readonly route: string;
  readonly daily: string;
  readonly more?: readonly string[];
}

const kind = (route: string, daily: string, ...more: readonly string[]): Kind => ({ route, daily, more });

/** Every kind of screen but those of papers, which the forms of document types tell apart. */
export const kinds: readonly Kind[] = [
  kind('__root', 'layar-masuk'),
  kind('__root', 'peragaan'),
  kind('__root', 'jam-diragukan'),
  kind('index', 'layar-papan', 'jenis-papan'),
  kind('dokumen.index', 'layar-dokumen'),
  kind('dokumen.index', 'jenis-baru-spp'),
  kind('dokumen.$id', 'layar-riwayat'),
  // A paper that is warned about.
  kind('dokumen.$id', 'jadwal-dokumen-susulan'),
  kind('renja.$id', 'layar-renja'),
  kind('renja.$id', 'layar-renja-nomenklatur'),
  kind('rka.$id', 'layar-rka'),
  kind('realisasi', 'layar-realisasi'),
  kind('realisasi', 'layar-realisasi-isian'),
  kind('kotak-masuk', 'layar-kotak-masuk'),
  // A dialog that asks for a reason.
  kind('kotak-masuk', 'layar-kembalikan', 'jadwal-terima', 'jadwal-susulan-dialog'),
  kind('kotak-masuk', 'kosong-/kotak-masuk', 'kosong-/kotak-masuk?q=zzzz', 'kosong-/dokumen?q=zzzz', 'kosong-/?q=zzzz'),
  // Nothing to show where a drawing or a tree would stand.
  kind('serapan', 'kosong-/serapan?year=2030', 'kosong-/kurva-s?year=2030', 'kosong-/realisasi?year=2030'),
  kind('serapan', 'layar-serapan', 'layar-serapan-akun'),
  kind('kurva-s', 'layar-kurva-s'),
  kind('alur.index', 'alur-daftar'),
  kind('alur.$type', 'alur-langkah-baru', 'alur-baca', 'alur-tersusul'),
  kind('alur.$type', 'alur-jalan-salah', 'alur-salah'),
  kind('alur.$type', 'alur-tetapkan'),
  kind('alur.$type', 'alur-dokumen', 'alur-pindah'),
  kind('alur.$type', 'alur-edisi'),
  kind('jadwal', 'jadwal-tahun', 'jadwal-pembaca'),
  kind('jadwal', 'jadwal-ubah'),
  kind('jadwal', 'jadwal-kunci'),
  kind('jadwal', 'jadwal-setelan'),
  kind('jadwal', 'jadwal-susulan'),
  kind('jadwal', 'jadwal-riwayat'),
];

/** The look that a name stands for; fails where no kind of screen has it, so that a new screen is not left out in silence. */
function takenToday(name: string): boolean {
  const known = kinds.find(({ daily, more = [] }) => daily === name || more.includes(name));
  if (known === undefined) throw new Error(`${name}: say in support/looks.ts which kind of screen this is`);
  return proving || known.daily === name;
}

/** Looks at a screen as often as its kind is looked at; answers what is wrong with it. */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  if (!takenToday(name)) return [];
  return inspectEverywhere(page, (how) => shoot(page, `${name}-${how}`));
}

/** Looks at a screen as it stands on a desk, as often as its kind is looked at. */
export const glance = async (page: Page, name: string): Promise<readonly string[]> =>
  takenToday(name) ? inspect(page) : [];

/** Whether papers of a type are looked at: those that stand for their form are, in a proof all. */
export const isShown = (type: DocumentType): boolean => proving || standIns.includes(type);

/** Looks at the paper of a type; answers what is wrong with it. */
export async function lookAtPaper(page: Page, type: DocumentType, name: string): Promise<readonly string[]> {
  return isShown(type) ? inspectEverywhere(page, (how) => shoot(page, `${name}-${how}`)) : [];
}
