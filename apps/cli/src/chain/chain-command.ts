// `siklus chain check|diff|draw|plan`: approval chains from files, without a database.

import {
  check as walk,
  chainDiagram,
  definitionOf,
  diffChains,
  pathText,
  planMigration,
  toBpmn,
  toJson,
  toMermaid,
  withChain,
  wordsOf,
  type Chain,
  type Diagram,
  type Language,
  type MigrationPlan,
  type ParsedChain,
  type Text,
} from '@siklus/workflow';
import { Complaint } from '../complaint.ts';
import { exits, type Exit, type Io } from '../io.ts';
import { readOptions, required } from '../options.ts';
import { readChain, readChainFile } from './chain-file.ts';
import { drawChain } from './draw-chain.ts';
import { readOpenPapers } from './open-papers.ts';

type Job = (args: readonly string[], io: Io) => Promise<Exit>;

const jobs: Readonly<Record<string, Job>> = { check, diff, draw, plan };

/** Checks, compares or draws chains, or plans what a new edition means for open papers. */
export async function chain(args: readonly string[], io: Io): Promise<Exit> {
  const [name = '', ...rest] = args;
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (job !== undefined) return job(rest, io);
  throw new Complaint(
    `Pilih ${Object.keys(jobs).join(', ')}, bukan "${name}".`,
    `Choose ${Object.keys(jobs).join(', ')}, not "${name}".`,
  );
}

const lines = ({ id, en }: Text, indent = ''): string => `${indent}${id}\n${indent}${en}\n`;

interface Fault {
  readonly code: string;
  readonly path: string;
  readonly text: Text;
}

/** All that is wrong with a chain: what reading it found, or else what a walk through every state finds, with the way that shows it. */
function findFaults(document: string, parsed: ParsedChain): readonly Fault[] {
  if (!parsed.ok) return parsed.faults;
  const { faults } = walk(withChain(definitionOf(document), parsed.chain, 0));
  return faults.map((fault) => {
    const way = pathText(fault);
    const told = { id: `${fault.text.id} ${way.id}`, en: `${fault.text.en} ${way.en}` };
    return { code: fault.code, path: fault.states.join(', '), text: told };
  });
}

/** Every fault with its path; a chain without faults is in order. */
async function check(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, {}, 1);
  const [path = ''] = positionals;
  const { document, parsed } = await readChainFile(path);
  const faults = findFaults(document, parsed);
  const right = faults.length === 0;
  if (values.json === true) await io.out(`${JSON.stringify({ document, ok: right, faults })}\n`);
  else if (right) await io.out(`${path}: alur ${document} benar / the chain is in order.\n`);
  else {
    await io.out(`${path}: ${faults.length} kesalahan / fault(s).\n`);
    for (const { code, path: at, text } of faults)
      await io.out(`\n${at === '' ? '.' : at}  [${code}]\n${lines(text, '  ')}`);
  }
  return right ? exits.done : exits.refused;
}

/** What changed, in words. */
async function diff(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, {}, 2);
  const [before, after] = await readTwo(positionals);
  const changes = diffChains(before.chain, after.chain, after.words);
  if (values.json === true) await io.out(`${JSON.stringify({ changes })}\n`);
  else if (changes.length === 0) await io.out('Tidak ada yang berubah / nothing changes.\n');
  else for (const it of changes) await io.out(`- ${it.id}\n  ${it.en}\n`);
  return exits.done;
}

const diagramOf = (drawn: Chain): Diagram => {
  const { view } = definitionOf(drawn.document);
  return chainDiagram(drawn, { name: view.name, ...wordsOf({ chain: drawn, view }) });
};

const forms: Readonly<Record<string, (chain: Chain, language: Language) => string>> = {
  mermaid: (drawn, language) => toMermaid(diagramOf(drawn), language),
  bpmn: (drawn, language) => toBpmn(diagramOf(drawn), { language }),
  json: (drawn) => toJson(drawn),
  text: (drawn) => drawChain(drawn),
};

/** A chain as a drawing: Mermaid unless another form is asked for. */
async function draw(args: readonly string[], io: Io): Promise<Exit> {
  const flags = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, flags, 1);
  const format = values.format ?? 'mermaid';
  const form = Object.hasOwn(forms, format) ? forms[format] : undefined;
  if (form === undefined)
    throw new Complaint(
      `--format: pilih ${Object.keys(forms).join(', ')}, bukan "${format}".`,
      `--format: choose ${Object.keys(forms).join(', ')}, not "${format}".`,
    );
  const { chain: drawn } = await readChain(positionals[0] ?? '');
  const drawing = form(drawn, values.lang === 'en' ? 'en' : 'id');
  await io.out(values.json === true ? `${JSON.stringify({ format, drawing })}\n` : drawing);
  return exits.done;
}

/** Which open papers can move to the new edition; exit code 1 when one cannot. */
async function plan(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, { papers: { type: 'string' } } as const, 2);
  const papers = await readOpenPapers(required('papers', values.papers));
  const [before, after] = await readTwo(positionals);
  const planned = planMigration(before.chain, after.chain, papers, after.words);
  await io.out(values.json === true ? `${JSON.stringify(planned)}\n` : planText(planned));
  return planned.stays.length > 0 ? exits.refused : exits.done;
}

async function readTwo([before = '', after = '']: readonly string[]) {
  const chains = [await readChain(before), await readChain(after)] as const;
  const [one, two] = chains;
  if (one.chain.document === two.chain.document) return chains;
  throw new Complaint(
    `Kedua berkas untuk jenis dokumen yang berbeda: ${one.chain.document} dan ${two.chain.document}.`,
    `The files are for different document types: ${one.chain.document} and ${two.chain.document}.`,
  );
}

function planText({ moves, stays, closed }: MigrationPlan): string {
  return [
    `Pindah apa adanya / move as they stand: ${moves.length}\n`,
    ...moves.map(({ id, state, dropped }) =>
      dropped.length === 0
        ? `  ${id}  ${state}\n`
        : `  ${id}  ${state}; cap yang gugur / stamps that no longer count: ${dropped.join(', ')}\n`,
    ),
    `Tidak dapat pindah / cannot move: ${stays.length}\n`,
    ...stays.map((it) => `  ${it.id}  ${it.state} -> ${it.target} (saran / suggested)\n${lines(it.text, '    ')}`),
    `Sudah selesai / closed: ${closed.length}\n`,
  ].join('');
}
