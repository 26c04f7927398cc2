// docs/HACKING.md adds a document type as an example. Its code is taken from there, compiled, walked and run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  check,
  compile,
  decide,
  decideOpen,
  type AnyDefinition,
  type Decision,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { around, codesOf, draft, effectOf, holder, opd, subKegiatan } from '../support/given.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.cache', 'hacking', String(process.pid));
const guide = readFileSync(join(root, 'docs', 'HACKING.md'), 'utf8');
const blocks = [...guide.matchAll(/```ts documents\/memo\/(\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => ({
  name,
  code,
}));

let memo: AnyDefinition;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const source = '../../../packages/workflow/src';
  for (const { name, code } of blocks)
    writeFileSync(
      join(folder, name),
      code.replaceAll("'../../engine/", `'${source}/engine/`).replaceAll("'../dpa/", `'${source}/documents/dpa/`),
    );
  const settings = { extends: '../../../tsconfig.base.json', include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  memo = ((await import(pathToFileURL(join(folder, 'index.ts')).href)) as { memo: AnyDefinition }).memo; // the export that the guide names
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const basis = { dpa: [{ ...draft('dpa'), state: 'ratified' }] };

const give = (paper: Paper, office: Office, name: string, more: object = {}): Decision =>
  decide(memo, paper, { name, ...more }, around(holder(office), { basis }));

const opened = (seed: object = {}): Decision =>
  decideOpen(
    memo,
    { id: 'm', year: 2026, opd, unit: opd, seed: { dpa: 'dpa-1', sampai: 4, ...seed } },
    around(holder('pptk'), { basis }),
  );

test('the guide has the five files and the index of a document type', () =>
  expect(blocks.map((it) => it.name).toSorted()).toEqual([
    'index.ts',
    'machine.ts',
    'postings.ts',
    'rules.ts',
    'schema.ts',
    'view.ts',
  ]));

test('what the guide says compiles under the strict settings of the repository', () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('');
});

test('a guide with a wrong state name would not compile', () => {
  const path = join(folder, 'machine.ts');
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, good.replace("['draft', 'submitted']", "['draft', 'sent']"));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(() => execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' })).toThrow(
    'Command failed',
  );
  writeFileSync(path, good);
});

describe('the memo of the guide', () => {
  test('has a machine without faults', () => {
    expect(compile(memo.chain).next({ state: 'draft', marks: [] }, 'submit')).toEqual({
      state: 'submitted',
      marks: [],
    });
    expect(check(memo).faults).toEqual([]);
  });

  test('is opened on its DPA, explained, checked and noted', () => {
    const start = effectOf(opened({ sebab: 'Hujan' })).paper;
    expect(start.body).toEqual({ dpa: 'dpa-1', subKegiatan, sebab: 'Hujan', sampai: 4 });
    const submitted = effectOf(give(start, 'pptk', 'submit')).paper;
    const checked = effectOf(give(submitted, 'ppk-skpd', 'check')).paper;
    const noted = effectOf(give(checked, 'pa', 'note'));
    expect([noted.paper.state, noted.outcomes, noted.transfers]).toEqual(['noted', ['memo.noted'], []]);
  });

  test('is refused without a cause, by the rule of the guide', () => {
    expect(give(effectOf(opened()).paper, 'pptk', 'submit')).toMatchObject({
      refusals: [{ rule: 'cause-given', at: 'sebab' }],
    });
  });

  test('is sent back by the budget user to the finance officer', () => {
    const start = effectOf(opened({ sebab: 'Hujan' })).paper;
    const checked = effectOf(give(effectOf(give(start, 'pptk', 'submit')).paper, 'ppk-skpd', 'check')).paper;
    expect(effectOf(give(checked, 'pa', 'return', { to: 'submitted', reason: 'periksa lagi' })).paper.state).toBe(
      'submitted',
    );
  });

  test('is not opened while its DPA is not ratified', () => {
    const early = around(holder('pptk'), { basis: { dpa: [draft('dpa')] } });
    expect(
      codesOf(decideOpen(memo, { id: 'm', year: 2026, opd, unit: opd, seed: { dpa: 'dpa-1', sampai: 4 } }, early)),
    ).toEqual(['basis-missing']);
  });
});
