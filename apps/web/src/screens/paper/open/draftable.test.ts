import { definitionOf, documentTypes, drafters, officeTitle, type DocumentType, type Office } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { SessionView, TypeDrafters } from '../../../shapes.ts';
import { draftable } from './draftable.ts';

const [HERE, THERE] = ['1.01', '1.02'];
const shipped: readonly TypeDrafters[] = documentTypes.map((type) => ({
  type,
  offices: drafters(definitionOf(type).chain),
  own: [],
}));
const decreed = (type: DocumentType, offices: readonly Office[], own: Record<string, readonly Office[]> = {}) =>
  shipped.map((it) =>
    it.type === type
      ? { type, offices, own: Object.entries(own).map(([opd, some]) => ({ opd, opdName: opd, offices: some })) }
      : it,
  );
const holding = (office: Office, opd?: string): SessionView['holdings'][number] => ({
  office,
  title: officeTitle(office),
  kind: 'definitif',
  ...(opd !== undefined && { opd, opdName: 'Dinas' }),
});
const offered = (all: readonly TypeDrafters[], type: DocumentType, ...holdings: SessionView['holdings']) =>
  draftable(all, holdings).find((it) => it.type === type);

test('officers of an agency draft for it alone, officers of the region for all', () => {
  const planner = holding('perencana', HERE);
  expect(offered(shipped, 'renja', planner)).toEqual({ type: 'renja', opds: [HERE], except: [] });
  expect(offered(shipped, 'plafon', planner)).toBeUndefined();
  expect(offered(shipped, 'plafon', holding('tapd'))).toEqual({ type: 'plafon', opds: undefined, except: [] });
  expect(offered(shipped, 'rpjmd', holding('kepala-bappeda'))).toEqual({ type: 'rpjmd', opds: [''], except: [] });
});

test('an office that the chain in force does not let draft is not offered the type', () => {
  expect(offered(shipped, 'rka', holding('perencana', HERE))?.opds).toEqual([HERE]);
  expect(offered(decreed('rka', ['pptk']), 'rka', holding('perencana', HERE))).toBeUndefined();
  const own = decreed('rka', ['pptk', 'perencana'], { [HERE]: ['pptk'] });
  expect(offered(own, 'rka', holding('perencana', HERE))).toBeUndefined();
  expect(offered(own, 'rka', holding('perencana', HERE), holding('perencana', THERE))?.opds).toEqual([THERE]);
});

test('an office that only the chain of an agency lets draft is offered the type there, in its reach', () => {
  const own = decreed('rka', ['pptk'], { [HERE]: ['perencana'] });
  expect(offered(own, 'rka', holding('perencana', HERE))?.opds).toEqual([HERE]);
  expect(offered(own, 'rka', holding('perencana', THERE))).toBeUndefined();
  const region = decreed('plafon', ['tapd'], { [HERE]: ['bpkad'] });
  expect(offered(region, 'plafon', holding('bpkad'))).toEqual({ type: 'plafon', opds: [HERE], except: [] });
  expect(offered(region, 'plafon', holding('tapd'))).toEqual({ type: 'plafon', opds: undefined, except: [HERE] });
});
