// `siklus verify`: folds the log and compares everything derived from it. All differences are told, by kind.

import { kindText, minuteWords, verify, type DifferenceKind, type Outcome, type Verification } from '@siklus/api';
import { dayWords } from '@siklus/workflow';
import { withRegion } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { readOptions } from './options.ts';

/** Where an operator confirmed the clock or set the log back. */
function clockText({ clock }: Verification, zone: string): string {
  const lines = clock.map(({ seq, day, said, last, back, reason, by }) => {
    const [to, from, then] = [dayWords(day), minuteWords(last, zone), minuteWords(said, zone)];
    return back
      ? `Entri ${seq} memundurkan jurnal dari ${from.id} ke ${to.id}: ${reason} (${by})\nEntry ${seq} set the log back from ${from.en} to ${to.en}: ${reason} (${by})\n`
      : `Entri ${seq} menegaskan jam ${then.id}: ${reason} (${by})\nEntry ${seq} confirmed the clock at ${then.en}: ${reason} (${by})\n`;
  });
  return lines.join('');
}

/** Lists that nothing is proven of yet. */
function unnamedText({ unnamed }: Verification): string {
  if (unnamed.length === 0) return '';
  return `Daftar yang berubah sejak cap atau keputusan terakhir, baru disebut cap atau keputusan berikutnya / lists changed since the last stamp or decree, to be named by the next: ${unnamed.join(', ')}\n`;
}

/** What is sealed, and what that does not prove. */
function sealedText({ sealed, erased }: Verification): string {
  const words =
    erased === 0 ? '' : `${erased} kata pribadi sudah dihapus / personal words were erased and are not compared.\n`;
  if (sealed === undefined) return words;
  const { entries, found, counts } = sealed;
  const day = dayWords(sealed.day);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rest = all > found.length ? `  … ${all - found.length} lagi / more\n` : '';
  const then =
    found.length === 0
      ? ''
      : `Sudah berbeda waktu disegel / already different when sealed:\n${found.map((it) => `  ${it}\n`).join('')}${rest}`;
  return `${words}Entri 1-${entries}: kewenangan tidak terbukti, disegel pada ${day.id}; isinya tersimpan sebagai teks biasa.\nEntries 1-${entries}: authority not proven, sealed on ${day.en}; their words stand in plain text.\n${then}`;
}

/** Entries that were folded, but not done again by the law of today. */
function unredoneText({ unredone }: Verification): string {
  const lines = [
    [unredone.law, 'menurut aturan sebelum yang sekarang', 'under a law before that of today'],
    [unredone.office, 'oleh pejabat yang daftarnya sudah berubah', 'by officers whose register has changed since'],
    [unredone.erased, 'bergantung pada kata yang sudah dihapus', 'hang on words that were erased'],
  ] as const;
  return lines
    .filter(([count]) => count > 0)
    .map(([count, id, en]) => `${count} entri tidak diulang / entries were not done again: ${id} / ${en}.\n`)
    .join('');
}

/** What each end of a proof is called, with its exit code. */
const ends = {
  clean: ['Cocok / clean', exits.done],
  'as-far-as-proven': ['Cocok sejauh terbukti / clean as far as proven', exits.done],
  'different-when-sealed': [
    'Cocok sejak disegel, BERBEDA SEBELUMNYA / clean since the seal, DIFFERENT BEFORE',
    exits.refused,
  ],
  different: ['BERBEDA / DIFFERENT', exits.refused],
} as const satisfies Record<Outcome, readonly [string, Exit]>;

function differencesText({ counts, differences }: Verification): string {
  const kinds = Object.entries(counts).map(([name, count]) => {
    const kind = name as DifferenceKind; // the keys of counts
    const { id, en } = kindText(kind);
    const told = differences.filter((it) => it.kind === kind);
    const lines = told.map(
      (it) => `  ${it.where}\n    tersimpan / stored: ${it.stored}\n    dari jurnal / proven: ${it.proven}\n`,
    );
    const rest = count > told.length ? `  … ${count - told.length} lagi / more\n` : '';
    return `${kind}: ${count} – ${id} / ${en}\n${lines.join('')}${rest}`;
  });
  return `${ends.different[0]}\n${kinds.join('')}`;
}

/** What several papers claim from before claims were kept: told, and no difference. */
function doublesText({ doubles }: Verification): string {
  if (doubles.length === 0) return '';
  const lines = doubles.slice(0, 50).map(({ kind, number, papers }) => `  ${kind} ${number}: ${papers.join(', ')}\n`);
  const rest = doubles.length > lines.length ? `  … ${doubles.length - lines.length}\n` : '';
  return `Dipakai lebih dari satu dokumen sejak sebelum dijaga / claimed by several papers from before: ${doubles.length}\n${lines.join('')}${rest}`;
}

/** Verifies a database; a difference, also one that was there when older entries were sealed, ends with exit code 1. */
export async function verifyDatabase(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, {}, 0);
  const { found, zone } = await withRegion(values, io, async (store, region) => ({
    found: await verify(store),
    zone: region.zone,
  }));
  const [words, exit] = ends[found.outcome];
  if (values.json === true) await io.out(`${JSON.stringify(found)}\n`);
  else {
    const figures = `${found.entries} entri jurnal / journal entries, ${found.documents} dokumen / documents, ${found.accounts} akun / accounts, ${found.leaves} daun / leaves\n`;
    const end = found.ok ? `${words}. Ujung log / log head ${found.head}\n` : differencesText(found);
    await io.out(
      figures +
        sealedText(found) +
        unredoneText(found) +
        clockText(found, zone) +
        unnamedText(found) +
        doublesText(found) +
        end,
    );
  }
  return exit;
}
