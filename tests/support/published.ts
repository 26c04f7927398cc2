// The library as others get it: built from the sources, installed into a folder of its own, and bundled for a browser.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { around, basisOf, draft, holder, stagesOf } from './given.ts';
import { root } from './tsc.ts';

const home = join(root, 'packages', 'workflow');

/** The manifest as it is published: what `publishConfig` says stands in place of what the repository uses. */
export const publishedManifest = (): Record<string, unknown> => {
  const manifest: { publishConfig: object } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return { ...manifest, ...manifest.publishConfig };
};

/** Builds the library into a folder, so that code in that folder imports `@siklus/workflow` as it is published. */
export const installBuilt = (folder: string): void => {
  const target = join(folder, 'node_modules', '@siklus', 'workflow');
  mkdirSync(target, { recursive: true });
  execFileSync(process.execPath, [join(root, 'scripts', 'workflow-build.mjs'), join(target, 'dist')], {
    stdio: 'pipe',
  });
  writeFileSync(join(target, 'package.json'), JSON.stringify(publishedManifest()));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
};

/** One minified ES module of code that imports the library; xstate and zod are left out where `peers` says so. */
export const bundle = async (folder: string, code: string, peers: 'inside' | 'outside'): Promise<string> => {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, code);
  const made = await rolldown({
    input: entry,
    external: peers === 'outside' ? [/^xstate/, /^zod/] : [],
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'esm', minify: true });
  await made.close();
  return output[0].code;
};

/** Kilobytes (1000 bytes) of a text after gzip at its best level. */
export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

/** A module that submits one SPP with the library as published; its `answer` is the state after it and the money moved. */
export const submitting = (): string => {
  const given = around(holder('bendahara'), { basis: basisOf('spp'), stages: stagesOf('spp') });
  return `import { decide, moneyText } from '@siklus/workflow';
import { spp } from '@siklus/workflow/documents/spp';
const around = { ...${JSON.stringify(given)}, holidays: new Set() };
const { ok, effect } = decide(spp, ${JSON.stringify(draft('spp'))}, { name: 'submit' }, around);
export const answer = ok ? effect.paper.state + ' ' + effect.transfers.map((it) => moneyText(it.amount)).join() : 'refused';
`;
};
