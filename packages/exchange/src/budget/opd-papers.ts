// The papers of one OPD out of its budget rows, compared with the papers that stand already: an import adds, it never changes a paper.

import { moneyText, sum, text, type Text } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import type { PaperPlan } from '../plan.ts';
import { reject, type Tally } from '../reconciliation.ts';
import type { DpaRow } from './dpa-row.ts';
import type { Group } from './group.ts';
import { paperIdOf } from './paper-id.ts';
import { accountsOf, findPlafonState, findRenja, listRka, type Stored } from './stored-papers.ts';
import type { Renja, Rka } from '@siklus/workflow';

interface OpdBudget {
  readonly store: Store;
  readonly year: number;
  readonly opd: string;
  readonly groups: readonly Group<DpaRow>[];
  readonly dana: string;
}

/** Plans Renja, ceiling and RKAs of one OPD in that order; rows that differ from a stored paper are refused. */
export async function planOpd(tally: Tally, budget: OpdBudget): Promise<readonly PaperPlan[]> {
  const { store, year, opd } = budget;
  const renja = await findRenja(store, year, opd);
  const plafon = await findPlafonState(store, year, opd);
  const stored = await listRka(store, year, opd);
  const fresh = budget.groups.filter((group) => {
    const rka = stored.get(group.subject);
    if (rka === undefined) return refuseOutside(tally, group, { renja, plafon });
    compareRka(tally, group, rka);
    return false;
  });
  if (fresh.length === 0) return [];
  const rows = fresh.flatMap((group) => group.rows.map((it) => it.row));
  const paper = (type: string, state: string, seed: PaperPlan['seed']): PaperPlan => ({
    type,
    state,
    seed,
    rows,
    opd,
    unit: opd,
    subject: opd,
    id: paperIdOf(type, year, opd),
  });
  return [
    ...(renja === undefined ? [paper('renja', 'approved', renjaOf(fresh, budget.dana))] : []),
    // The rows of a ceiling follow from the Renja that it stands on.
    ...(plafon === undefined ? [paper('plafon', 'agreed', {})] : []),
    ...fresh.map((group) => rkaOf(tally, group, budget)),
  ];
}

/** Whether a new RKA fits what the OPD has agreed already; its rows are refused when it does not. */
function refuseOutside(
  tally: Tally,
  group: Group<DpaRow>,
  now: { renja: Stored<Renja> | undefined; plafon: string | undefined },
): boolean {
  const refuse = (reason: Text): boolean => {
    for (const { row } of group.rows)
      reject(tally, { row, column: 'kode_sub_kegiatan', value: group.subKegiatan, reason });
    return false;
  };
  if (now.renja === undefined)
    return (
      now.plafon === undefined ||
      refuse(
        text(
          'Plafon OPD sudah ada tanpa Renja; ubah di aplikasi.',
          'The ceiling of the OPD stands without a Renja; change it in the app.',
        ),
      )
    );
  if (now.renja.state !== 'approved')
    return refuse(
      text(
        'Renja OPD sudah ada dan belum disetujui; ubah di aplikasi.',
        'The Renja of the OPD exists and is not approved; change it in the app.',
      ),
    );
  if (now.plafon !== undefined && now.plafon !== 'agreed')
    return refuse(
      text(
        'Plafon OPD sudah ada dan belum disepakati; ubah di aplikasi.',
        'The ceiling of the OPD exists and is not agreed; change it in the app.',
      ),
    );
  const planned = sum(
    now.renja.body.rincian
      .filter((it) => it.unit === group.unit && it.subKegiatan === group.subKegiatan)
      .map((it) => it.pagu),
  );
  const wanted = sum(group.rows.map((it) => it.nilai));
  if (planned === wanted) return true;
  const figures = [moneyText(wanted), moneyText(planned)] as const;
  return refuse(
    text(
      `Renja OPD sudah disetujui dengan isi lain: berkas ${figures[0]}, Renja ${figures[1]}; ubah di aplikasi.`,
      `The Renja of the OPD is approved with other content: file ${figures[0]}, Renja ${figures[1]}; change it in the app.`,
    ),
  );
}

function compareRka(tally: Tally, group: Group<DpaRow>, rka: Stored<Rka>): void {
  const accounts = accountsOf(rka.body);
  for (const { row, akun, namaAkun, nilai } of group.rows) {
    const known = accounts.get(akun);
    if (known?.jumlah === nilai && known.uraian.includes(namaAkun)) {
      tally.fates.set(row, 'unchanged');
      continue;
    }
    const reason = text(
      `RKA sudah ada dengan isi lain; ubah di aplikasi. Berkas ${moneyText(nilai)}, RKA ${known === undefined ? '-' : moneyText(known.jumlah)}.`,
      `The RKA exists with other content; change it in the app. File ${moneyText(nilai)}, RKA ${known === undefined ? '-' : moneyText(known.jumlah)}.`,
    );
    reject(tally, {
      row,
      column: known?.jumlah === nilai ? 'nama_akun' : 'nilai',
      value: known?.jumlah === nilai ? namaAkun : moneyText(nilai),
      reason,
    });
  }
}

function renjaOf(groups: readonly Group<DpaRow>[], dana: string): PaperPlan['seed'] {
  return {
    rincian: groups.map(({ unit, subKegiatan, rows }, index) => ({
      id: `r${index + 1}`,
      unit,
      subKegiatan,
      nama: rows[0]?.namaSubKegiatan ?? '',
      lokasi: '',
      dana,
      pagu: moneyText(sum(rows.map((it) => it.nilai))),
    })),
  };
}

function rkaOf(tally: Tally, group: Group<DpaRow>, { year, opd, dana }: OpdBudget): PaperPlan {
  const { unit, subject, subKegiatan, rows } = group;
  for (const { row } of rows) tally.fates.set(row, 'created');
  return {
    type: 'rka',
    state: 'draft',
    opd,
    unit,
    subject,
    id: paperIdOf('rka', year, subject),
    rows: rows.map((it) => it.row),
    seed: {
      subKegiatan,
      nama: rows[0]?.namaSubKegiatan ?? '',
      rincian: rows.map(({ akun, namaAkun, nilai }, index) => ({
        id: `r${index + 1}`,
        akun,
        uraian: namaAkun,
        volume1: '1',
        satuan1: 'Paket',
        harga: moneyText(nilai),
        ppn: '0',
        dana,
      })),
    },
  };
}
