// Every rule of law by name, command and source, with a broken paper that it refuses, as a reviewed table.
import {
  brokenRules,
  commandsOf,
  decodeBasis,
  settingOf,
  type AnyDefinition,
  type Body,
  type DocumentType,
  type Paper,
} from '@siklus/workflow';
import { basisOf, bodies, today } from '../../support/given.ts';
import { startOf } from './lawful.ts';
import { tableOf } from './section.ts';

/** A paper or what it stands on, broken in one place; `at` says where and how. */
type Broken = { at: string; body: Body; basis: Readonly<Record<string, readonly Paper[]>> };

/** Values that a field may take instead of its lawful one. */
const instead = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1, 12, 1, 0, 99];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  const money = /^\d+(\.\d+)?$/.test(value) ? [`${value.split('.')[0]}0.00`, '0.00', '1.00', '0', '101'] : [];
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? ['2026-12-31', '2025-01-01', '2026-02-17'] : [];
  return [...money, ...day, '', 'lain', ...(/^\d+(\.\d+)+$/.test(value) ? [`${value}.9`, '4.1.01'] : [])];
};

/** A value with one thing in it changed, in every way there is. */
const changed = (value: unknown, at: string): readonly { at: string; value: unknown }[] => {
  if (Array.isArray(value)) {
    const rows = value as readonly unknown[];
    const first = rows[0];
    const twin = typeof first === 'object' && first !== null ? { ...first, id: 'twin' } : first;
    return [
      ...(rows.length === 0
        ? []
        : [
            { at: `${at} empty`, value: [] },
            { at: `${at} one more`, value: [...rows, twin] },
          ]),
      ...rows.flatMap((row, index) =>
        changed(row, `${at}/${index + 1}`).map((it) => ({
          at: it.at,
          value: rows.map((old, i) => (i === index ? it.value : old)),
        })),
      ),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    const swapped = fields.flatMap(([a, one], index) =>
      fields
        .slice(index + 1)
        .filter(([, other]) => typeof one === typeof other && typeof one !== 'object' && one !== other)
        .map(([b, other]) => ({ at: `${at} ${a} and ${b} swapped`.trim(), value: { ...value, [a]: other, [b]: one } })),
    );
    const single = fields.flatMap(([key, inner]) => [
      ...changed(inner, at === '' ? key : `${at}/${key}`).map((it) => ({
        at: it.at,
        value: { ...value, [key]: it.value },
      })),
      ...(typeof inner === 'string' ? [{ at: `${at}/${key} absent`, value: { ...value, [key]: undefined } }] : []),
    ]);
    return [...single, ...swapped];
  }
  return instead(value).map((it) => ({ at: `${at} = ${it === '' ? 'nothing' : String(it)}`, value: it }));
};

const brokenOf = (type: DocumentType): readonly Broken[] => {
  const basis = basisOf(type);
  const own = changed(bodies[type], '').map(({ at, value }) => ({ at, body: value as Body, basis }));
  const below = Object.entries(basis).flatMap(([name, papers]) => [
    ...papers.flatMap((paper) =>
      changed(paper.body, '').map(({ at, value }) => ({
        at: `${name}: ${at}`,
        body: bodies[type],
        basis: { ...basis, [name]: [{ ...paper, body: value as Body }] },
      })),
    ),
    { at: `no ${name}`, body: bodies[type], basis: { ...basis, [name]: [] } },
  ]);
  return [{ at: 'nothing', body: bodies[type], basis }, ...own, ...below];
};

const made = new Map<DocumentType, readonly Broken[]>();

/** The names of the rules that a broken paper breaks at a command; undefined when its schema refuses it before. */
const breaks = (definition: AnyDefinition, paper: Paper, broken: Broken, command: string): readonly string[] => {
  const read = definition.schema.safeParse(broken.body);
  if (!read.success) return [];
  const { body: _wire, ...head } = paper;
  try {
    const view = {
      paper: head,
      body: read.data as unknown,
      basis: decodeBasis(definition, broken.basis),
      day: today,
      setting: settingOf(definition.chain.document, definition.settings, undefined),
    };
    return brokenRules(definition, command, view).map((it) => it.rule ?? '');
  } catch {
    // A basis that its own schema refuses is no broken example.
    return [];
  }
};

/** The table of one definition: rule, command, source, how many broken papers it refuses, and the first of them. */
export const rulesSection = (type: DocumentType, definition: AnyDefinition): string => {
  const broken = made.get(type) ?? brokenOf(type);
  made.set(type, broken);
  const paper = startOf(type, definition);
  const cites = new Map(definition.rules.map((it) => [it.name, it.cite]));
  const rows = commandsOf(definition).flatMap((command) => {
    const asked = definition.rules.filter((it) => (it.on as readonly string[]).includes(command));
    if (asked.length === 0) return [];
    const caught = broken.map((it) => ({ at: it.at, rules: breaks(definition, paper, it, command) }));
    return asked.map(({ name }) => {
      const refused = caught.filter((it) => it.rules.includes(name)).map((it) => it.at);
      return [command, name, cites.get(name) ?? '', String(refused.length), refused[0] ?? 'none'];
    });
  });
  return tableOf(['command', 'rule', 'source', 'broken papers refused', 'such as'], rows);
};
