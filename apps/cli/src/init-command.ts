// `siklus init`: the schema, the region and the schedule of its year.

import { defaultJadwal } from '@siklus/workflow';
import { putRegion, putRows, type Store } from '@siklus/store';
import { Complaint } from './complaint.ts';
import { findRegion, withStore, type Region } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { readOptions, required, wholeNumber } from './options.ts';
import { zoneOf } from './zone.ts';

const flags = { region: { type: 'string' }, name: { type: 'string' }, year: { type: 'string' } } as const;

/** Sets a database up for a region and year; doing it twice changes nothing, another region is refused. */
export async function init(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, flags, 0);
  required('db', values.db);
  const code = required('region', values.region);
  const zone = /^\d{2}(\.\d{2})?$/.test(code) ? zoneOf(code) : undefined;
  if (zone === undefined)
    throw new Complaint(
      `Kode daerah ${code} tidak dikenal; tulis seperti 32 atau 32.01.`,
      `Unknown region code ${code}; write it like 32 or 32.01.`,
    );
  const name = required('name', values.name).trim();
  const year = wholeNumber('year', required('year', values.year), [2000, 2100]);
  const wanted = { code, name, zone, year };
  const status = await withStore(values, { io, create: true }, (store) => setUp(store, wanted));
  if (values.json === true) await io.out(`${JSON.stringify({ status, region: wanted })}\n`);
  else await io.out(`${sentence[status]}: ${name} (${code}), ${year}, ${zone}\n`);
  return exits.done;
}

type Status = 'created' | 'changed' | 'unchanged';

const sentence: Record<Status, string> = {
  created: 'Basis data siap / database ready',
  changed: 'Daerah diperbarui / region updated',
  unchanged: 'Tidak ada yang berubah / nothing changed',
};

async function setUp(store: Store, wanted: Region): Promise<Status> {
  const now = await findRegion(store);
  if (now !== undefined && now.code !== wanted.code)
    throw new Complaint(
      `Basis data ini milik ${now.name} (${now.code}), bukan ${wanted.code}.`,
      `This database belongs to ${now.name} (${now.code}), not to ${wanted.code}.`,
      exits.refused,
    );
  const schedule = await store.read
    .selectFrom('jadwal')
    .select('type')
    .where('year', '=', wanted.year)
    .limit(1)
    .execute();
  const same = now !== undefined && now.name === wanted.name && now.year === wanted.year;
  if (same && schedule.length > 0) return 'unchanged';
  await store.write(function* () {
    yield* putRegion(wanted);
    if (schedule.length === 0)
      yield* putRows(
        'jadwal',
        defaultJadwal(wanted.year).map((window) => ({ year: wanted.year, ...window })),
      );
  });
  return now === undefined ? 'created' : 'changed';
}
