// Indonesian first, English at a click. Every screen keeps its words beside it, as pairs, so neither language can be forgotten.
import type { Language, Text } from '@siklus/workflow';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

const storageKey = 'siklus.language';

const remembered = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'id');

void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'id',
  resources: {},
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  keySeparator: false,
  nsSeparator: false,
  react: { useSuspense: false },
});
document.documentElement.lang = i18next.language;

/** The language of the moment, for what stands outside the screens. */
export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'id');

/** The words of one screen: its namespace and its pairs. */
export interface Words<Key extends string> {
  readonly namespace: string;
  readonly pairs: Readonly<Record<Key, Text>>;
}

/**
 * Registers the words of a screen under a namespace of its own; `{name}` in a sentence is filled in by `t(key, { name })`.
 * @example const words = defineWords('board', { title: text('Papan Siklus', 'Cycle board') })
 */
export function defineWords<const Pairs extends Record<string, Text>>(
  namespace: string,
  pairs: Pairs,
): Words<keyof Pairs & string> {
  for (const language of ['id', 'en'] as const) {
    i18next.addResourceBundle(
      language,
      namespace,
      Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[language]])),
    );
  }
  return { namespace, pairs };
}

/** Reads the words of a screen in the language of the moment. */
export function useWords<Key extends string>(
  words: Words<Key>,
): (key: Key, values?: Record<string, string | number>) => string {
  const { i18n } = useTranslation(words.namespace);
  const language = i18n.language;
  return useCallback(
    (key, values) => i18n.t(key as string, { ...values, ns: words.namespace, lng: language }),
    [i18n, language, words.namespace],
  );
}

/** The language of the moment, how to change it, and how to read a sentence that comes in both. */
export function useLanguage(): {
  language: Language;
  choose: (language: Language) => void;
  say: (pair: Text) => string;
} {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'id';
  const choose = useCallback(
    (next: Language) => {
      localStorage.setItem(storageKey, next);
      document.documentElement.lang = next;
      void i18n.changeLanguage(next);
    },
    [i18n],
  );
  const say = useCallback((pair: Text) => pair[language], [language]);
  return { language, choose, say };
}
