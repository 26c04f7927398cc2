// Kinds of screens: the route that shows each, the look that is taken of it on every day, and more looks that a proof takes.

/** The file of a run in which the looks that tests asked for are written down. */
export const ASKED = 'looks.txt';

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

/** Names that stand here and were asked for by no test of a whole run: a look that is not taken is no look. */
export function unasked(asked: Iterable<string>): readonly string[] {
  const all = new Set(asked);
  return kinds.flatMap(({ daily, more = [] }) => [daily, ...more]).filter((it) => !all.has(it));
}
