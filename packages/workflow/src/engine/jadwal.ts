// The schedule of the year: windows in which a type of paper may be drafted, and locks on single aspects of it. Both are data of the region.

import type { Day } from './calendar.ts';
import { listIn, type Body, type FieldChange, type Row } from './patch.ts';
import { dayWords } from './day-text.ts';
import type { Refusal } from './refusal.ts';
import { text, type Text } from './text.ts';

/** A window of the stage schedule: the drafts of one document type, from the morning of `opens` to the night of `closes`. */
export interface Window {
  readonly type: string;
  readonly opens: Day;
  readonly closes: Day;
}

/** What can be locked apart from everything else, as the field does it. */
export const lockAspects = [
  'sub-kegiatan',
  'pagu',
  'rincian',
  'kas',
  'pendapatan',
  'pembiayaan',
  'harga',
  'akun',
] as const;

/** One aspect of the budget that a lock closes. */
export type LockAspect = (typeof lockAspects)[number];

const aspectNames: Readonly<Record<LockAspect, Text>> = {
  'sub-kegiatan': text('penambahan sub kegiatan', 'adding sub kegiatan'),
  pagu: text('pagu', 'ceilings'),
  rincian: text('rincian belanja', 'line detail'),
  kas: text('anggaran kas', 'the cash plan'),
  pendapatan: text('pendapatan', 'revenue'),
  pembiayaan: text('pembiayaan', 'financing'),
  harga: text('komponen harga', 'price items'),
  akun: text('akun', 'accounts'),
};

/** How an aspect reads. */
export function aspectName(aspect: LockAspect): Text {
  return aspectNames[aspect];
}

/** A lock: which aspect, of which OPD ('' = all) and of which code ('' = all; else an account or price item), who set it, when and why. */
export interface Lock {
  readonly aspect: LockAspect;
  readonly opd: string;
  readonly code: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A field that a lock closes: `list`, `list.field`, `+list` for rows added or removed, or `field`. `code` names the field whose code a lock of one code meets. */
export interface Lockable {
  readonly aspect: LockAspect;
  readonly at: string;
  readonly code?: string;
}

function touches(lockable: Lockable, change: FieldChange): boolean {
  const [list = '', row, field] = change.at.split('/');
  if (lockable.at.startsWith('+')) return lockable.at.slice(1) === list && row !== undefined && field === undefined;
  const [wantedList, wantedField] = lockable.at.split('.');
  return wantedList === list && (wantedField === undefined || field === undefined || wantedField === field);
}

function codesIn(change: FieldChange, name: string, body: Body): readonly string[] {
  const [list = '', id, field] = change.at.split('/');
  const rows = listIn(body, list);
  const whole = [change.before, change.after].filter((it): it is Row => typeof it === 'object' && it !== null);
  const own = field === name ? [change.before, change.after] : [];
  return [...own, ...[...whole, ...rows.filter((row) => row.id === id)].map((row) => row[name])].filter(
    (it): it is string => typeof it === 'string',
  );
}

/** Why changes of fields are refused because their aspect is locked: `locked`, once for each lock, with who locked it, when and why. */
export function checkLocks(
  lockables: readonly Lockable[],
  edit: { readonly changes: readonly FieldChange[]; readonly body: Body; readonly opd: string },
  locks: readonly Lock[],
): Refusal[] {
  const { changes, body, opd } = edit;
  return locks
    .filter((lock) => lock.opd === '' || lock.opd === opd)
    .flatMap((lock): Refusal[] => {
      const hit = changes.find((change) =>
        lockables.some(
          (it) =>
            it.aspect === lock.aspect &&
            touches(it, change) &&
            (lock.code === '' ||
              (it.code !== undefined &&
                codesIn(change, it.code, body).some((code) => code === lock.code || code.startsWith(`${lock.code}.`)))),
        ),
      );
      if (hit === undefined) return [];
      const name = aspectNames[lock.aspect];
      const what = lock.code === '' ? '' : ` ${lock.code}`;
      const since = dayWords(lock.at);
      return [
        {
          code: 'locked',
          at: hit.at,
          text: text(
            `Isian terkunci (${name.id}${what}) sejak ${since.id} oleh ${lock.by}: ${lock.reason}`,
            `This is locked (${name.en}${what}) since ${since.en} by ${lock.by}: ${lock.reason}`,
          ),
          figures: { aspect: lock.aspect, since: lock.at, by: lock.by, reason: lock.reason },
          helpers: ['tapd'],
        },
      ];
    });
}

/** Why a draft may not be written on that day, or nothing. A type without a window is always open. */
export function checkWindow(type: string, windows: readonly Window[], day: Day): Refusal | undefined {
  const mine = windows.filter((window) => window.type === type);
  if (mine.length === 0 || mine.some((window) => window.opens <= day && day <= window.closes)) return undefined;
  const next = mine.filter((window) => window.opens > day).toSorted((a, b) => (a.opens < b.opens ? -1 : 1))[0];
  const last = mine.toSorted((a, b) => (a.closes < b.closes ? 1 : -1))[0];
  const shown = next ?? last ?? { opens: '', closes: '' };
  const [opened, closed] = [dayWords(shown.opens), dayWords(shown.closes)];
  return {
    code: 'window-closed',
    text:
      next === undefined
        ? text(
            `Jadwal sudah ditutup pada ${closed.id}. Catat sebagai susulan dengan alasan, atau minta pembukaan jadwal kepada TAPD.`,
            `The schedule closed on ${closed.en}. Hand it in late with a reason, or ask TAPD to reopen it.`,
          )
        : text(`Jadwal baru dibuka pada ${opened.id}.`, `The schedule opens on ${opened.en}.`),
    figures: { opens: shown.opens, closes: shown.closes },
    ...(next === undefined ? {} : { from: next.opens }),
    helpers: ['tapd'],
  };
}
