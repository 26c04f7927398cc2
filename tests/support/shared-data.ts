// Real budgets of real regions, kept beside the checkout and never in it. Where they are, and what to say when they are not.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const beside = resolve(import.meta.dirname, '../../../shared/data');
const wanted = process.env['SIKLUS_DATA'] ?? beside;

/** Folder of the real data (`anggaran/`, `akun/`, …), or undefined where this machine has none. */
export const sharedData: string | undefined = existsSync(resolve(wanted, 'SOURCES.md')) ? wanted : undefined;

/** Why tests on real data are skipped here, one line for the reader of the report. */
export const noSharedData = `data riil tidak ada di ${wanted}; set SIKLUS_DATA (real data is not at this path; set SIKLUS_DATA)`;

/** Path of one file of the real data; throws with the way out when it is missing, so call it inside a test or a hook. */
export const sharedFile = (name: string): string => {
  const path = resolve(wanted, name);
  if (!existsSync(path)) throw new Error(`${path}: ${noSharedData}`);
  return path;
};

/**
 * Whether a suite on real data is to be skipped: `describe.skipIf(skipWithoutSharedData())(…)`. Says the reason once.
 * Under CI=true the answer is never yes: the suite then runs, finds no file, and fails, so that nobody takes it for proof.
 */
export const skipWithoutSharedData = (
  env: NodeJS.ProcessEnv = process.env,
  found = sharedData !== undefined,
): boolean => {
  if (found || env['CI'] === 'true') return false;
  console.warn(noSharedData);
  return true;
};
