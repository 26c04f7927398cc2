// Every sentence with which the law says no, by refusal code and by rule, as docs/documents/messages.md.
import { chainFaultCodes, definitionOf, documentTypes, refusalCodes, type Rule } from '@siklus/workflow';
import { sourcesOf, spokenIn, type Sentence, type Source } from './texts.ts';

type AnyRule = Pick<Rule<unknown, Record<string, unknown>, string>, 'name' | 'cite' | 'on'>;

const cell = (words: string | undefined): string => (words ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

const tableOf = (rows: readonly Sentence[]): string =>
  [
    '| Indonesian | English |',
    '| --- | --- |',
    ...new Set(rows.map(({ wordings: [id, en] }) => `| ${cell(id)} | ${cell(en)} |`)),
  ].join('\n');

const functionText = (code: string, name: string): string => {
  const start = code.search(new RegExp(`^(?:export )?(?:const|function\\*?) ${name}\\b`, 'm'));
  const rest = start < 0 ? '' : code.slice(start);
  const end = rest.slice(1).search(/^(?:export |const |function\*? |type |interface )/m);
  return end < 0 ? rest : rest.slice(0, end + 1);
};

const topNames = (code: string): readonly string[] =>
  [...code.matchAll(/^(?:export )?(?:const|function\*?) (\w+)/gm)].map(([, name = '']) => name);

/** The functions of a file that a function calls, itself included. */
const reachedFrom = (code: string, name: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = functionText(code, name);
  for (const other of topNames(code))
    if (other !== 'rules' && new RegExp(`\\b${other}\\b`).test(text)) reachedFrom(code, other, seen);
  return seen;
};

/** The function that checks a rule, as its file names it. */
const checkOf = (code: string, rule: string): string | undefined =>
  new RegExp(`name: '${rule}'[^{}]*?\\bcheck(?:: (\\w+))?\\b`).exec(code)?.[1] ?? undefined;

const sentencesWithin = (source: Source, names: ReadonlySet<string>): readonly Sentence[] =>
  spokenIn(source).filter((it) => names.has(it.within) && it.wordings.some((words) => words !== undefined));

const imported = /import \{([^}]*)\} from '(?:[./]*\/((?:budget|codes|indicators)\/[\w-]+\.ts)|\.\/([\w-]+\.ts))'/g;

const sentencesFrom = (source: Source, reached: ReadonlySet<string>, all: readonly Source[]): readonly Sentence[] => {
  const text = [...reached].map((name) => functionText(source.code, name)).join('\n');
  const beside = [...source.code.matchAll(imported)].flatMap(([, names = '', room, file = '']) => {
    const path = room ?? source.path.replace(/[^/]+$/, file);
    const other = all.find((it) => it.path === path);
    const used = names
      .split(',')
      .map((it) => it.trim())
      .filter((it) => it !== '' && (reached.has(it) || new RegExp(`\\b${it}\\b`).test(text)));
    return other === undefined ? [] : used.flatMap((it) => sentencesFrom(other, reachedFrom(other.code, it), all));
  });
  return [...sentencesWithin(source, reached), ...beside];
};

/** The sentences of a rule: those of its check, of what the check calls in the same file, and of what that takes from the rooms beside. */
export const sentencesOfRule = (source: Source, rule: string, all: readonly Source[]): readonly Sentence[] => {
  const check = checkOf(source.code, rule);
  return sentencesFrom(
    source,
    check === undefined ? new Set(topNames(source.code)) : reachedFrom(source.code, check),
    all,
  );
};

const ruleSection = (rule: AnyRule, source: Source, all: readonly Source[]): string =>
  `#### ${rule.name}\n\nAsked at ${rule.on.join(', ')}. Source: ${rule.cite}.\n\n${tableOf(sentencesOfRule(source, rule.name, all))}`;

const rulesSection = (type: string, sources: readonly Source[]): string => {
  const rules: readonly AnyRule[] = definitionOf(type).rules;
  const source = sources.find(({ path }) => path === `documents/${type}/rules.ts`) ?? { path: '', code: '' };
  const said = rules.map((rule) => ruleSection(rule, source, sources));
  return [`### ${type}`, ...(said.length === 0 ? ['No rules.'] : said)].join('\n\n');
};

/** The functions of a file that make a refusal of what they are given, each with the code that it writes. */
const makersIn = (code: string, codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [...code.matchAll(/^function (\w+)\([^)]*\): Refusal \{/gm)].flatMap(([, name = '']): [string, string][] => {
      const [, written = ''] = /\bcode: '([a-z-]+)'/.exec(functionText(code, name)) ?? [];
      return codes.includes(written) ? [[name, written]] : [];
    }),
  );

// A sentence that is given a name belongs to the first code after it in its function; any other to the nearest before, or else the first after.
const codeOf = (source: Source, sentence: Sentence, codes: readonly string[]): string | undefined => {
  const text = functionText(source.code, sentence.within);
  const here = sentence.index - source.code.indexOf(text);
  const makers = makersIn(source.code, codes);
  const places = [...text.matchAll(/'([a-z-]+)'|\b(\w+)\(/g)].flatMap(({ index, 1: written, 2: called = '' }) => {
    const code = makers.get(called) ?? written;
    return code !== undefined && codes.includes(code) ? [{ index, code }] : [];
  });
  const [before, after] = [places.findLast((it) => it.index < here), places.find((it) => it.index > here)];
  const named = /const \w+ =\s*(?:[^;]*\?\s*)?$/.test(text.slice(0, here));
  return (named ? (after ?? before) : (before ?? after))?.code;
};

const codesSection = (codes: readonly string[], sources: readonly Source[]): string => {
  const engine = sources.filter(({ path }) => !path.startsWith('documents/'));
  const said = engine.flatMap((source) =>
    spokenIn(source)
      .filter((it) => it.wordings.some((words) => words !== undefined && words !== ''))
      .map((it) => ({ code: codeOf(source, it, codes), it })),
  );
  return codes
    .map((code) => ({ code, rows: said.filter((it) => it.code === code).map(({ it }) => it) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ code, rows }) => `### ${code}\n\n${tableOf(rows)}`)
    .join('\n\n');
};

/** The whole page. */
export const messagesPage = (): string => {
  const sources = sourcesOf('workflow');
  const wire = sourcesOf('api').map((it) => ({ ...it, path: `api/${it.path}` }));
  return `# What a refusal says

Written by \`tests/model/documents.test.ts\` from the sources of the law. \`{…}\` is filled in with the figures of the case; \` | \` parts wordings of which
one is shown. A broken rule is refused as \`rule-broken\` with the name and source of the rule. In order of precedence:

${refusalCodes.map((code) => `\`${code}\``).join(', ')}.

## By code

${codesSection(
  refusalCodes.filter((code) => code !== 'rule-broken'),
  [...sources, ...wire],
)}

## By rule

${documentTypes.map((type) => rulesSection(type, sources)).join('\n\n')}

## When a chain is published

${codesSection(chainFaultCodes, sources)}
`.replaceAll(/ +$/gm, '');
};
