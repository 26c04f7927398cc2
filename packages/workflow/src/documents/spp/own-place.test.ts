// Where an LS or a TU takes money from: nowhere but in the unit and sub kegiatan that it says above its rows, whatever they and its DPA say.
import { decide, type AnyDefinition, type Body, type Paper } from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, basisOf, bodies, draft, holder, opd } from '../../../../../tests/support/given.ts';
import { spm } from '../spm/index.ts';
import { sp2d } from '../sp2d/index.ts';
import { spp } from './index.ts';
import { Spp } from './schema.ts';

const units = [opd, '1.01.0002'] as const;
const works = ['1.01.01.2.01.01', '1.01.01.2.01.02'] as const;
const [row] = bodies.spp['rincian'] as [Body]; // one row by construction

const anyRow = fc.record(
  {
    unit: fc.constantFrom(...units),
    subKegiatan: fc.constantFrom(...works),
    jumlah: fc.constantFrom('0', '1.00', '7.50'),
  },
  { requiredKeys: ['jumlah'] },
);

interface Asked {
  readonly jenis: string;
  readonly unit: string;
  readonly subKegiatan: string | undefined;
  readonly rows: readonly Body[];
  readonly dpa: { readonly unit: string; readonly subKegiatan: string };
}

const anySpp: fc.Arbitrary<Asked> = fc.record({
  jenis: fc.constantFrom('LS', 'TU'),
  unit: fc.constantFrom(...units),
  subKegiatan: fc.constantFrom(...works, undefined),
  rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  dpa: fc.record({ unit: fc.constantFrom(...units), subKegiatan: fc.constantFrom(...works) }),
});

const sumOf = (rows: readonly Body[]): string => rows.reduce((total, it) => total + Number(it['jumlah']), 0).toFixed(2);

/** What a submission moves out of its own place; undefined where it is refused. */
const strayed = (definition: AnyDefinition, asked: Asked): readonly string[] | undefined => {
  const { jenis, unit, subKegiatan, rows, dpa } = asked;
  const plan = jenis === 'TU' ? { rincianTu: [{ id: 'r1', uraian: 'Rapat', jumlah: sumOf(rows) }] } : {};
  const rincian = rows.map((it, index) => ({ ...row, id: `b${index}`, ...it }));
  const { subKegiatan: _given, ...common } = bodies.spp;
  const above = subKegiatan === undefined ? {} : { subKegiatan };
  const body = { ...common, jenis, ...above, ...plan, rincian };
  const subject = spp.subject(Spp.parse(body), { id: 'spp-1', opd, unit });
  const paper: Paper = { ...draft('spp'), unit, subject, body };
  const budget = { ...draft('dpa', { subKegiatan: dpa.subKegiatan }), unit: dpa.unit, state: 'ratified' };
  const basis = { ...basisOf('spp'), dpa: [budget] };
  const decision = decide(definition, paper, { name: 'submit' }, around(holder('bendahara'), { basis }));
  if (!decision.ok) return undefined;
  return decision.effect.transfers
    .flatMap((it) => [it.from.line, it.to.line])
    .filter((line) => line.unit !== unit || line.subKegiatan !== subKegiatan)
    .map((line) => `${line.unit} ${line.subKegiatan}`);
};

const without = (definition: AnyDefinition): AnyDefinition => ({
  ...definition,
  rules: definition.rules.filter((it) => it.name !== 'rows-of-paper'),
});

const law: AnyDefinition = spp;

/** The law of an SPP that does not see what rows say of their place. */
const blind: AnyDefinition = {
  ...law,
  rules: law.rules.map((rule) => ({
    ...rule,
    check: (view) => {
      const body = view.body as Spp; // what the schema of an SPP has read
      const rincian = body.rincian.map(({ unit: _unit, subKegiatan: _sub, ...it }) => it);
      return rule.check({ ...view, body: { ...body, rincian } });
    },
  })),
};

test('whatever an SPP-LS or SPP-TU says of places, what passes takes money in its own unit and sub kegiatan alone', () => {
  let passed = 0;
  fc.assert(
    fc.property(anySpp, (asked) => {
      const found = strayed(spp, asked);
      if (found !== undefined) passed += 1;
      expect(found ?? []).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(passed).toBeGreaterThan(10);
});

test('where rows may name a place of their own, one is found that takes money elsewhere', () => {
  const found = fc.check(
    fc.property(anySpp, (asked) => (strayed(blind, asked) ?? []).length === 0),
    { numRuns: 1000 },
  );
  expect(found.failed).toBe(true);
});

// An SPP approved under the law before may hold such rows: the papers above it do not carry them on.
test.each([
  ['SPM', spm, 'spp', 'ppk-skpd'],
  ['SP2D', sp2d, 'spm', 'kuasa-bud'],
] as const)(
  'an %s does not order rows of another sub kegiatan than it says, though the paper below has them',
  (_name, definition, below, by) => {
    const type = definition.chain.document;
    const submit = (of: AnyDefinition, place: Body) => {
      const rincian = [{ ...row, ...place }];
      const basis = { [below]: basisOf(type)[below]!.map((it) => ({ ...it, body: { ...it.body, rincian } })) };
      return decide(of, draft(type, { rincian }), { name: 'submit' }, around(holder(by), { basis }));
    };
    expect(submit(definition, { unit: opd, subKegiatan: works[0] }).ok).toBe(true);
    for (const place of [{ subKegiatan: works[1] }, { unit: units[1] }]) {
      expect(submit(definition, place)).toMatchObject({ ok: false, refusals: [{ rule: 'rows-of-paper' }] });
      expect(submit(without(definition), place).ok).toBe(true);
    }
  },
);
