// What `--help` prints.

/** The whole usage, both languages. */
export const help = `siklus <perintah / command> --db BASISDATA [--json]

  init     --region 32.01 --name "Kabupaten …" --year 2021
           Menyiapkan basis data untuk satu daerah dan tahun / sets a database up for a region and year.
  import   JENIS BERKAS / KIND FILE [--dry-run] [--strict] [--accept-partial] [--edition NAMA] [--fund-source KODE]
           JENIS / KIND: nomenklatur akun sumber-dana wilayah ssh dpa kas
           Mengimpor berkas CSV dan mencetak rekonsiliasi / imports a CSV file and prints a reconciliation.
  simulate --seed N [--until TTTT-BB-HH] [--scale 0..1]
           Memainkan satu tahun anggaran / plays a budget year.
  report   opd|lra|tree|s-curve|board [--format csv|json|table] [--opd KODE] [--month 1..12]
           Mencetak laporan / prints a report.
  chain    check BERKAS [--opd KODE] | diff LAMA BARU | draw BERKAS [--format mermaid|bpmn|json|text] [--lang id|en] |
           plan LAMA BARU --papers BERKAS
           Memeriksa, membandingkan, menggambar alur persetujuan, dan merencanakan perpindahan dokumen; check dengan --db juga
           memeriksa apakah jabatannya terisi / checks, compares and draws approval chains, and plans the move of open papers;
           needs no --db, with which check also looks whether the offices are filled.
  verify   Melipat jurnal, membandingkan semuanya, dan menyebut yang tidak terbukti /
           folds the journal, compares everything, and says what is not proven.
  clock    [--confirm ALASAN --by NAMA [--back-to SAAT|now]] [--clock-days N]
           Memeriksa jam terhadap entri terakhir jurnal saja (server yang berjalan: /healthz); operator menegaskannya
           atau memundurkan jurnal / checks the clock against the last entry of the log alone (a server that runs:
           /healthz); an operator confirms it or sets the log back.
  accounts [--password KATA-SANDI]
           Membuat akun bagi pejabat yang belum punya / makes accounts for officers without one.
  serve    [--port 4700] [--clock-days 45]
           Menjalankan aplikasi di 127.0.0.1 / runs the app on 127.0.0.1.

--db: berkas SQLite atau postgres://… / a SQLite file or postgres://…
--backed-up: cadangan PostgreSQL sudah dibuat sebelum migrasi / a backup of PostgreSQL exists before a migration.
Kode keluar / exit codes: 0 selesai / done; 1 ditolak atau berbeda / refused or differences found;
  2 salah pakai atau masukan rusak / bad usage or bad input; 3 gangguan / fault.
`;
