// A budget year has twelve months: what is stamped after it counts in its December and what was stamped before in its January, of every type that moves money.
import { definitionOf, documentTypes, type AnyDefinition, type DocumentType, type Transfer } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { draft } from '../support/given.ts';
import { kindsOf } from './tables/broken.ts';
import { otherMoney } from './tables/complete.ts';

/** The months that the money of a type is reported in when its moments fall on a day: of its given paper, of each kind of it, and where it goes another way. */
const monthsOn = (type: DocumentType, { postings, schema }: AnyDefinition, day: string): readonly string[] => {
  const { body: _given, ...paper } = draft(type);
  const { bodies } = kindsOf(type, definitionOf(type));
  const other = otherMoney[type];
  const all = other === undefined ? bodies : [...bodies, { ...bodies[0], ...other.body }];
  return all.flatMap((wire, index) =>
    Object.entries(postings).flatMap(([moment, posting]) => {
      // A deposit counts on its own day; one that was taken over without any, on that of its stamp.
      const body: unknown = schema.parse(wire['tanggal'] === undefined ? wire : { ...wire, tanggal: '' });
      const moved = posting?.({ paper, body, day }) ?? [];
      return moved.map((it: Transfer) => `${index} ${moment} ${it.month}`);
    }),
  );
};

/** Types whose money is reported otherwise on a day after or before the year than on its last or first day. */
const straying = (of: (type: DocumentType) => AnyDefinition): readonly string[] =>
  documentTypes.filter((type) =>
    [
      ['2027-01-04', '2026-12-31'],
      ['2028-02-29', '2026-12-31'],
      ['2025-12-30', '2026-01-01'],
    ].some(([day = '', instead = '']) => {
      const on = (it: string) => monthsOn(type, of(type), it).join();
      return on(day) !== on(instead);
    }),
  );

test('money of a stamp after the year counts in December, of one before it in January', () => {
  expect(straying(definitionOf)).toEqual([]);
  const dated = documentTypes.filter(
    (type) =>
      monthsOn(type, definitionOf(type), '2026-03-05').join() !==
      monthsOn(type, definitionOf(type), '2026-04-05').join(),
  );
  expect(dated).toEqual(expect.arrayContaining(['spd', 'npd', 'tbp', 'lpj', 'spp', 'spm', 'sp2d', 'setoran']));
});

test('a posting that takes the month of the day, whatever its year, is caught', () => {
  const calendar = (type: DocumentType): AnyDefinition => {
    const definition = definitionOf(type);
    const { issued } = definition.postings;
    if (type !== 'spm' || issued === undefined) return definition;
    return {
      ...definition,
      postings: {
        issued: (view) => issued(view).map((it: Transfer) => ({ ...it, month: Number(view.day.slice(5, 7)) })),
      },
    };
  };
  expect(straying(calendar)).toEqual(['spm']);
});
