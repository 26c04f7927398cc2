// The example chains of docs/chains: the good ones are read, each bad one has exactly the fault that its file is named after.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  chainFaultCodes,
  chainJsonSchema,
  definitionOf,
  documents,
  frameOf,
  parseChain,
  withChain,
  type Chain,
  type ParsedChain,
  type Step,
} from '@siklus/workflow';
import { describe, expect, onTestFinished, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { checkOn, shelfOf } from '../support/walks.ts';

const shelf = shelfOf('chain-examples');
const home = join(import.meta.dirname, '../../docs/chains');
const list = (folder: string): string[] => readdirSync(join(home, folder)).map((file) => join(home, folder, file));
const good = list('good');
const bad = list('bad');
const named = (path: string): string => basename(path, '.json');
/** Well written, and more than the checker looks at. */
const unproved = bad.filter((path) => named(path).startsWith('not-proved-'));
const faulty = bad.filter((path) => !unproved.includes(path));

// What only a type of one's own can show: on the shipped ones what hangs on a step without a condition hangs on the last.
const ofTheirOwn = 'moment-conditional';

const read = (path: string): ParsedChain => {
  const json = JSON.parse(readFileSync(path, 'utf8')) as { document: string };
  // The one example of a wrong document is meant for an RKA.
  const frame = frameOf(named(path) === 'wrong-document' ? documents.rka : definitionOf(json.document));
  return parseChain(json, named(path) === ofTheirOwn ? { ...frame, moments: ['reviewed'] } : frame);
};
const codes = (parsed: ParsedChain): string[] => (parsed.ok ? [] : parsed.faults.map((it) => it.code));

test('there are examples of both kinds, and a bad one for every fault', () => {
  expect(good.length).toBeGreaterThanOrEqual(3);
  expect(faulty.map(named).toSorted()).toEqual(chainFaultCodes.toSorted());
  expect(unproved.length).toBe(2);
});

test.each(good.map((path) => [named(path), path]))('%s is in order', (_name, path) => {
  expect(read(path)).toMatchObject({ ok: true });
});

test.each(faulty.map((path) => [named(path), path]))('%s is found, and nothing else', (name, path) => {
  const parsed = read(path);
  expect(codes(parsed)).toEqual([name]);
});

test('every fault says in both languages what to do, and where', () => {
  for (const path of faulty) {
    const parsed = read(path);
    if (parsed.ok) throw new Error(`${path} has no fault`);
    for (const fault of parsed.faults) {
      expect(fault.path).toMatch(/^[a-z]+(\[\d+\])?(\.[a-z]+(\[\d+\])?)*$/i);
      expect(fault.text.id).toMatch(/[.:]/);
      expect(fault.text.en).not.toBe(fault.text.id);
    }
  }
});

test('what is too much for the checker is neither in order nor faulty, says how much it is, and ends within the bound', () => {
  const verdicts = unproved.map((path) => {
    const { document } = JSON.parse(readFileSync(path, 'utf8')) as { document: string };
    const parsed = read(path);
    if (!parsed.ok) throw new Error(`${path} has a fault`);
    const {
      verdict,
      ok,
      faults,
      unproved: why,
      standings,
    } = checkOn(shelf, withChain(definitionOf(document), parsed.chain, 0));
    return { name: named(path), verdict, ok, faults, why: why?.en, standings };
  });
  const both = { verdict: 'not-proved', ok: false, faults: [] };
  expect(verdicts).toEqual([
    {
      ...both,
      name: 'not-proved-cases',
      why: 'Not proved: too many cases (184320); simplify the conditions, or split the chain.',
      standings: 0,
    },
    {
      ...both,
      name: 'not-proved-standings',
      why: 'Not proved: too many standings (more than 5000); let fewer offices stamp side by side, or split the chain.',
      standings: 5000,
    },
  ]);
});

test('control: the largest chain that one draws is proved within the bound', () => {
  const { rka } = documents;
  const [signed, reviewed, approved] = rka.chain.steps;
  const six: Step = { ...reviewed, all: ['mitra-bappeda', 'bpkad', 'inspektorat', 'sekda', 'ppkd', 'bud'] };
  const chain: Chain = { ...rka.chain, steps: [signed, six, approved] };
  const { verdict, standings } = checkOn(shelf, withChain(rka, chain, 0));
  expect(verdict).toBe('in-order');
  expect(standings).toBeGreaterThan(2000);
});

test('the JSON Schema in docs is the one of the code', async () => {
  await expect(`${JSON.stringify(chainJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../docs/chain.schema.json',
  );
});

describe('siklus chain', () => {
  const at = (folder: string, name: string): string => join(home, folder, `${name}.json`);

  test.each(good.map((path) => [named(path), path]))('check %s ends well', async (_name, path) => {
    expect(await siklus('chain', 'check', path)).toMatchObject({ exit: 0, err: '' });
  });

  // Without a type to compare with, a wrong document is only a chain of another type.
  test.each(faulty.map(named).filter((name) => name !== ofTheirOwn && name !== 'wrong-document'))(
    'check %s says so and ends with 1',
    async (name) => {
      const ran = await siklus('chain', 'check', at('bad', name), '--json');
      expect(ran.exit).toBe(1);
      expect(ran.json()).toMatchObject({ ok: false, faults: [{ code: name }] });
    },
  );

  test('check says what it could not prove, and ends with 1', async () => {
    const ran = await siklus('chain', 'check', at('bad', 'not-proved-cases'));
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('Tidak terbukti: terlalu banyak kasus (184320)');
    expect(ran.out).not.toContain('benar');
    const json = (await siklus('chain', 'check', at('bad', 'not-proved-cases'), '--json')).json();
    expect(json).toMatchObject({ document: 'spp', ok: false, verdict: 'not-proved', faults: [], warnings: [] });
  });

  test('with a database check asks who holds the offices: one sentence for each that nobody holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siklus-chain-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const db = join(folder, 'daerah.db');
    const chain = at('good', 'rka-small-opd');
    await siklus('init', '--db', db, '--region', '32.01', '--name', 'Kabupaten Contoh', '--year', '2021');
    const empty = await siklus('chain', 'check', chain, '--db', db, '--json');
    expect(empty.exit).toBe(1);
    const { faults } = empty.json() as { faults: { code: string; text: { en: string } }[] };
    expect(new Set(faults.map((it) => it.code))).toEqual(new Set(['office-missing']));
    expect(new Set(faults.map((it) => it.text.en)).size).toBe(faults.length);
    // The control: without a database every office is filled.
    expect(await siklus('chain', 'check', chain)).toMatchObject({ exit: 0 });
    expect(await siklus('chain', 'check', chain, '--db', db, '--opd', '9.99')).toMatchObject({ exit: 2 });
    expect(await siklus('chain', 'check', chain, '--opd', '9.99')).toMatchObject({ exit: 2 });
  });

  test('check prints each fault with its path and ends with 1', async () => {
    const ran = await siklus('chain', 'check', at('bad', 'unknown-office'));
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('steps[1].of[2]  [unknown-office]');
    const json = (await siklus('chain', 'check', at('bad', 'deadline'), '--json')).json();
    expect(json).toMatchObject({ document: 'rka', ok: false, faults: [{ code: 'deadline', path: 'steps[1].within' }] });
  });

  test('wrong use, a file that is not there and one that is no JSON are bad input', async () => {
    expect(await siklus('chain', 'check', at('bad', 'quorum'), 'more')).toMatchObject({ exit: 2 });
    expect(await siklus('chain', 'check', join(home, 'no-such-file.json'))).toMatchObject({ exit: 2 });
    expect(await siklus('chain', 'check', join(home, 'README.md'))).toMatchObject({ exit: 2 });
    expect(await siklus('chain', 'mend', at('good', 'rka-small-opd'))).toMatchObject({ exit: 2 });
  });

  test('a name in a file that cannot be read is bad input with its place; any other text is read with a mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siklus-chain-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'chain.json');
    const chain = readFileSync(at('good', 'rka-small-opd'), 'utf8');
    writeFileSync(file, chain.replace('"within"', String.raw`"within\u0000"`));
    const named = await siklus('chain', 'check', file);
    expect(named.exit).toBe(2);
    expect(named.err).toContain('Nama isian ini tidak dapat dipakai');
    writeFileSync(file, chain.replace('"document": "rka"', String.raw`"document": "rka", "catatan": "\ud83d"`));
    expect(await siklus('chain', 'check', file)).toMatchObject({ exit: 1, err: '' });
  });

  test('diff says nothing of the same chain, and does not compare what is wrong or of another type', async () => {
    const rka = at('good', 'rka-small-opd');
    expect((await siklus('chain', 'diff', rka, rka)).out).toContain('Tidak ada yang berubah');
    expect(await siklus('chain', 'diff', rka, at('bad', 'deadline'))).toMatchObject({ exit: 1, out: '' });
    expect(await siklus('chain', 'diff', rka, at('good', 'spp-large-amounts'))).toMatchObject({ exit: 2 });
  });

  test('draw gives one line per step', async () => {
    const ran = await siklus('chain', 'draw', at('good', 'spp-large-amounts'), '--format', 'text');
    expect(ran.exit).toBe(0);
    const lines = ran.out.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^0\. draft {2}Bendahara Pengeluaran, /);
  });

  test('plan needs papers, and ends with 1 when one cannot move', async () => {
    const rka = at('good', 'rka-small-opd');
    expect(await siklus('chain', 'plan', rka, rka)).toMatchObject({ exit: 2 });
    const papers = join(home, 'open-papers.json');
    const same = await siklus('chain', 'plan', rka, rka, '--papers', papers);
    expect(same).toMatchObject({ exit: 0, err: '' });
    expect(await siklus('chain', 'plan', rka, rka, '--papers', rka)).toMatchObject({ exit: 2 });
    const folder = mkdtempSync(join(tmpdir(), 'siklus-papers-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const strange = join(folder, 'papers.json');
    const stamped = (office: string) => [{ id: 'a', state: 'draft', marks: [], stamps: [{ moment: 'draft', office }] }];
    writeFileSync(strange, JSON.stringify(stamped('toString')));
    expect(await siklus('chain', 'plan', rka, rka, '--papers', strange)).toMatchObject({ exit: 2 });
    writeFileSync(strange, JSON.stringify(stamped('pptk')));
    expect(await siklus('chain', 'plan', rka, rka, '--papers', strange)).toMatchObject({ exit: 0 });
    const spp = at('good', 'spp-large-amounts');
    const moved = await siklus('chain', 'plan', spp, spp, '--papers', papers, '--json');
    expect(moved.exit).toBe(1);
    expect(moved.json()).toMatchObject({ stays: [{ id: 'rka-0001', code: 'state-gone', target: 'draft' }] });
  });
});
