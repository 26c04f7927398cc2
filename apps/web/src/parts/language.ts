// Indonesian first, English at a click. Every screen keeps its words beside it, as pairs, so neither language can be forgotten.
import type { Language, Text } from '@siklus/workflow';
import { useCallback, useSyncExternalStore } from 'react';

const storageKey = 'siklus.language';

let now: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'id';
document.documentElement.lang = now;
const waiting = new Set<() => void>();

/** The language of the moment, for what stands outside the screens. */
export const languageNow = (): Language => now;

function choose(next: Language): void {
  now = next;
  localStorage.setItem(storageKey, next);
  document.documentElement.lang = next;
  for (const tell of waiting) tell();
}

const listen = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

const useNow = (): Language => useSyncExternalStore(listen, languageNow);

/** A sentence with its gaps filled in: `{n} baris` with `n`. */
const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => `${values[name] ?? gap}`);

/** The words of one screen: its namespace and its pairs. */
export interface Words<Key extends string> {
  readonly namespace: string;
  readonly pairs: Readonly<Record<Key, Text>>;
}

/**
 * The words of a screen under a namespace of its own; `{name}` in a sentence is filled in by `t(key, { name })`.
 * @example const words = defineWords('board', { title: text('Papan Siklus', 'Cycle board') })
 */
export function defineWords<const Pairs extends Record<string, Text>>(
  namespace: string,
  pairs: Pairs,
): Words<keyof Pairs & string> {
  return { namespace, pairs };
}

/** Reads the words of a screen in the language of the moment. */
export function useWords<Key extends string>({
  pairs,
}: Words<Key>): (key: Key, values?: Record<string, string | number>) => string {
  const language = useNow();
  return useCallback((key, values = {}) => filled(pairs[key][language], values), [language, pairs]);
}

/** The language of the moment, how to change it, and how to read a sentence that comes in both. */
export function useLanguage(): {
  language: Language;
  choose: (language: Language) => void;
  say: (pair: Text) => string;
} {
  const language = useNow();
  const say = useCallback((pair: Text) => pair[language], [language]);
  return { language, choose, say };
}
