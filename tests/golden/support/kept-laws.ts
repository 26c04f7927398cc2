// What each law number of each type gave, as files: written once, never again under the same number.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawResult } from './law-results.ts';
import { goldenFolder } from './packed.ts';

const folder = join(goldenFolder, 'laws');

const fileOf = (type: string, law: number): string => join(folder, `${type}.${law}.json`);

/** What a law number of a type gave; undefined where nobody has kept it. */
export function findKept(type: string, law: number): LawResult | undefined {
  const file = fileOf(type, law);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LawResult) : undefined; // written below
}

/** Keeps what a new law number gives. Papers of a new release are added; what is kept already is never changed. */
export function keep(type: string, law: number, result: LawResult): void {
  const known = findKept(type, law);
  const papers = { ...result.papers, ...known?.papers };
  const sorted = Object.fromEntries(Object.entries(papers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const lines = Object.entries(sorted).map(([id, it]) => `    ${JSON.stringify(id)}: ${JSON.stringify(it)}`);
  const chain = JSON.stringify(known?.chain ?? result.chain);
  writeFileSync(fileOf(type, law), `{\n  "chain": ${chain},\n  "papers": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** Every law number that is kept, by type. */
export function keptLaws(): readonly { readonly type: string; readonly law: number }[] {
  return readdirSync(folder)
    .filter((it) => it.endsWith('.json'))
    .map((it) => {
      const [type = '', law = ''] = it.split('.');
      return { type, law: Number(law) };
    });
}

/** Where a result differs from what is kept under the same number; [] where it is the same. */
export function against(kept: LawResult, now: LawResult): readonly string[] {
  const parts = ['body', 'findings', 'transfers'] as const;
  const papers = Object.entries(now.papers).flatMap(([id, result]) => {
    const before = kept.papers[id];
    if (before === undefined) return [`${id} is not kept`];
    return parts.filter((part) => before[part] !== result[part]).map((part) => `${id} ${part}`);
  });
  const gone = Object.keys(kept.papers).filter((id) => now.papers[id] === undefined);
  return [...(kept.chain === now.chain ? [] : ['chain']), ...papers, ...gone.map((id) => `${id} is gone`)];
}
