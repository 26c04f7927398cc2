// A database so small that it holds one thing alone: a paper whose text ends in half a character. SQLite took it, PostgreSQL never did.

import { demoRegion, makeOfficers } from '@siklus/simulation';
import { putRegion, putRows, type Store } from '@siklus/store';
import { climb } from './climb.ts';
import { handOn } from './hand.ts';
import { emoji, halfSurrogate, lines } from './odd-words.ts';
import { begin } from './plans.ts';

const opd = '8.01';

/** Plays one proposal, handed in, with such text in a field that its title repeats; and one without. */
export async function playHalfText(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ ...demoRegion, year: 2027 });
    yield* putRows('opd', [{ code: opd, name: 'Badan' }]);
  });
  await makeOfficers(store, '2024-01-01');
  const hand = handOn(store, 'golden');
  hand.onDay('2027-08-02');
  for (const [id, gagasan] of [
    ['golden-usulan-utuh', emoji],
    ['golden-usulan-separuh', halfSurrogate],
  ] as const) {
    const words = { pengusul: gagasan, masalah: lines, gagasan, lokasi: 'Desa', satuan: 'meter', volume: '1' };
    const seed = { ...words, anggaran: '1000000.00', wilayah: '99.01.01.2001' };
    await begin(hand, 'pengusul', { id, type: 'usulan', year: 2028, opd, seed });
    await climb(hand, id, 'submitted');
  }
}
