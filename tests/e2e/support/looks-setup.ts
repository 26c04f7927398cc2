// At the end of a whole run it fails where a kind of screen was looked at by no test: deleting a look is noticed, as adding a screen is.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ASKED, unasked } from './kinds.ts';

/** Whether every browser test has run, and none failed on its way to a look. */
async function isWhole({ vitest, name }: TestProject): Promise<boolean> {
  const ofThis = (await vitest.globTestSpecifications()).filter((it) => it.project.name === name);
  const ran = vitest.state.getTestModules().filter((it) => it.project.name === name);
  const tests = ran.flatMap((it) => [...it.children.allTests()]);
  return ran.length === ofThis.length && tests.every((it) => it.result().state === 'passed');
}

const setup = (project: TestProject): (() => Promise<void>) => {
  return async () => {
    if (!(await isWhole(project))) return;
    const file = join(project.getProvidedContext().madeFolder, ASKED);
    const missed = unasked(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
    if (missed.length > 0)
      throw new Error(`no browser test looks at ${missed.join(', ')}: look there, or take it out of support/kinds.ts`);
  };
};

export default setup;
