// Standard prices (SSH, SBU): items with a unit and a price. A price that is not a number is refused, nothing is guessed.

import { hash } from 'node:crypto';
import { text, type Sen } from '@siklus/workflow';
import type { MasterRow, Store } from '@siklus/store';
import { readCells, type CellReader } from '../csv/cell.ts';
import { openCsv, type Layout } from '../csv/csv-file.ts';
import type { ImportRequest, Plan } from '../plan.ts';
import { startTally, warn, type Tally } from '../reconciliation.ts';

type LayoutName = 'grouped' | 'coded';

const layouts: readonly Layout<LayoutName>[] = [
  { name: 'grouped', columns: ['id', 'kelompok', 'komponen', 'spesifikasi', 'satuan', 'harga'] },
  { name: 'coded', columns: ['id_barang_sumber', 'kode_barang', 'nama', 'spesifikasi', 'satuan', 'harga'] },
];

interface Price {
  readonly row: number;
  readonly id: string;
  readonly grup: string;
  readonly nama: string;
  readonly spesifikasi: string;
  readonly satuan: string;
  readonly harga: Sen;
}

/** Plans the import of a price list into an edition of its own, by its name or the name of the file. */
export async function planPriceList(request: ImportRequest): Promise<Plan> {
  const table = await openCsv(request.path, layouts);
  const tally = startTally();
  const prices: Price[] = [];
  const seen = new Map<string, number>();
  for await (const record of table.rows()) {
    const cells = readCells(tally, record);
    const price = readPrice(tally, table.layout, cells, seen);
    if (!cells.good()) continue;
    tally.money += price.harga;
    prices.push(price);
  }
  const name = request.edition ?? table.file.replace(/\.csv(\.gz)?$/, '');
  const edition = `ssh/${name}`;
  const stored = await storedPrices(request.store, edition);
  const rows: MasterRow<'price'>[] = [];
  for (const { row, ...price } of prices) {
    const now = stored.get(price.id);
    const fate = now === undefined ? 'created' : now.content === contentOf(price) ? 'unchanged' : 'changed';
    tally.fates.set(row, fate);
    if (fate !== 'unchanged') rows.push({ edition, ...price });
  }
  return {
    file: table.file,
    digest: table.digest,
    header: table.header,
    tally,
    editions: [edition],
    masters:
      rows.length === 0
        ? []
        : [
            { table: 'edition', rows: [{ id: edition, kind: 'ssh', name, cite: '' }] },
            { table: 'price', rows },
          ],
    papers: [],
    at: '',
    stored: async () => {
      const now = await storedPrices(request.store, edition);
      return prices.reduce((total, price) => total + (now.get(price.id)?.harga ?? 0n), 0n);
    },
  };
}

function readPrice(tally: Tally, layout: LayoutName, cells: CellReader, seen: Map<string, number>): Price {
  const grouped = layout === 'grouped';
  const nameColumn = grouped ? 'komponen' : 'nama';
  const price = {
    grup: cells.words(grouped ? 'kelompok' : 'kode_barang', { optional: true }),
    nama: cells.words(nameColumn, { optional: true }),
    spesifikasi: cells.words('spesifikasi', { optional: true, max: 10_000 }),
    satuan: cells.words('satuan', { optional: true }),
    harga: cells.money('harga'),
  };
  const notes = (column: string, odd: boolean): void => {
    if (odd && cells.good())
      warn(tally, {
        row: cells.row,
        column,
        value: cells.raw(column),
        reason: text('Kosong atau nol.', 'Empty or zero.'),
      });
  };
  notes(nameColumn, price.nama === '');
  notes('satuan', price.satuan === '');
  notes('harga', price.harga === 0n);
  return {
    row: cells.row,
    id: identify(tally, cells, { idColumn: grouped ? 'id' : 'id_barang_sumber', price, seen }),
    ...price,
  };
}

// Items without an id of their source are known by what they are, not by what they cost, so that a new price changes the item.
function identify(
  tally: Tally,
  cells: CellReader,
  { idColumn, price, seen }: { idColumn: string; price: Omit<Price, 'row' | 'id'>; seen: Map<string, number> },
): string {
  const given = cells.raw(idColumn).trim();
  const what = JSON.stringify([price.grup, price.nama, price.spesifikasi, price.satuan]);
  const id = given === '' ? `isi-${hash('sha256', what, 'hex').slice(0, 20)}` : given;
  if (!cells.good()) return id;
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  if (count === 1) return id;
  const reason = text('Barang yang sama sudah ada pada baris lain.', 'The same item stands in another row.');
  if (given === '') warn(tally, { row: cells.row, column: 'nama', value: price.nama, reason });
  else cells.refuse(idColumn, reason);
  return `${id}-${count}`;
}

function contentOf(row: { grup: string; nama: string; spesifikasi: string; satuan: string; harga: bigint }): string {
  return JSON.stringify([row.grup, row.nama, row.spesifikasi, row.satuan, row.harga.toString()]);
}

async function storedPrices(store: Store, edition: string): Promise<Map<string, { content: string; harga: Sen }>> {
  const rows = await store.read.selectFrom('price').selectAll().where('edition', '=', edition).execute();
  return new Map(rows.map((row) => [row.id, { content: contentOf(row), harga: row.harga }]));
}
