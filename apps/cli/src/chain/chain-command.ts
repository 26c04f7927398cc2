// `siklus chain check|diff|draw|plan`: approval chains from files; only a check may ask a database who holds which office.

import {
  chainDiagram,
  definitionOf,
  diffChains,
  planMigration,
  toBpmn,
  toJson,
  toMermaid,
  wordsOf,
  type Chain,
  type Diagram,
  type Language,
  type MigrationPlan,
  type Text,
} from '@siklus/workflow';
import { Complaint } from '../complaint.ts';
import { exits, type Exit, type Io } from '../io.ts';
import { readOptions, required } from '../options.ts';
import { readChain } from './chain-file.ts';
import { check } from './check-chain.ts';
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
