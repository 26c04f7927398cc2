// Writes what a test file cost, where the launcher asks for it: the processor time of its process, and of the programs that this process has
// started and waited for, as far as the machine tells.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const target = process.env['SIKLUS_CPU'];

/** Fields 16 and 17 of /proc/self/stat: ticks of a hundredth of a second in children. */
const inChildren = (): number => {
  if (!existsSync('/proc/self/stat')) return 0;
  const line = readFileSync('/proc/self/stat', 'utf8');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

if (target !== undefined)
  afterAll(() => {
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / 1e6 + inChildren();
    appendFileSync(target, `${JSON.stringify({ file: expect.getState().testPath, pid: process.pid, seconds })}\n`);
  });
