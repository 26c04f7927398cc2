// What happens to a paper now and then: its drafter edits it once more, is late or takes it back, a desk advises, rejects or sends it back.

import {
  definitionOf,
  addDays,
  admittingOffice,
  finalOf,
  returnTargets,
  type Chain,
  type Command,
  type Office,
  type Step,
} from '@siklus/workflow';
import { act, drafterOf, setting, changing, type Edit, type Part } from './act.ts';
import { oddity } from './oddities.ts';
import { officerOf } from './people.ts';
import { chainFor, chanceOf, look, rowsOf, waitFor, type Card, type Stage } from './stage.ts';

/** Longest wait, in days, that makes a draft late on purpose. */
const DAWDLE = 20;

const wordFields = [
  'keperluan',
  'alasan',
  'keterangan',
  'nama',
  'tema',
  'visi',
  'tujuan',
  'pekerjaan',
  'faktorPendorong',
];
const rowLists = ['rincian', 'tujuan', 'pendapatan'];
const rowWords = ['uraian', 'nama'];

/** A small mending of words: a full stop comes or goes. */
function mended(words: string): string {
  return words.endsWith('.') ? words.slice(0, -1) : `${words}.`;
}

function smallEdit(card: Card): Edit {
  const { body } = card;
  // What repeats the paper below is edited there alone.
  const copied = definitionOf(card.type).copied?.fields ?? [];
  const field = wordFields.find((it) => typeof body[it] === 'string' && body[it] !== '' && !copied.includes(it));
  if (field !== undefined) return setting(card, { [field]: mended(String(body[field])) });
  for (const list of rowLists) {
    const [row] = rowsOf(body, list);
    const word = row === undefined ? undefined : rowWords.find((it) => typeof row[it] === 'string' && row[it] !== '');
    if (row !== undefined && word !== undefined)
      return changing(card, list, new Map([[String(row['id']), { [word]: mended(String(row[word])) }]]));
  }
  return {};
}

/** Edits a draft once more before it is handed in, where the year has not shown that yet. */
export function* touch(stage: Stage, card: Card): Part<void> {
  if (!stage.odd.delete(oddity(card.type, 'revise'))) return;
  yield* look(card);
  const answer = yield* act(card, drafterOf(stage, card), { name: 'revise', patch: smallEdit(card) });
  if (answer.ok) yield* look(card);
}

/** Lets a draft lie until its window has closed, where the year has not shown a late paper of its type yet; whether it did. */
export function* dawdle(stage: Stage, card: Card): Part<boolean> {
  const known = oddity(card.type, 'late');
  if (!stage.odd.has(known)) return false;
  const closing = (stage.closings.get(card.type) ?? []).find(
    (it) => it >= stage.today && it <= addDays(stage.today, DAWDLE),
  );
  if (closing === undefined) return false;
  stage.odd.delete(known);
  yield* waitFor(stage, addDays(closing, 1));
  return true;
}

/** Hands a draft in whose window has closed, and lets it in. */
export function* lateAdmission(stage: Stage, card: Card): Part<boolean> {
  yield* act(card, drafterOf(stage, card), {
    name: 'late',
    reason: 'Berkas dukung baru lengkap setelah jadwal ditutup.',
  });
  return yield* admit(stage, card);
}

/** Lets a paper in that was handed in late. */
export function* admit(stage: Stage, card: Card): Part<boolean> {
  const by = officerOf(admittingOffice(chainFor(stage, card.type)), card.opd);
  return (yield* act(card, by, { name: 'admit', reason: 'Dapat diterima; alasan keterlambatan wajar.' })).ok;
}

/** What a desk or a drafter may do to a paper that waits for a step. */
interface Waiting {
  readonly chain: Chain;
  readonly step: Step;
  readonly office: Office;
  readonly mayEnd: boolean;
}

function turnsAt(
  stage: Stage,
  card: Card,
  { chain, step, office, mayEnd }: Waiting,
): readonly [string, string, Command][] {
  const { type } = card;
  const by = officerOf(office, card.opd);
  const targets = returnTargets(chain, card.state, step, card.facts);
  const back = targets[chanceOf(stage, `${card.id}/${step.name}`).pick(Math.max(1, targets.length))];
  const early = card.state === 'submitted';
  const advisor = step.advice?.[0];
  const canceller = chain.cancel?.in.includes(card.state) === true && mayEnd ? chain.cancel.by[0] : undefined;
  const turns: [string, string, Command][] = [];
  if (early && chain.draft.withdraw === true)
    turns.push([oddity(type, 'withdraw'), drafterOf(stage, card), { name: 'withdraw' }]);
  if (advisor !== undefined)
    turns.push([
      oddity(type, 'advise', step.name),
      officerOf(advisor, card.opd),
      { name: 'advise', reason: 'Pastikan target setiap indikator dapat diukur dan ada sumber datanya.' },
    ]);
  if (back !== undefined)
    turns.push([
      oddity(type, 'return', step.name),
      by,
      { name: 'return', to: back, reason: 'Uraian dan angka belum sejalan; perbaiki lalu teruskan kembali.' },
    ]);
  if (canceller !== undefined)
    turns.push([
      oddity(type, 'cancel'),
      officerOf(canceller, card.opd),
      { name: 'cancel', reason: 'Tidak jadi diajukan; kebutuhannya sudah berubah.' },
    ]);
  if (mayEnd && step.reject === true)
    turns.push([
      oddity(type, 'reject', step.name),
      by,
      { name: 'reject', reason: 'Tidak sesuai prioritas tahun ini dan belum cukup dukungan.' },
    ]);
  return turns;
}

/** Does to a paper what the year has not shown yet; whether something was done. */
export function* unusual(stage: Stage, card: Card, waiting: Waiting): Part<boolean> {
  if (stage.odd.size === 0 || card.state === finalOf(waiting.chain)) return false;
  for (const [turn, by, command] of turnsAt(stage, card, waiting)) {
    if (!stage.odd.delete(turn)) continue;
    if ((yield* act(card, by, command)).ok) return true;
    stage.odd.add(turn);
  }
  return false;
}
