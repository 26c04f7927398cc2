// A small region whose SPPs can be stamped for ever: money is reserved by a submission and given back by a return.
import { execute, migrations, type Deed } from '@siklus/api';
import { makeOfficers, officerOf } from '@siklus/simulation';
import { migrate, putRegion, putRows, type Store } from '@siklus/store';
import { moneyText } from '@siklus/workflow';

const opd = '1.01.0.00.0.00.01.0000';
const subKegiatan = '1.01.02.2.01.02';
const row = { akun: '5.1.02.01.01.0024', uraian: 'Alat tulis kantor', dana: '1.1' };
const whole = moneyText(1_000_000_000_000_00n);
const now = '2026-03-02T02:00:00.000Z';

/** One SPP as a caller of the benchmark knows it. */
export type Turn = { readonly id: string; version: number; step: number };

/** The stamps that one SPP goes through over and over: reserve, verify, give back. */
const turns = [
  { by: officerOf('bendahara', opd), command: { name: 'submit' } },
  { by: officerOf('ppk-skpd', opd), command: { name: 'verify' } },
  { by: officerOf('pa', opd), command: { name: 'return', to: 'draft', reason: 'lengkapi bukti pendukung' } },
] as const;

/** Who gives the next stamp of an SPP, and the deed. */
export const nextOf = (turn: Turn): { person: string; deed: Deed } => {
  const { by, command } = turns[turn.step % turns.length] ?? turns[0];
  return { person: by, deed: { kind: 'command', id: turn.id, version: turn.version, command } };
};

const adopted = async (
  store: Store,
  type: string,
  id: string,
  state: string,
  seed: Record<string, unknown>,
): Promise<void> => {
  const deed: Deed = { kind: 'adopt', type, state, source: 'bench', opening: { id, year: 2026, opd, unit: opd, seed } };
  const { answer } = await execute(store, { person: 'bench', key: id, now, deed });
  if (!answer.ok) throw new Error(`${type}: ${answer.refusals[0]?.text.en ?? ''}`);
};

/** Sets the region up and opens as many SPPs as there are callers. */
export const preparePayments = async (store: Store, callers: number): Promise<Turn[]> => {
  await migrate(store, migrations);
  await store.write(function* () {
    yield* putRegion({ code: '99.01', name: 'Bench', zone: 'Asia/Jakarta', year: 2026 });
    yield* putRows('opd', [{ code: opd, name: 'Dinas' }]);
    yield* putRows('unit', [{ opd, code: opd, name: 'Dinas' }]);
  });
  await makeOfficers(store, '2024-01-01');
  const about = { subKegiatan, nama: 'Penambahan Ruang Kelas Baru' };
  const plan = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`bulan${at + 1}`, at === 0 ? whole : '0']));
  await adopted(store, 'renja', 'renja', 'approved', {
    rincian: [{ id: 'r1', unit: opd, ...about, lokasi: '', dana: row.dana, pagu: whole }],
  });
  await adopted(store, 'plafon', 'plafon', 'agreed', {
    rincian: [{ id: 'p1', ...about, dana: row.dana, jumlah: whole }],
  });
  await adopted(store, 'rka', 'rka', 'approved', {
    ...about,
    rincian: [{ id: 'l1', ...row, volume1: '1', satuan1: 'Paket', harga: whole, ppn: '0' }],
  });
  await adopted(store, 'dpa', 'dpa', 'ratified', { ...about, rincian: [{ id: 'd1', ...row, jumlah: whole }] });
  await adopted(store, 'kas', 'kas', 'ratified', { ...about, rincian: [{ id: 'k1', ...row, ...plan }] });
  await adopted(store, 'spd', 'spd', 'issued', { mulai: 1, selesai: 1, kas: ['kas'] });
  const seed = {
    dpa: 'dpa',
    spd: ['spd'],
    bulan: 3,
    keperluan: 'Pembayaran',
    penerima: 'Penyedia',
    bank: 'Bank Daerah',
    rekening: '0012345678',
    rincian: [{ id: 'b1', ...row, jumlah: '1000000.00' }],
  };
  return Promise.all(
    Array.from({ length: callers }, async (_, index): Promise<Turn> => {
      const deed: Deed = {
        kind: 'open',
        type: 'spp',
        opening: { id: `spp${index}`, year: 2026, opd, unit: opd, seed },
      };
      const { answer } = await execute(store, { person: officerOf('bendahara', opd), key: `open${index}`, now, deed });
      if (!answer.ok) throw new Error(`spp: ${answer.refusals[0]?.text.en ?? ''}`);
      return { id: answer.id, version: answer.version, step: 0 };
    }),
  );
};

let serial = 0;

/** Gives one SPP its next stamp through the same `execute` as the app. */
export const stampOnce = async (store: Store, turn: Turn): Promise<void> => {
  serial += 1;
  const { answer } = await execute(store, { ...nextOf(turn), key: `s${serial}`, now });
  if (!answer.ok) throw new Error(answer.refusals[0]?.text.en);
  turn.version = answer.version;
  turn.step += 1;
};
