// Processor time of the programs that the launcher starts, with all that they start in turn. The shell's `times` knows it on Linux and macOS:
// whoever ends and is waited for is counted. A Chromium does not wait for its own processes, so where there is a /proc those are watched.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, root } from './install.mjs';

const windows = process.platform === 'win32';

/** How to start a Node program so that its descriptor 3 says at the end what it cost; where there is no shell it says nothing. */
export const counted = (file, args) =>
  windows
    ? { command: bundledNode, args: [file, ...args] }
    : {
        command: '/bin/sh',
        args: ['-c', '"$@" 3>&-; code=$?; times >&3; exit $code', 'sh', bundledNode, file, ...args],
      };

/** Seconds in what `times` wrote: the shell and its children, in their own code and in the system's; undefined when it wrote nothing. */
export const secondsOf = (times) => {
  const parts = [...times.matchAll(/(\d+)m(\d+)[.,](\d+)s/g)];
  if (parts.length < 4) return undefined;
  return parts.reduce((sum, [, minutes, whole, part]) => sum + Number(minutes) * 60 + Number(`${whole}.${part}`), 0);
};

/** A line of /proc/PID/stat: parent, name, when it began, seconds of the process itself. A name may hold blanks and brackets. */
export const statOf = (line) => {
  const end = line.lastIndexOf(')');
  const [, parent, ...rest] = line.slice(end + 2).split(' ');
  // Fields 14 and 15 of the line, in ticks of a hundredth of a second, as every Linux of today gives them to programs.
  return {
    name: line.slice(line.indexOf('(') + 1, end),
    parent: Number(parent),
    began: rest[17],
    seconds: (Number(rest[9]) + Number(rest[10])) / 100,
  };
};

const readStat = (pid) => {
  try {
    return statOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It ended between two looks.
    return undefined;
  }
};

/** Where a process stands below the one that is watched; undefined elsewhere. The first process of a browser is waited for, and so not watched. */
const placeOf = (pid, { name }, parent) => {
  if (parent === undefined) return undefined;
  const browser = /chrom|headless_shell/.test(name);
  return { starter: browser ? parent.starter : pid, browser, watched: browser && parent.browser, seconds: 0 };
};

/**
 * Watches what the Chromiums below a process start until `stop`, which answers the seconds that this worked, by the process that started the browser.
 * What is done between the last look and the end is not seen.
 */
export const watchBrowsers = (top, everyMs = 500) => {
  const alive = new Map([[top, { starter: top, browser: false, watched: false, seconds: 0 }]]);
  // Numbers are given anew once all were given: who began at another moment is somebody else.
  const seen = new Map();
  const look = () => {
    // Parents mostly come before their children; whom this look misses the next one finds.
    const pids = readdirSync('/proc')
      .map(Number)
      .filter((it) => it > 0 && it !== top);
    // oxlint-disable-next-line unicorn/no-array-sort -- the launcher runs on Node 18 too, which has no toSorted; the list is its own
    for (const pid of pids.sort((a, b) => a - b)) {
      const stat = readStat(pid);
      if (stat === undefined) continue;
      const key = `${pid} ${stat.began}`;
      const known = seen.get(key) ?? placeOf(pid, stat, alive.get(stat.parent));
      if (known === undefined) continue;
      const now = known.watched ? { ...known, seconds: stat.seconds } : known;
      seen.set(key, now);
      alive.set(pid, now);
    }
  };
  let timer;
  try {
    look();
    timer = setInterval(look, everyMs);
    timer.unref();
  } catch {
    // No /proc here: what browsers do is not seen.
  }
  return {
    stop: () => {
      clearInterval(timer);
      const starters = new Map();
      for (const { starter, seconds } of seen.values())
        if (seconds > 0) starters.set(starter, (starters.get(starter) ?? 0) + seconds);
      return starters;
    },
  };
};

/** How much slower this machine is than the one that the budget was set on, never below 1: the same small work, in its best of several rounds. */
export const slowness = (referenceMs) => {
  const { stdout } = spawnSync(bundledNode, [join(root, 'scripts', 'yardstick.mjs')], { encoding: 'utf8' });
  return Math.max(1, Number(stdout) / referenceMs || 1);
};
