// Chains and open papers from files: read, checked, or a complaint that says what is wrong with the file.

import { readFile } from 'node:fs/promises';
import {
  admit,
  definitionOf,
  frameOf,
  isDocumentType,
  parseChain,
  wordsOf,
  type Chain,
  type ChainWords,
  type ParsedChain,
} from '@siklus/workflow';
import { Complaint } from '../complaint.ts';
import { exits } from '../io.ts';

/** A chain file that was read: its document type and what came of it. */
export interface ChainFile {
  readonly document: string;
  readonly words: ChainWords;
  readonly parsed: ParsedChain;
}

/** Reads a file as JSON. */
export async function readJson(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined)
    throw new Complaint(`Berkas ${path} tidak dapat dibaca.`, `The file ${path} cannot be read.`);
  const read = admit(parsed(path, content));
  if (read.ok) return read.value;
  throw new Complaint(`${path}: ${read.text.id}`, `${path}: ${read.text.en}`);
}

function parsed(path: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as unknown; // JSON.parse answers with any
  } catch (fault) {
    const where = fault instanceof Error ? fault.message : '';
    throw new Complaint(`${path} bukan JSON yang sah: ${where}`, `${path} is not valid JSON: ${where}`);
  }
}

function documentIn(json: unknown, path: string): string {
  const document = typeof json === 'object' && json !== null && 'document' in json ? json.document : undefined;
  if (typeof document === 'string' && isDocumentType(document)) return document;
  throw new Complaint(
    `${path}: isi "document" dengan jenis dokumen yang dikenal.`,
    `${path}: set "document" to a known document type.`,
    exits.refused,
  );
}

/** Reads a chain file of a known document type; what is wrong with the chain is in `parsed`. */
export async function readChainFile(path: string): Promise<ChainFile> {
  const json = await readJson(path);
  const document = documentIn(json, path);
  const { states, commands } = wordsOf(definitionOf(document));
  const { fields } = definitionOf(document).view;
  return { document, words: { states, commands, fields }, parsed: parseChain(json, frameOf(definitionOf(document))) };
}

/** The chain of a file that must be in order. */
export async function readChain(path: string): Promise<{ readonly chain: Chain; readonly words: ChainWords }> {
  const { parsed, words } = await readChainFile(path);
  if (parsed.ok) return { chain: parsed.chain, words };
  const count = parsed.faults.length;
  throw new Complaint(
    `${path} mempunyai ${count} kesalahan; lihat: siklus chain check ${path}`,
    `${path} has ${count} fault(s); see: siklus chain check ${path}`,
    exits.refused,
  );
}
