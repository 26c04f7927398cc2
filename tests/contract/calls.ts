// Every call of the API with a lawful input that fills all there is to fill, and what becomes of it when one text in it is another.
import { randomUUID } from 'node:crypto';
import { appRouter, createBus, type Context } from '@siklus/api';
import type { Store } from '@siklus/store';
import { bodies, dana, opd, subKegiatan } from '../support/given.ts';

type Json = Record<string, unknown>;
/** A call: its path, who makes it, and its input, with a new key each time. */
export type Call = { readonly path: string; readonly by: string; readonly input: () => unknown };

const key = (): string => randomUUID();
const year = 2026;
const chain = {
  $schema: 'https://example.test/chain.json',
  document: 'memo',
  draft: { by: 'pptk', also: ['perencana'], within: 3, withdraw: true },
  steps: [
    {
      name: 'signed',
      command: 'sign',
      label: { state: { id: 'Ditandatangani', en: 'Signed' }, command: { id: 'Tandatangani', en: 'Sign' } },
      by: 'pa',
      return: ['draft'],
      within: 2,
      revises: ['catatan'],
      when: { some: [{ kind: ['besar'] }, { account: ['5.1'] }, { amount: { over: '100.00' } }] },
    },
    { name: 'noted', command: 'note', by: 'tapd', return: ['draft', 'signed'], within: 1 },
  ],
  cancel: { by: ['pptk'], in: ['draft'] },
};

const paper = { year, type: 'spp', opd, unit: opd, q: 'ATK', subKegiatan, akun: '5.1.02' };
const patch = {
  set: { keperluan: { from: 'ATK', to: 'Kertas' } },
  rows: {
    rincian: {
      add: [{ id: 'b2', akun: '5.1.02.01.01.0024', uraian: 'Tinta', dana, jumlah: '1.00' }],
      change: [{ id: 'b1', set: { uraian: { from: 'ATK', to: 'Map' } } }],
      remove: [{ id: 'b9', from: { id: 'b9', uraian: 'Lem' } }],
    },
  },
};
const order = (command: Json) => (): Json => ({ key: key(), id: 'spp2', version: 1, command });
const decreed = (decree: Json) => (): Json => ({ key: key(), decree, reason: 'sesuai surat', last: 0 });
const paged = { cursor: 'a|b|c', limit: 5, urut: 'dokumen', turun: false };
const whole = {
  name: 'revise',
  patch,
  seen: { nilai: '1.00' },
  to: 'draft',
  reason: 'kurang jelas',
  note: 'segera',
  decree: 'SK 1/2026',
};

/** A lawful SPP of the year that {@link play} plays. */
export const spp: Json = { ...bodies.spp, dpa: 'dpa1', spd: ['spd1'] };

/** Who drafts papers of a type. */
export const drafterOf = (type: string): string =>
  type === 'spp' ? 'bendahara' : type === 'renja' ? 'perencana' : 'pptk';

/** A call that opens a paper of a type with a lawful body. */
export const opening = (type: keyof typeof bodies): Call => ({
  path: 'document.open',
  by: drafterOf(type),
  input: () => ({
    key: key(),
    id: randomUUID(),
    type,
    year,
    opd,
    unit: opd,
    seed: type === 'spp' ? spp : bodies[type],
    late: 'terlambat',
  }),
});

/** The calls; {@link appRouter} has no other procedure. */
export const calls: readonly Call[] = [
  { path: 'session.me', by: 'pptk', input: () => undefined },
  { path: 'board.get', by: 'pptk', input: () => ({ year }) },
  {
    path: 'inbox.list',
    by: 'pptk',
    input: () => ({
      year,
      type: 'spp',
      opd,
      office: 'pptk',
      q: 'ATK',
      cursor: '["nilai",true,"1","a","b"]',
      urut: 'nilai',
      turun: true,
      limit: 5,
    }),
  },
  { path: 'demo.advance', by: 'pptk', input: () => ({ from: '2026-02-16' }) },
  { path: 'inbox.count', by: 'pptk', input: () => ({ year }) },
  { path: 'document.get', by: 'pptk', input: () => ({ id: 'spp2' }) },
  { path: 'document.explain', by: 'pptk', input: () => ({ id: 'spp2' }) },
  { path: 'document.list', by: 'pptk', input: () => ({ ...paper, state: 'draft', ...paged }) },
  { path: 'document.states', by: 'pptk', input: () => paper },
  opening('spp'),
  { path: 'document.execute', by: 'bendahara', input: order(whole) },
  { path: 'document.execute', by: 'bendahara', input: order({ name: 'submit', note: 'segera' }) },
  { path: 'document.execute', by: 'pptk', input: order({ name: 'return', to: 'draft', reason: 'kurang jelas' }) },
  { path: 'document.execute', by: 'pptk', input: order({ name: 'reroute', to: '1.02', reason: 'kurang jelas' }) },
  { path: 'document.executeMany', by: 'bendahara', input: () => ({ items: [order(whole)()] }) },
  { path: 'document.history', by: 'pptk', input: () => ({ id: 'spp2', path: 'rincian/b1/uraian' }) },
  {
    path: 'tree.children',
    by: 'pptk',
    input: () => ({ year, axis: 'program', parent: '1.01', opd, month: 2 }),
  },
  {
    path: 'tree.papers',
    by: 'pptk',
    input: () => ({ year, axis: 'program', code: `${subKegiatan}/5.1.02`, opd, ...paged }),
  },
  { path: 'sCurve.get', by: 'pptk', input: () => ({ year, opd, unit: opd, subKegiatan }) },
  { path: 'codes.search', by: 'pptk', input: () => ({ kind: 'akun', q: 'kertas', level: 6, limit: 5 }) },
  { path: 'codes.names', by: 'pptk', input: () => ({ kind: 'akun', codes: ['5.1.02'] }) },
  { path: 'codes.units', by: 'pptk', input: () => ({ opd }) },
  { path: 'alur.list', by: 'administrator', input: () => ({}) },
  { path: 'alur.get', by: 'administrator', input: () => ({ type: 'spp', opd }) },
  { path: 'alur.drafters', by: 'administrator', input: () => ({}) },
  { path: 'alur.plan', by: 'administrator', input: () => ({ type: 'spp', opd }) },
  {
    path: 'alur.check',
    by: 'administrator',
    input: () => ({ type: 'spp', opd, chain, reason: 'sesuai surat' }),
  },
  {
    path: 'alur.publish',
    by: 'administrator',
    input: () => ({ key: key(), type: 'spp', opd, chain, reason: 'sesuai surat', last: 0 }),
  },
  {
    path: 'alur.migrate',
    by: 'administrator',
    input: () => ({ items: [{ key: key(), id: 'spp2', version: 1, back: true }], reason: 'sesuai surat' }),
  },
  {
    path: 'monitoring.due',
    by: 'pptk',
    input: () => ({ year, month: 2, opd, q: 'ATK', urut: 'tulis', cursor: 'a', limit: 5 }),
  },
  { path: 'changes.stream', by: 'pptk', input: () => ({ since: 0, lastEventId: '1' }) },
  { path: 'jadwal.year', by: 'pptk', input: () => ({ year }) },
  { path: 'jadwal.locks', by: 'pptk', input: () => ({ year }) },
  { path: 'jadwal.settings', by: 'pptk', input: () => undefined },
  { path: 'jadwal.late', by: 'pptk', input: () => ({ year }) },
  { path: 'jadwal.history', by: 'pptk', input: () => ({ year }) },
  {
    path: 'jadwal.decree',
    by: 'administrator',
    input: decreed({ kind: 'jadwal', type: 'usulan', year, windows: [{ opens: '2026-01-01', closes: '2026-02-01' }] }),
  },
  {
    path: 'jadwal.decree',
    by: 'administrator',
    // Chains have a door of their own; here it is refused, by its kind and not by what is in it.
    input: decreed({ kind: 'alur', type: 'spp', opd, chain }),
  },
  {
    path: 'jadwal.decree',
    by: 'administrator',
    input: decreed({ kind: 'kunci', aspect: 'akun', year, opd, code: '5.1', locked: true }),
  },
  {
    path: 'jadwal.decree',
    by: 'administrator',
    input: decreed({ kind: 'setelan', type: 'spp', name: 'up-limit', opd, value: '31' }),
  },
];

/** Makes a call and answers with its status, as the wire would; 200 also for a refusal. */
export const make = async (store: Store, { path, by }: Call, input: unknown): Promise<number> => {
  const context: Context = {
    store,
    now: () => '2026-02-01T00:00:00.000Z',
    person: by,
    bus: createBus(),
    // A walk takes seconds and sees no text that parsing the chain did not see.
    walk: () => ({ verdict: 'in-order', against: [], warnings: [] }),
    log: () => undefined,
  };
  const [room = '', name = ''] = path.split('.');
  // Procedures are called by their paths, which no type can follow.
  const caller = appRouter.createCaller(context) as unknown as Record<
    string,
    Record<string, (given: unknown) => unknown>
  >;
  try {
    const answer = await caller[room]?.[name]?.(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer)
      await (answer as AsyncGenerator).return(undefined); // the live stream
    JSON.stringify(answer);
    return 200;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    return code === 'BAD_REQUEST' ? 400 : code === 'NOT_FOUND' ? 404 : 500;
  }
};

type Path = readonly (string | number)[];

/** Where in a value texts stand, and under which names: every one of them may be replaced. */
export const placesOf = (value: unknown, path: Path = []): { path: Path; name: boolean }[] => {
  if (typeof value === 'string') return [{ path, name: false }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return [...(Array.isArray(value) ? [] : [{ path: at, name: true }]), ...placesOf(inner, at)];
  });
};

/** A value with another value, or another name, at a place; names as JSON gives them, `__proto__` too. */
export const withOther = (value: unknown, [first, ...rest]: Path, other: unknown, name: boolean): unknown => {
  if (first === undefined) return other;
  if (Array.isArray(value))
    return value.map((it: unknown, at) => (at === first ? withOther(it, rest, other, name) : it));
  const entries = Object.entries(value as Json).map(([known, inner]): [string, unknown] => {
    if (known !== first) return [known, inner];
    return name && rest.length === 0 ? [String(other), inner] : [known, withOther(inner, rest, other, name)];
  });
  return Object.fromEntries(entries);
};
