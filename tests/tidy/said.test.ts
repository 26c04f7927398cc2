// Whether a text says something is asked in one place of the law: a check that only trims takes signs that nobody sees for words.
import { expect, test } from 'vitest';
import { isCode, isTest, lineAt, readSources, report, withoutComments, type Finding, type Source } from './sources.ts';

const trimmed = /\.trim\(\)(?:\s*[!=]==\s*(?:''|"")|\.length)/g;

const findTrimmed = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((it) => it.path.startsWith('packages/workflow/src/') && isCode(it) && !isTest(it))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      return [...code.matchAll(trimmed)].map(({ index }) => ({
        path,
        line: lineAt(code, index),
        message: 'ask isBlank or explains of engine/said.ts: what nobody sees says nothing',
      }));
    });

test('the law asks in one place whether a text says something', () => {
  expect(report(findTrimmed(readSources()))).toBe('');
});

test.each(["body.bukti.trim() === ''", "(it ?? '').trim() !== ''", 'reason.trim().length < 5'])(
  '%s is caught',
  (text) => {
    expect(findTrimmed([{ path: 'packages/workflow/src/documents/spp/rules.ts', text }])).toHaveLength(1);
  },
);
