import fc from 'fast-check';
import { expect, test } from 'vitest';
import { own, tableOf } from './own.ts';
import { admit, identifier, isWellFormed, wellFormed } from './well-formed.ts';

const units = fc.integer({ min: 0, max: 0xffff }).map((it) => String.fromCharCode(it));
const anyText = fc.string({ unit: units });

test.each([
  ['half an emoji', 'a\ud83d', 'a\ufffd'],
  ['the other half', '\ude00a', '\ufffda'],
  ['NUL', 'a\0b', 'a\ufffdb'],
  ['a control character', 'a\u0007b\u007f', 'a\ufffdb\ufffd'],
  ['a line end of a word processor, and a page end', 'a\u000bb\u000cc', 'a\nb\nc'],
  ['a code point that no XML can hold', 'a\uffff', 'a\ufffd'],
])('%s', (_what, given, made) => {
  expect(isWellFormed(given)).toBe(false);
  expect(wellFormed(given)).toBe(made);
});

test.each(['Belanja ATK', 'a\tb\r\nc', 'baris\u2028', '\ud83d\ude00', 'é', 'ꦲ', '\ufffd', ''])('%j stays', (given) => {
  expect(wellFormed(given)).toBe(given);
});

test('any text, made well-formed, comes back from UTF-8 as it went in, keeps its length, and is made once', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const made = wellFormed(given);
      expect(Buffer.from(made, 'utf8').toString('utf8')).toBe(made);
      expect(made).toHaveLength(given.length);
      expect(wellFormed(made)).toBe(made);
      expect(made).not.toMatch(/\0/);
    }),
  );
  // Control: without it, some text does not come back.
  expect(Buffer.from('\ud83d', 'utf8').toString('utf8')).not.toBe('\ud83d');
});

test('what is well-formed already is let in as the very value it was', () => {
  const value = { rows: [{ id: 'a', note: null, count: 1 }], constructor: 'x' };
  expect(admit(value)).toEqual({ ok: true, value });
  expect((admit(value) as { value: unknown }).value).toBe(value);
});

test('texts are made well-formed wherever they lie; names of fields are refused with their place', () => {
  expect(admit({ rows: [{ id: 'a\0' }], b: 'c' })).toEqual({ ok: true, value: { rows: [{ id: 'a\ufffd' }], b: 'c' } });
  expect(admit({ rows: [{ 'a\0': 1 }] })).toMatchObject({ ok: false, at: 'rows/0/a\ufffd' });
  expect(admit(JSON.parse('{"set":{"__proto__":{"to":1}}}'))).toMatchObject({ ok: false, at: 'set/__proto__' });
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(admit(deep)).toMatchObject({ ok: false });
});

test('an identifier with a mark is refused, since it would be another one', () => {
  const code = identifier(5).min(1);
  const right = ['a', 'é', 'toString'.slice(0, 5)];
  expect(right.every((it) => code.safeParse(it).success)).toBe(true);
  expect(['', 'abcdef', 'a\ufffd', 'a\0', '\ud83d'].some((it) => code.safeParse(it).success)).toBe(false);
});

test('a table answers for what was put into it and nothing else', () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
  const plain: Record<string, number> = { days: 1 };
  expect(names.map((it) => own(plain, it))).toEqual(names.map(() => undefined));
  expect(names.map((it) => tableOf(plain, { weeks: 2 })[it])).toEqual(names.map(() => undefined));
  expect([own(plain, 'days'), own(undefined, 'days'), tableOf(plain, { days: 2 })['days']]).toEqual([1, undefined, 2]);
  // Control: a plain lookup finds what every object inherits.
  expect(plain['constructor']).toBeDefined();
});
