// One page for each document type, written from its definition: the way, who may do what, the law, the money and the words.
import {
  allStatesOf,
  chainDiagram,
  commandsOf,
  definitionOf,
  moneyText,
  officesOf,
  officeNames,
  officeTitle,
  predicateText,
  stageName,
  statesOf,
  toMermaid,
  wordsOf,
  type AnyDefinition,
  type Demand,
  type BasisSpec,
  type DocumentType,
  type Lockable,
  type Office,
  type Place,
  type Rule,
  type SettingSpec,
  type Step,
  type Text,
  type Transfer,
} from '@siklus/workflow';
import { draft, today } from '../support/given.ts';
import { authorityRows } from './authority-page.ts';
import { both, code, table } from './page-parts.ts';

const names = (offices: readonly Office[]): string => officeNames(offices).id;

const whoStamps = (step: Step): string => {
  const offices = officesOf(step);
  if (step.by !== undefined) return names(offices);
  return step.of === undefined ? `all of ${names(offices)}` : `${step.need} of ${names(offices)}`;
};

const moreOf = (step: Step): string =>
  [
    ...(step.strategic === true ? ['not by Plt or Plh'] : []),
    ...(step.delegable === false ? ['not by delegation'] : []),
    ...(step.reject === true ? ['may reject'] : []),
    ...(step.reroute === true ? ['may hand to another OPD'] : []),
    ...(step.advice === undefined ? [] : [`advice of ${names(step.advice)}`]),
    ...(step.revises === undefined ? [] : [`may change ${step.revises.map(code).join(', ')}`]),
  ].join('; ');

const stepsSection = ({ chain }: AnyDefinition): string => {
  const steps: readonly Step[] = chain.steps;
  const rows = steps.map((step) => [
    code(step.name),
    code(step.command),
    whoStamps(step),
    String(step.within),
    step.when === undefined ? '' : predicateText(step.when).en,
    step.return.map(code).join(', '),
    moreOf(step),
  ]);
  const head = ['state given', 'command', 'office', 'working days', 'only if', 'may return to', 'besides'];
  return table(head, rows, 'No steps.');
};

const stageList = (definition: AnyDefinition, stages: readonly string[] | undefined, region: boolean): string => {
  const kind = region || definition.scope === 'region' ? 'daerah' : 'opd';
  if (stages === undefined) return 'any but the closed year';
  return stages.map((it) => `${both(stageName(kind, it))} (${code(it)})`).join('; ');
};

const yearSection = (definition: AnyDefinition): string => {
  const { opensIn, opensInRegion, revisesIn, stampsIn } = definition;
  return table(
    ['what', 'stages of the cycle'],
    [
      ['opened', stageList(definition, opensIn, false)],
      ...(opensInRegion === undefined
        ? []
        : [['opened only while the region is in', stageList(definition, opensInRegion, true)]]),
      ['edited and submitted', stageList(definition, revisesIn ?? opensIn, false)],
      ['stamped', stageList(definition, stampsIn, false)],
    ],
    '',
  );
};

const found = ({ by }: BasisSpec): string => {
  if (by === 'opd') return 'the paper of the OPD';
  if (by === 'subject') return 'the paper on the same subject';
  return by === 'every' ? 'all final papers of the OPD and year, also none' : 'the papers that it names';
};

const basisSection = ({ basis }: AnyDefinition): string =>
  table(
    ['paper', 'found as', 'state asked for', 'from'],
    Object.entries<BasisSpec>(basis).map(([type, spec]) => [
      `[${type}](${type}.md)`,
      spec.needed === undefined ? found(spec) : `${found(spec)}, where it names one`,
      code(spec.state),
      spec.on === 'open' ? 'opening' : 'submission',
    ]),
    'Nothing: it is where a way begins.',
  );

const placeText = ({ stage, line, month }: Place): string => {
  const where = [line.subKegiatan, line.akun, line.dana, month === 0 ? '' : `month ${month}`].filter((it) => it !== '');
  return where.length === 0 ? stage : `${stage} (${where.join(' · ')})`;
};

// What the lawful example of the tests moves at each moment.
const moneySection = (type: DocumentType, definition: AnyDefinition): string => {
  const { body, ...paper } = draft(type);
  const view = { paper, body: definition.schema.parse(body), day: today };
  const rows = statesOf(definition.chain).flatMap((moment) => {
    const transfers: readonly Transfer[] = definition.postings[moment]?.(view) ?? [];
    return transfers.map((it) => [code(moment), placeText(it.from), placeText(it.to), moneyText(it.amount)]);
  });
  if (rows.length === 0) return 'It moves no money.';
  const head = table(['moment', 'from', 'to', 'rupiah'], rows, '');
  return `As the lawful example of the tests moves it; a return past the moment gives it back.\n\n${head}`;
};

const rulesSection = ({ rules }: AnyDefinition): string => {
  const all: readonly Rule<unknown, Record<string, unknown>, string>[] = rules;
  return table(
    ['rule', 'asked at', 'source'],
    all.map((rule) => [code(rule.name), rule.on.map(code).join(', '), rule.cite]),
    'No rules of its own.',
  );
};

const settingsSection = ({ settings = {} }: AnyDefinition): string =>
  table(
    ['setting', 'what', 'unit', 'default', 'source'],
    Object.entries<SettingSpec>(settings).map(([name, it]) => [
      code(name),
      both(it.label),
      it.unit,
      it.default,
      it.cite,
    ]),
    'No settings.',
  );

const locksSection = ({ locks = [] }: AnyDefinition): string => {
  const all: readonly Lockable[] = locks;
  return table(
    ['lock', 'closes', 'may close one code of'],
    all.map((it) => [it.aspect, code(it.at), it.code === undefined ? '' : code(it.code)]),
    'No lock of the schedule closes a part of it.',
  );
};

const wordsSection = (definition: AnyDefinition): string => {
  const { states, commands } = wordsOf(definition);
  const rows = (kind: string, words: Readonly<Record<string, Text>>, known: readonly string[]) =>
    known.map((name) => [kind, code(name), words[name]?.id ?? '', words[name]?.en ?? '']);
  return table(
    ['what', 'in code', 'Indonesian', 'English'],
    [...rows('state', states, allStatesOf(definition.chain)), ...rows('command', commands, commandsOf(definition))],
    '',
  );
};

const fieldsSection = ({ view }: AnyDefinition): string =>
  table(
    ['field', 'Indonesian', 'English'],
    Object.entries<Text>(view.fields).map(([path, { id, en }]) => [code(path), id, en]),
    'No fields.',
  );

const stampText = ({ office, oneOf = [], when, certain, moment }: Demand & { moment: string }): string => {
  const offices = [...(office === undefined ? [] : [office]), ...oneOf].map((it) => officeTitle(it).id).join(' or ');
  const where = when === undefined ? '' : `, where the paper has ${predicateText(when).en}`;
  return `${offices} at \`${moment}\`${where}${certain === 'M' ? ' (told, not demanded)' : ''}`;
};

const factsOfType = ({ scope, number, editioned, opensEdition, mandatory = [] }: AnyDefinition): string =>
  [
    scope === 'region' ? 'A paper of the region.' : 'A paper of one OPD.',
    ...(editioned === true ? ['One in every budget edition.'] : []),
    ...(number === undefined ? [] : [`Numbered in the series ${number.series} at \`${number.at}\`.`]),
    ...(opensEdition === undefined
      ? []
      : [`Opens the next budget edition (${opensEdition.kind}) at \`${opensEdition.at}\`.`]),
    ...(mandatory.length === 0
      ? []
      : [
          `In any edition of its chain these stamps stand: ${mandatory
            .map((it: Demand & { moment: string }) => stampText(it))
            .join(', ')}.`,
        ]),
  ].join(' ');

/** The page of a document type. */
export const documentPage = (type: DocumentType): string => {
  const definition = definitionOf(type);
  const { chain, view } = definition;
  const authority = authorityRows(definition).map((it) => [code(it.state), code(it.command), it.offices, it.when]);
  const drafted = `Drafted by ${names([chain.draft.by, ...(chain.draft.also ?? [])])}, within ${chain.draft.within} working days.`;
  const sections: readonly (readonly [string, string])[] = [
    ['The way', `\`\`\`mermaid\n${toMermaid(chainDiagram(chain, view), 'en')}\`\`\``],
    ['Steps', `${drafted}\n\n${stepsSection(definition)}`],
    ['Who may do what', table(['state', 'command', 'offices', 'only for'], authority, '')],
    ['In the year', yearSection(definition)],
    ['Stands on', basisSection(definition)],
    ['Rules', `${rulesSection(definition)}\n\nTheir sentences: [messages](messages.md#${type}).`],
    ['Money', moneySection(type, definition)],
    ['Settings', settingsSection(definition)],
    ['Locks', locksSection(definition)],
    ['Words', wordsSection(definition)],
    ['Fields', fieldsSection(definition)],
  ];
  const text = sections.map(([title, body]) => `## ${title}\n\n${body}`).join('\n\n');
  return `# ${both(view.name)}\n\nDocument type \`${type}\`. ${factsOfType(definition)}\n\n${text}\n`;
};
