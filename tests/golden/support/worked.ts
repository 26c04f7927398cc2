// Work on a golden database after its seal, so that every table has rows from before it and rows from after it.

import { findPaper, putRows } from '@siklus/store';
import type { Decree } from '@siklus/workflow';
import { officerOf } from '@siklus/simulation';
import { actorsFor, giveOn, type Actor, type Desk } from './actors.ts';
import { papersIn, type Found } from './papers.ts';

type Wanted = Partial<Omit<Found, 'marks'>>;

/** Gives a command on the first open papers of a kind on which somebody may. */
async function give(
  desk: Desk,
  wanted: Wanted,
  command: string,
  more: (actor: Actor) => object = () => ({}),
): Promise<void> {
  for (const { id } of await papersIn(desk.store, { ...wanted, open: true })) {
    const actor = (await actorsFor(desk, id)).find((it) => it.command === command);
    if (actor === undefined) continue;
    await giveOn(desk, id, actor.person, { name: command, ...more(actor) });
    return;
  }
  throw new Error(`nobody may ${command} ${JSON.stringify(wanted)}`);
}

/** Fills in, on all drafts of a kind, what is asked of them since their release. */
async function fillIn(desk: Desk, wanted: Wanted, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const { id } of await papersIn(desk.store, { ...wanted, open: true })) {
    const drafter = (await actorsFor(desk, id)).find((it) => it.command === 'revise');
    if (drafter === undefined) continue;
    const paper = await desk.store.look(() => findPaper(id));
    const set = Object.fromEntries(Object.entries(fields).map(([name, to]) => [name, { from: paper?.body[name], to }]));
    await giveOn(desk, id, drafter.person, { name: 'revise', patch: { set } });
  }
}

/** Opens a paper like the newest one of a type that may be opened again. */
async function openLike(desk: Desk, type: string): Promise<string> {
  for (const { id, year, opd } of (await papersIn(desk.store, { type })).toReversed()) {
    const { body, unit } = await desk.store.read
      .selectFrom('document')
      .select(['body', 'unit'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const seed = JSON.parse(body) as Record<string, unknown>; // bodies are objects
    const opening = { id: `segel-${id}`, year, opd, unit, seed };
    const drafter = (await actorsFor(desk, id)).find((it) => it.command === 'submit')?.person ?? officerOf('pptk', opd);
    const answer = await desk.ask(drafter, { kind: 'open', type, opening });
    if (answer.ok) return opening.id;
  }
  throw new Error(`no ${type} may be opened`);
}

const decree = (desk: Desk, wish: Decree) =>
  desk.give('administrator', { kind: 'decree', decree: wish, reason: 'Keputusan sesudah segel.' });

const back = ({ targets: [to] }: Actor): object => ({ to, reason: 'Diperiksa kembali.' });

/** A command for everything that a database derives from acts: money moved and given back, numbers, cycles, registers, edits, decrees, refusals. */
export async function workOn(desk: Desk): Promise<void> {
  await give(desk, { type: 'pergeseran', state: 'agreed' }, 'ratify');
  await give(desk, { type: 'realisasi', state: 'verified' }, 'accept');
  await give(desk, { type: 'spd', state: 'draft' }, 'submit');
  await give(desk, { type: 'spd', state: 'submitted' }, 'issue');
  const payee = { penerima: 'Toko Kertas', bank: 'Bank Daerah', rekening: '009876543210' };
  await fillIn(desk, { type: 'spp', state: 'draft' }, payee);
  await give(desk, { type: 'spp', state: 'draft' }, 'submit');
  await give(desk, { type: 'spp', state: 'submitted' }, 'return', back);
  await fillIn(desk, { type: 'setoran', state: 'draft' }, { bukti: 'STS-1', tanggal: '2027-08-05' });
  await give(desk, { type: 'setoran', state: 'draft' }, 'submit');
  await give(desk, { type: 'renja' }, 'admit', () => ({ reason: 'Diterima karena bencana.' }));
  await give(desk, { type: 'rka', year: 2027 }, 'late', () => ({ reason: 'Jaringan putus.' }));
  await give(desk, { type: 'usulan' }, 'reroute', () => ({ to: '1.01.0.00.0.00.01.0000', reason: 'Salah alamat.' }));
  const id = await openLike(desk, 'npd');
  const { body } = await desk.store.read
    .selectFrom('document')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { keperluan } = JSON.parse(body) as { readonly keperluan: string }; // an NPD has one
  await give(desk, { type: 'npd', id }, 'revise', () => ({
    patch: { set: { keperluan: { from: keperluan, to: 'Beli kertas' } } },
  }));
  await decree(desk, { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '20' });
  await decree(desk, {
    kind: 'jadwal',
    type: 'spp',
    year: 2027,
    windows: [{ opens: '2027-01-01', closes: '2027-12-31' }],
  });
  await desk.ask('administrator', {
    kind: 'decree',
    decree: { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '9' },
    reason: 'Tak.',
  });
  await desk.store.write(() => putRows('holiday', [{ day: '2027-09-09', name: 'Libur setempat' }]));
  await give(desk, { type: 'lpj', state: 'verified' }, 'approve');
}
