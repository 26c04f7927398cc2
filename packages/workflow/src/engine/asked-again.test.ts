// What is demanded of a paper at its submission holds at every later stamp, whatever desks have changed on the way.
import { describe, expect, test } from 'vitest';
import {
  around,
  basisOf,
  codesOf,
  draft,
  effectOf,
  holder,
  movedBy,
  stagesOf,
} from '../../../../tests/support/given.ts';
import { documents, type DocumentType } from '../documents/index.ts';
import { asksAgain, looksAtBasis } from './asked-again.ts';
import type { Step } from './chain.ts';
import type { Circumstances } from './circumstances.ts';
import type { Command } from './command.ts';
import { decide, type Decision } from './decide.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { explain } from './explain.ts';
import type { Office } from './office.ts';
import type { Body } from './patch.ts';
import { withChain } from './words.ts';

/** A type whose steps are given rights, such as one to change fields. */
const desks = (type: DocumentType, rights: Readonly<Record<string, Partial<Step>>>): AnyDefinition => {
  const definition: AnyDefinition = documents[type];
  const steps: readonly Step[] = definition.chain.steps;
  const chain = { ...definition.chain, steps: steps.map((it) => ({ ...it, ...rights[it.name] }) as Step) }; // rights do not change who stamps
  return withChain(definition, chain, 1);
};

const circumstances = (definition: AnyDefinition, paper: Paper, office: Office, change: Partial<Circumstances>) => {
  const type = paper.type as DocumentType; // papers of these tests are made by draft()
  return around(holder(office), {
    basis: basisOf(type),
    stages: stagesOf(type),
    moved: movedBy(definition, paper),
    ...change,
  });
};

const ask = (
  definition: AnyDefinition,
  paper: Paper,
  office: Office,
  { command, change = {} }: { readonly command: Command; readonly change?: Partial<Circumstances> },
): Decision => decide(definition, paper, command, circumstances(definition, paper, office, change));

const does = (definition: AnyDefinition, paper: Paper, office: Office, command: Command): Paper =>
  effectOf(ask(definition, paper, office, { command })).paper;

const to = (body: Body, after: Body): Command => ({
  name: 'revise',
  patch: { set: Object.fromEntries(Object.entries(after).map(([at, it]) => [at, { from: body[at], to: it }])) },
});

/** A paper that was submitted in order, and then changed at the first desk. */
const changedAfter = (definition: AnyDefinition, office: Office, after: Body): Paper => {
  const type = definition.chain.document as DocumentType; // of the register
  const paper = does(definition, draft(type), definition.chain.draft.by, { name: 'submit' });
  return does(definition, paper, office, to(paper.body, after));
};

const rulesOf = (decision: Decision): readonly string[] =>
  decision.ok ? [] : [...new Set(decision.refusals.map((it) => it.rule ?? it.code))];

const odd = { id: 'q1', jenis: 'apa saja', kodeBilling: '', jumlah: '99999999.00' };

describe('an order whose budget user may change its deductions', () => {
  const spm = desks('spm', { issued: { revises: ['potongan'] } });
  const spoilt = changedAfter(spm, 'pa', { potongan: [odd] });

  test('is not issued with deductions that it could not have been submitted with', () => {
    const issued = ask(spm, spoilt, 'pa', { command: { name: 'issue' } });
    expect(rulesOf(issued)).toEqual(['deductions-listed', 'deductions-fit']);
  });

  test('tells so before anybody stamps', () => {
    const told = explain(spm, spoilt, circumstances(spm, spoilt, 'pa', {})).find((it) => it.command === 'issue');
    expect(told?.missing.map((it) => it.rule)).toEqual(['deductions-listed', 'deductions-fit']);
  });

  test('goes on once it is mended, and back to the draft at any time', () => {
    const mended = does(spm, spoilt, 'pa', to(spoilt.body, { potongan: draft('spm').body['potongan'] }));
    expect(does(spm, mended, 'pa', { name: 'issue' }).state).toBe('issued');
    const back = { name: 'return', to: 'draft', reason: 'salah potongan' };
    expect(does(spm, spoilt, 'pa', back).state).toBe('draft');
  });

  test('the control: a chain whose desks change nothing asks nothing again', () => {
    const { potongan } = { potongan: [odd] };
    const paper = { ...spoilt, body: { ...spoilt.body, potongan } };
    expect(ask(documents.spm, paper, 'pa', { command: { name: 'issue' } }).ok).toBe(true);
  });
});

describe('a contract that may be changed while it is checked', () => {
  const fields = ['rekening', 'nomor', 'dpa'];
  const kontrak = desks('kontrak', { checked: { revises: fields } });

  test('is not checked without its number or with an account that is none', () => {
    const spoilt = changedAfter(kontrak, 'ppk-skpd', { rekening: 'tidak tahu', nomor: '' });
    const checked = ask(kontrak, spoilt, 'ppk-skpd', { command: { name: 'check' } });
    expect(rulesOf(checked)).toEqual(['parties-named', 'provider-payable']);
  });

  test('is not signed either, if that is how it came to the last desk', () => {
    const spoilt = changedAfter(kontrak, 'ppk-skpd', { nomor: '' });
    const signed = ask(kontrak, { ...spoilt, state: 'checked' }, 'pa', { command: { name: 'sign' } });
    expect(rulesOf(signed)).toEqual(['parties-named']);
  });

  test('names papers that are final, as at its submission', () => {
    const spoilt = changedAfter(kontrak, 'ppk-skpd', { dpa: ['dpa-9'] });
    const none = { basis: { ...basisOf('kontrak'), dpa: [] } };
    const checked = ask(kontrak, spoilt, 'ppk-skpd', { command: { name: 'check' }, change: none });
    expect(codesOf(checked)).toEqual(['basis-missing']);
    // The control: where no desk can name another, papers below were asked for when it was submitted.
    const shut = desks('kontrak', { checked: { revises: ['nomor'] } });
    expect(ask(shut, spoilt, 'ppk-skpd', { command: { name: 'check' }, change: none }).ok).toBe(true);
  });

  test('the papers below are read for the rules that are asked again', () => {
    expect([looksAtBasis(kontrak, 'check'), looksAtBasis(documents.kontrak, 'check')]).toEqual([true, false]);
  });
});

test('a rule is asked again only where it looks at what a desk may change', () => {
  const kontrak = desks('kontrak', { checked: { revises: ['pekerjaan'] } });
  const paper = does(kontrak, draft('kontrak'), 'ppk', { name: 'submit' });
  // Its account was lawful once: nobody on its way could have touched it.
  const older = { ...paper, body: { ...paper.body, rekening: 'tidak tahu' } };
  expect(ask(kontrak, older, 'ppk-skpd', { command: { name: 'check' } }).ok).toBe(true);
  expect(
    rulesOf(
      ask(kontrak, { ...older, body: { ...older.body, pekerjaan: ' ' } }, 'ppk-skpd', { command: { name: 'check' } }),
    ),
  ).toEqual(['parties-named']);
});

test('a field that a desk took away altogether is looked at too', () => {
  const kontrak = desks('kontrak', { checked: { revises: ['bank'] } });
  const spoilt = changedAfter(kontrak, 'ppk-skpd', { bank: undefined });
  expect(Object.hasOwn(spoilt.body, 'bank')).toBe(false);
  expect(rulesOf(ask(kontrak, spoilt, 'ppk-skpd', { command: { name: 'check' } }))).toEqual(['provider-payable']);
});

test('a stamp before any desk that may change something asks nothing again, unless papers come back to it from there', () => {
  const late = { approved: { revises: ['keperluan'] } };
  const verified = (rights: Readonly<Record<string, Partial<Step>>>): boolean =>
    asksAgain(desks('spp', rights), 'verify');
  expect(asksAgain(desks('spp', late), 'approve')).toBe(true);
  expect(verified({ approved: { revises: ['keperluan'], return: ['draft'] } })).toBe(false);
  expect(verified({ approved: { revises: ['keperluan'], return: ['draft', 'submitted'] } })).toBe(true);
  expect(verified({})).toBe(false);
});

test('what the law asks of the draft alone is not asked of what desks write', () => {
  const spot = { id: 'r1', meja: 'camat', volume: '100', anggaran: '25000000.00', catatan: 'Layak' };
  const { usulan } = documents;
  const paper = { ...draft('usulan'), state: 'submitted' };
  const body = {
    ...paper.body,
    rekomendasi: [{ ...spot, volume: paper.body['volume'], anggaran: paper.body['anggaran'] }],
  };
  const asked = (definition: AnyDefinition): readonly string[] => {
    const waits = explain(definition, { ...paper, body }, circumstances(definition, paper, 'lurah', {}));
    return waits.flatMap((it) => (it.command === 'check-village' ? it.missing.map((no) => no.rule ?? no.code) : []));
  };
  expect(asked(usulan)).not.toContain('only-desks-recommend');
  // The control: a rule that does not say so is asked again.
  const all = { ...usulan, rules: usulan.rules.map(({ ofDraft: _once, ...rule }) => rule) };
  expect(asked(all)).toContain('only-desks-recommend');
});

test('figures are looked at by a rule that is asked again where they are read, at the last stamp', () => {
  const { realisasi } = documents;
  const definition = desks('realisasi', { verified: { revises: ['fisik'] } });
  const rules = realisasi.rules.map((it) => ({ ...it, on: it.on.filter((name) => name !== 'accept') }));
  const less = { ...definition, rules } as AnyDefinition; // the rules of the type, asked at fewer commands
  const paper = changedAfter(less, 'verifikator-monev', { fisik: '1' });
  const figures = { fisikLalu: { [String(paper.body['subKegiatan'])]: { value: '2', month: 1 } } };
  expect(asksAgain(less, 'accept')).toBe(true);
  const last = { ...paper, state: less.chain.steps.at(-2)?.name ?? '' };
  const { by } = less.chain.steps.at(-1) as { by: Office }; // one office stamps last
  expect(rulesOf(ask(less, last, by, { command: { name: 'accept' }, change: { figures } }))).toEqual([
    'fall-has-reason',
  ]);
  expect(ask(less, last, by, { command: { name: 'accept' } }).ok).toBe(true);
});
