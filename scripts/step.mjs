// One step of a run: a Node program with a name, timed, and counted in processor time. Steps of one lane go one after another.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { counted, secondsOf, watchBrowsers } from './cpu.mjs';
import { root } from './install.mjs';

export const tool = (path) => join(root, 'node_modules', path);
export const print = (line) => process.stdout.write(`${line}\n`);
export const secondsSince = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
/** Processor time as it is told: seconds for what is short, minutes for the rest. */
export const cpuText = (seconds) =>
  seconds === undefined ? '-' : seconds < 60 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;

const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs one program; quiet ones are shown only if they fail, so that lanes do not mix their lines. */
const program = ({ file, args, cwd = root, quiet = true, env = {}, browsers = false }) =>
  new Promise((done) => {
    const { command, args: all } = counted(file, args);
    const shown = quiet ? ['pipe', 'pipe'] : [1, 1];
    const child = spawn(command, all, {
      cwd,
      env: { ...process.env, ...colours, ...env },
      stdio: ['ignore', ...shown, 'pipe'],
    });
    const watch = browsers && child.pid !== undefined ? watchBrowsers(child.pid) : undefined;
    let output = '';
    let times = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.stdio[3]?.on('data', (chunk) => (times += chunk));
    child.on('error', (reason) => done({ ok: false, output: reason.message, browsers: new Map() }));
    child.on('close', (code, signal) =>
      done({
        ok: code === 0,
        output: signal ? `${output}\nended by ${signal}` : output,
        cpu: secondsOf(times),
        browsers: watch?.stop() ?? new Map(),
      }),
    );
  });

/** Runs a step and answers how it went; `cpu` is in seconds, undefined where this machine does not tell. */
export const runStep = async (step) => {
  if (step.unless?.()) return { step, ok: true, time: 'tetap / unchanged', cpu: 0, browsers: new Map() };
  const from = performance.now();
  const { ok, output, cpu, browsers } = await program(step);
  const time = secondsSince(from);
  const inBrowsers = [...browsers.values()].reduce((sum, it) => sum + it, 0);
  const all = cpu === undefined ? undefined : cpu + inBrowsers;
  print(`${ok ? '✓' : '✗'} ${step.name}  ${time}, CPU ${cpuText(all)}`);
  if (!ok && output) print(output.trimEnd());
  if (!ok) print(`  → ${step.hint}`);
  return { step, ok, time, cpu: all, browsers };
};

/** Runs lanes side by side, and the steps of each in order. */
export const runLanes = async (lanes) => {
  const inOrder = async (steps) => {
    const results = [];
    for (const step of steps) results.push(await runStep(step));
    return results;
  };
  return (await Promise.all(lanes.map(inOrder))).flat();
};

/** The processor time of some results in seconds; undefined when one of them is not known. */
export const cpuOf = (results) =>
  results.reduce((sum, { cpu }) => (sum === undefined || cpu === undefined ? undefined : sum + cpu), 0);

/** Prints how every step went, and the whole. */
export const printTable = (results, from) => {
  const row = (word, name, time, cpu) =>
    print(`${word.padEnd(5)}  ${name.padEnd(34)} ${time.padStart(17)} ${cpu.padStart(10)}`);
  print('');
  row('', '', '', 'CPU');
  for (const { step, ok, time, cpu } of results) row(ok ? 'lulus' : 'GAGAL', step.name, time, cpuText(cpu));
  row('', 'total', secondsSince(from), cpuText(cpuOf(results)));
};
