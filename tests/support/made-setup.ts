// A folder in which the test files of one run share what is dear to make.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    madeFolder: string;
  }
}

const setup = (project: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-made-'));
  project.provide('madeFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};

export default setup;
