// What was typed is what is taken, in whatever order and however late the answers come.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  idOf,
  leftOf,
  markedOf,
  openPicker,
  queryOf,
  step,
  takenOf,
  type Choice,
  type PickerEvent,
  type PickerState,
} from './picker.ts';

const accounts: readonly Choice[] = [
  { code: '5.1.01.01.01.0001', name: 'Belanja Gaji Pokok PNS' },
  { code: '5.1.02.01.01.0024', name: 'Alat Tulis Kantor' },
  { code: '5.1.02.01.01.0052', name: 'Makan dan Minum Rapat' },
];
const search = (query: string): readonly Choice[] =>
  accounts.filter((it) => it.code.startsWith(query) || it.name.toLowerCase().includes(query.toLowerCase()));
const typed = (text: string): PickerEvent => ({ kind: 'typed', text });
const answer = (query: string): PickerEvent => ({ kind: 'answered', query, choices: search(query) });
const after = (...events: readonly PickerEvent[]): PickerState => events.reduce(step, openPicker(''));

test('a full code typed at speed is taken as typed, whatever list is still in sight', () => {
  const state = after(answer(''), typed('5.1.02.01.01.0052'));
  expect(takenOf(state)).toEqual({ text: '5.1.02.01.01.0052', choice: accounts[2] });
  const unseen = after(answer(''), typed('5.1.02.04.01.0003'));
  expect(takenOf(unseen)).toEqual({ text: '5.1.02.04.01.0003', choice: undefined });
});

test('a code is never completed: not by the first entry of its own list either', () => {
  const state = after(typed('5.1.02'), answer('5.1.02'));
  expect(markedOf(state)).toBeUndefined();
  expect(takenOf(state)).toEqual({ text: '5.1.02', choice: undefined });
});

test('words take the first entry of their own answer, and of no other', () => {
  expect(takenOf(after(typed('belanja'), answer('belanja'))).choice).toBe(accounts[0]);
  expect(takenOf(after(typed('belanja'), answer('belanja'), typed('rapat')))).toEqual({
    text: 'rapat',
    choice: undefined,
  });
  expect(takenOf(after(typed('rapat'), answer('belanja'), answer('rapat'))).choice).toBe(accounts[2]);
});

test('an entry that one moved to is taken, also from an older list; typing on forgets it', () => {
  const moved = after(answer(''), typed('r'), { kind: 'moved', by: 1 }, { kind: 'moved', by: 1 });
  expect(takenOf(moved).choice).toBe(accounts[1]);
  expect(takenOf(step(moved, typed('ra')))).toEqual({ text: 'ra', choice: undefined });
  // The list that comes does not have it: then it is nobody's choice any more.
  expect(markedOf(step(moved, { kind: 'answered', query: 'r', choices: accounts.slice(2) }))).toBe(accounts[2]);
});

test('leaving for another field takes only what is written in full', () => {
  expect(leftOf(after(typed('belanja'), answer('belanja')))).toEqual({ text: 'belanja', choice: undefined });
  expect(leftOf(after(typed('alat tulis kantor'), answer('alat tulis kantor'))).choice).toBe(accounts[1]);
});

test('an untouched field keeps what it holds', () => {
  const opened = step(openPicker('5.9'), answer(''));
  expect(takenOf(opened)).toEqual({ text: '5.9', choice: undefined });
  expect(queryOf(opened)).toBe('');
});

test('a search that failed for other words is no failure', () => {
  expect(after(typed('a'), { kind: 'failed', query: '' }).failed).toBeUndefined();
  expect(after(typed('a'), { kind: 'failed', query: 'a' }).failed).toBe('a');
});

const texts = fc.constantFrom('5', '5.1.02', '5.1.02.01.01.0024', '5.9.99', 'belanja', 'rapat', 'alat', 'zzz', '');
const events = fc.array(
  fc.oneof(
    texts.map(typed),
    texts.map(answer),
    fc.constantFrom<PickerEvent>({ kind: 'moved', by: 1 }, { kind: 'moved', by: -1 }),
  ),
  { maxLength: 12 },
);

/** What is wrong with what a picker took; `take` may be a faulty one. */
function wrongIn(happened: readonly PickerEvent[], take: (state: PickerState) => { text: string; choice?: unknown }) {
  const state = happened.reduce(step, openPicker(''));
  const last = happened.findLastIndex((it) => it.kind === 'typed');
  const written = happened[last];
  const text = written?.kind === 'typed' ? written.text : '';
  if (state.text !== text) return `the text became ${state.text}`;
  const { text: taken } = take(state);
  if (taken === text) return undefined;
  if (happened.slice(last + 1).some((it) => it.kind === 'moved')) return undefined;
  const words = text !== '' && !/^[0-9.]/.test(text);
  const answered = happened.slice(last + 1).some((it) => it.kind === 'answered' && it.query === text);
  return words && answered && search(text).some((it) => idOf(it) === taken) ? undefined : `${text} became ${taken}`;
}

test('whatever comes in whatever order: the text, an entry moved to, or an entry for just these words', () => {
  fc.assert(
    fc.property(events, (happened) => {
      expect(wrongIn(happened, takenOf)).toBeUndefined();
    }),
  );
});

test('the old picker, which took the first entry in sight, is caught by the same law', () => {
  const first = (state: PickerState) => ({ text: state.answer?.choices[0]?.code ?? state.text });
  const caught = fc.check(
    fc.property(events, (happened) => wrongIn(happened, first) === undefined),
    { numRuns: 1000 },
  );
  expect(caught.failed).toBe(true);
});

test('what is taken for a code does not depend on when answers come', () => {
  const codes = fc.constantFrom('5', '5.1.02', '5.1.02.01.01.0024', '5.9.99');
  const late = fc.array(texts.map(answer), { maxLength: 6 });
  fc.assert(
    fc.property(codes, late, (code, answers) => {
      expect(takenOf(after(answer(''), typed(code), ...answers)).text).toBe(code);
    }),
  );
});
