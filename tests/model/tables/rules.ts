// Every rule of law by name, command and source, with a broken paper that it refuses, as a reviewed table.
import {
  brokenRules,
  commandsOf,
  documents,
  decodeBasis,
  settingOf,
  type AnyDefinition,
  type DocumentType,
  type Paper,
} from '@siklus/workflow';
import { brokenOf, type Broken } from './broken.ts';
import { dayOf } from './complete.ts';
import { startOf } from './lawful.ts';
import { tableOf } from './section.ts';

const made = new Map<DocumentType, readonly Broken[]>();

type Read = { readonly schema: unknown; readonly read: ReturnType<AnyDefinition['schema']['safeParse']> };

// The same broken papers are shown to many definitions of one type, which mostly share their schema: each is read once for it.
const known = new WeakMap<Broken, Read>();

const readOf = ({ schema }: AnyDefinition, broken: Broken): Read['read'] => {
  const before = known.get(broken);
  if (before?.schema === schema) return before.read;
  const read = schema.safeParse(broken.body);
  known.set(broken, { schema, read });
  return read;
};

/** The names of the rules that a broken paper breaks at a command; undefined when its schema refuses it before. */
const breaks = (definition: AnyDefinition, paper: Paper, broken: Broken, command: string): readonly string[] => {
  const read = readOf(definition, broken);
  if (!read.success) return [];
  const { body: _wire, ...head } = paper;
  try {
    const view = {
      paper: head,
      body: read.data as unknown,
      basis: decodeBasis(definition, broken.basis),
      figures: broken.figures ?? {},
      day: dayOf(paper.type as DocumentType), // papers of these tables are made by startOf()
      setting: settingOf(definition.chain.document, definition.settings, broken.settings),
      unsettled: broken.unsettled,
    };
    return brokenRules(definition, command, view).map((it) => it.rule ?? '');
  } catch {
    // A basis that its own schema refuses is no broken example.
    return [];
  }
};

/** The table of one definition: rule, command, source, how many broken papers it refuses, and the first of them. */
export const rulesSection = (type: DocumentType, definition: AnyDefinition): string => {
  const broken = made.get(type) ?? brokenOf(type, documents[type]);
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
