// One picker in the app: what is searched for while one types is offered and taken by parts/picker alone.
import { isCode, isTest, lineAt, withoutComments, type Finding, type Source } from './sources.ts';

const inApp = ({ path }: Source): boolean =>
  path.startsWith('apps/web/src/') && !path.startsWith('apps/web/src/parts/picker/');

const own: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Autocomplete|TagsInput|Combobox|useCombobox|PillsInput)\b/, 'Mantine gives a list of its own here'],
  [/\b(?:onSearchChange|searchValue)\b/, 'what is typed into a select goes elsewhere here'],
  [/\brole="(?:combobox|listbox|option)"/, 'a list to choose from is built by hand here'],
];

const readsServer = /\buse(?:Infinite)?Quer(?:y|ies)\b|\bfetchQuery\b|\btrpc\.|\bclient\./;
const searches = /\buseDebounced(?:Value|Callback)\b|(?<!\w)searchable\b/;

/** Where a file of the app offers entries by itself: by another list, or by a search of what comes late from the server. */
export const findPickers = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((it) => inApp(it) && isCode(it) && !isTest(it))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      const found = own.flatMap(([pattern, what]) => {
        const at = pattern.exec(code);
        return at === null ? [] : [{ at: at.index, what }];
      });
      const search = readsServer.test(code) ? searches.exec(code) : null;
      const late = search === null ? [] : [{ at: search.index, what: 'what comes late is searched here' }];
      return [...found, ...late].map(({ at, what }) => ({
        path,
        line: lineAt(code, at),
        message: `${what}: take parts/picker, where what was typed is what is taken. A select of a few entries that are all there at once may stay.`,
      }));
    });
