// What a picker knows and what it takes: what was typed is what is taken, and an answer to other words changes nothing.

/** An entry that can be chosen. */
export interface Choice {
  readonly code: string;
  readonly name: string;
  /** What is stored for it where that is not its code, such as the id of a paper. */
  readonly id?: string;
  /** What sort of thing it is, said before its code where a list has several. */
  readonly sort?: string;
}

/** A picker in the hand of somebody: the text of its field, whether they wrote it, the list in sight and the entry they moved to. */
export interface PickerState {
  readonly text: string;
  /** Whether the text was written here; what stood in the field before is not searched for. */
  readonly touched: boolean;
  /** The last answer that was asked for, with the very words that it answers. */
  readonly answer: { readonly query: string; readonly choices: readonly Choice[] } | undefined;
  /** The words for which the search failed. */
  readonly failed: string | undefined;
  /** The entry that was moved to by arrow or pointer, by what is stored for it. */
  readonly pointed: string | undefined;
}

/** What happens to a picker. */
export type PickerEvent =
  | { readonly kind: 'given'; readonly text: string; readonly touched: boolean }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'answered'; readonly query: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'failed'; readonly query: string }
  | { readonly kind: 'moved'; readonly by: number };

/** What leaves a picker: the text, and the entry where it is one. */
export interface Taken {
  readonly text: string;
  readonly choice: Choice | undefined;
}

/** What is stored for an entry. */
export const idOf = (choice: Choice): string => choice.id ?? choice.code;

/** A picker as it opens, with what stands in its field or with the first letter typed. */
export function openPicker(text: string, touched = false): PickerState {
  return { text, touched, answer: undefined, failed: undefined, pointed: undefined };
}

// No name of a list is longer, and the server takes no more.
const longest = 100;

/** What is to be searched for now. */
export const queryOf = ({ text, touched }: PickerState): string => (touched ? text.trim().slice(0, longest) : '');

/** Whether the list in sight is the answer to just what stands in the field. */
export const isCurrent = (state: PickerState): boolean => state.answer?.query === queryOf(state);

/** Searches a list that is there as a whole, by any part of code or name. */
export function searchIn(choices: readonly Choice[]): (query: string) => Promise<readonly Choice[]> {
  return (query) =>
    Promise.resolve(choices.filter((it) => `${it.code} ${it.name}`.toLowerCase().includes(query.toLowerCase())));
}

// Digits and dots are a code that somebody knows; they are never completed behind one's back.
const looksLikeCode = (text: string): boolean => /^[0-9X][0-9X.]*$/.test(text);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The entry that the text names in full; the list may be an older one, since a code means the same in each. */
export function exactOf({ text, answer }: PickerState): Choice | undefined {
  const wanted = text.trim();
  const choices = answer?.choices ?? [];
  if (wanted === '') return undefined;
  return choices.find((it) => same(it.code, wanted)) ?? choices.find((it) => same(it.name, wanted));
}

/** The entry that Enter or Tab takes, and that is shown as such: the one moved to, the one written in full, or the first that fits words. */
export function markedOf(state: PickerState): Choice | undefined {
  const { answer, pointed, touched } = state;
  const moved = answer?.choices.find((it) => idOf(it) === pointed);
  if (moved !== undefined || !touched) return moved;
  const exact = exactOf(state);
  const wanted = state.text.trim();
  if (exact !== undefined || wanted === '' || looksLikeCode(wanted) || !isCurrent(state)) return exact;
  return answer?.choices[0];
}

/** What leaves by Enter or Tab. */
export function takenOf(state: PickerState): Taken {
  const choice = markedOf(state) ?? exactOf(state);
  return { text: choice?.code ?? state.text, choice };
}

/** What leaves when the field is left for another: nothing that was not written in full. */
export function leftOf(state: PickerState): Taken {
  const choice = exactOf(state);
  return { text: choice?.code ?? state.text, choice };
}

function moveBy(state: PickerState, by: number): PickerState {
  const choices = state.answer?.choices ?? [];
  const marked = markedOf(state);
  const from = marked === undefined ? (by > 0 ? -1 : 0) : choices.indexOf(marked);
  const to = choices[Math.max(0, Math.min(from + by, choices.length - 1))];
  return to === undefined ? state : { ...state, pointed: idOf(to) };
}

/** What a picker is after an event. An answer never changes the text, and is not heard when it answers other words. */
export function step(state: PickerState, event: PickerEvent): PickerState {
  switch (event.kind) {
    case 'given':
      return { ...state, text: event.text, touched: event.touched, pointed: undefined };
    case 'typed':
      return { ...state, text: event.text, touched: true, pointed: undefined };
    case 'answered': {
      if (event.query !== queryOf(state)) return state;
      const { query, choices } = event;
      const kept = choices.some((it) => idOf(it) === state.pointed);
      return { ...state, answer: { query, choices }, failed: undefined, ...(!kept && { pointed: undefined }) };
    }
    case 'failed':
      return event.query === queryOf(state) ? { ...state, failed: event.query } : state;
    case 'moved':
    default:
      return moveBy(state, event.by);
  }
}
