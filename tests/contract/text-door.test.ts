// Text from outside, whatever it is: nothing of it is a fault of ours, nothing ill-formed is kept, and the proof stays clean.
import { appRouter, execute } from '@siklus/api';
import type { Store } from '@siklus/store';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { extent } from '../support/extent.ts';
import { bodies } from '../support/given.ts';
import { calls, make, opening, placesOf, spp, withOther, type Call } from './calls.ts';
import { missingIn } from './filled.ts';
import { firstDifference } from '../support/proof.ts';
import { chained, databasesOf, quoted, run, sharedStore } from './stores.ts';
import { askOn, command, open, play, settle, year } from './year.ts';

const half = 'Pembayaran \ud83d';
const odd = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', half, 'nol\0', 'baris\u2028', 'x'.repeat(9000)];

type Make = typeof make;

/** Replaces every text and every name in the input of each call by each odd text; answers with the calls that ended in a fault of ours. */
const sweep = async (store: Store, list: readonly Call[], by: Make): Promise<string[]> => {
  const tries = list.flatMap((call) =>
    placesOf(call.input()).flatMap((place) => odd.map((text) => ({ call, text, ...place }))),
  );
  const found: string[] = [];
  for (let start = 0; start < tries.length; start += 50)
    await Promise.all(
      tries.slice(start, start + 50).map(async ({ call, path, name, text }) => {
        const status = await by(store, call, withOther(call.input(), path, text, name));
        if (status >= 500) found.push(`${call.path} ${path.join('/')} ${JSON.stringify(text.slice(0, 20))}`);
      }),
    );
  return found;
};

const databases = databasesOf('text-door');

describe.each(databases)('%s', (kind) => {
  let store: Store;

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    await play(askOn(store), year);
    await play(askOn(store), [['bendahara', open('spp', 'spp2', spp)]]);
    return () => store.close();
  });

  test('no text in the input of any call is a fault of ours', async () => {
    expect(await sweep(store, calls, make)).toEqual([]);
  });

  test('nor any text in a paper of any type', async () => {
    const types = Object.keys(bodies) as (keyof typeof bodies)[]; // keys of a const object
    const some = kind === 'PostgreSQL' ? types.slice(0, 3) : types;
    expect(await sweep(store, some.map(opening), make)).toEqual([]);
  });

  test('nor any JSON at all, in place of an input or inside of it', async () => {
    const letters = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((it) => String.fromCharCode(it)) });
    const json = fc.oneof(
      letters,
      fc.constantFrom(...odd),
      fc.jsonValue().map((it): unknown => it),
      fc.dictionary(letters, letters),
    );
    const tries = fc.record({ call: fc.constantFrom(...calls), at: fc.nat(), json, whole: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(tries, async ({ call, at, json, whole }) => {
        const lawful = call.input();
        const places = placesOf(lawful);
        const place = places[at % Math.max(1, places.length)];
        const input = place === undefined || whole === 0 ? json : withOther(lawful, place.path, json, false);
        expect(await make(store, call, input)).toBeLessThan(500);
      }),
      { numRuns: extent(400, 4000) },
    );
  });

  test('the proof is clean after all that', async () => expect(await firstDifference(store)).toBeUndefined());

  test('nothing ill-formed stands in the log, and what an officer pasted is there with a mark for what could not be read', async () => {
    const ask = askOn(store);
    const to = { from: spp['keperluan'], to: half };
    expect(await ask('bendahara', open('spp', 'spp3', spp), 'spp3')).toMatchObject({ ok: true });
    const edit = command('spp3', 1, 'revise', { patch: { set: { keperluan: to } } });
    expect(await ask('bendahara', edit, 'half')).toMatchObject({ ok: true, version: 2 });
    // Asked twice, with the text as it was pasted or as it was made: one request.
    const made = command('spp3', 1, 'revise', { patch: { set: { keperluan: { ...to, to: half.toWellFormed() } } } });
    expect(await ask('bendahara', made, 'half')).toMatchObject({ ok: true, version: 2 });
    const again = command('spp3', 2, 'revise', { patch: { set: { keperluan: { from: half, to: 'Kertas' } } } });
    expect(await ask('bendahara', again, 'whole')).toMatchObject({ ok: true, version: 3 });
    const log = await store.read.selectFrom('journal').select('entry').execute();
    expect(log.some((row) => row.entry.includes(half.toWellFormed()))).toBe(true);
    expect(log.filter((row) => /\\ud[89a-f]|\\u0000/i.test(row.entry))).toEqual([]);
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('keys and persons are not mended but refused, and so are names of fields', async () => {
    const deed = command('spp3', 3, 'submit');
    const asked = async (person: string, key: string, more = deed): Promise<unknown> =>
      (await execute(store, { person, key, now: '2026-02-01T00:00:00.000Z', deed: more })).answer;
    const refusal = (at: string) => ({ ok: false, refusals: [{ code: 'malformed', at }] });
    expect(await asked('bendahara', 'k\0')).toMatchObject(refusal('key'));
    expect(await asked('bendahara\ud83d', 'k1')).toMatchObject(refusal('person'));
    const named = command('spp3', 3, 'revise', { patch: { set: { [half]: { to: 'x' } } } });
    expect(await asked('bendahara', 'k2', named)).toMatchObject(refusal(`command/patch/set/${half.toWellFormed()}`));
  });

  test('what an earlier release let in does not hide what comes after it', async () => {
    const ask = askOn(store);
    await ask('bendahara', open('spp', 'lama', { ...spp, keperluan: 'Pembayaran XXXX' }), 'lama');
    const lock = { kind: 'kunci', aspect: 'akun', year: 2026, opd: '', code: 'XXXX', locked: false } as const;
    await ask('administrator', { kind: 'decree', decree: lock, reason: 'alasan XXXX' }, 'kunci');
    const log = await store.read.selectFrom('journal').selectAll().orderBy('seq').execute();
    const escape = quoted(String.raw`\ud83d`);
    // The journal, the body and the decree are JSON and keep the half as an escape; a column cannot.
    const planted = log.map((row) => ({ ...row, entry: row.entry.replaceAll('XXXX', String.raw`\ud83d`) }));
    await run(
      store,
      ...chained(planted),
      `update document set body = replace(body, 'XXXX', ${escape}), title = replace(title, 'XXXX', '\ufffd') where id = 'lama'`,
      "update journal set document = replace(document, 'XXXX', '\ufffd')",
      `update answer set answer = replace(answer, 'XXXX', ${escape})`,
      `update decree set key = replace(key, 'XXXX', '\ufffd'), value = replace(value, 'XXXX', ${escape})`,
    );
    expect(await firstDifference(store)).toBeUndefined();
    // It can be worked on: whoever mends it sees the mark or the half, as the screen had it.
    const mend = (from: string) =>
      command('lama', 1, 'revise', { patch: { set: { keperluan: { from, to: 'Pembayaran kertas' } } } });
    expect(await ask('bendahara', mend('lain'), 'mend1')).toMatchObject({
      ok: false,
      refusals: [{ code: 'conflict' }],
    });
    expect(await ask('bendahara', mend(half), 'mend2')).toMatchObject({ ok: true });
    expect(await firstDifference(store)).toBeUndefined();
    // Control: another letter in the column is still found.
    await run(store, "update document set title = replace(title, 'kertas', 'kertaz') where id = 'lama'");
    expect(await firstDifference(store)).toContain('document ["lama"] title');
    await run(store, "update document set title = replace(title, 'kertaz', 'kertas') where id = 'lama'");
  });

  test('control: a call that hands text on as it came, or looks a name up among what every object has, is found', async () => {
    const raw: Make = async (to, _call, input) => {
      try {
        const { id } = input as { id: string };
        await to.read.selectFrom('document').select('id').where('id', '=', id).execute();
        return 200;
      } catch {
        return 500;
      }
    };
    const lookUp: Make = async (_to, _call, input) => {
      const units: Record<string, string | undefined> = { days: 'hari' };
      const { id } = input as { id: string };
      return typeof (units[id] ?? '') === 'string' ? 200 : 500;
    };
    const get = calls.filter((it) => it.path === 'document.get');
    const nul = await sweep(store, get, raw);
    expect(nul.some((it) => it.includes('nol'))).toBe(kind === 'PostgreSQL');
    expect((await sweep(store, get, lookUp)).filter((it) => it.includes('constructor'))).not.toEqual([]);
  });
});

test('every call of the API is among those that are tried, with all that its input may hold', () => {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: readonly never[] } }>; // kept flat, by path
  expect([...new Set(calls.map((it) => it.path))].toSorted()).toEqual(Object.keys(procedures).toSorted());
  const missing = Object.entries(procedures).flatMap(([path, { _def }]) =>
    _def.inputs.flatMap((schema) =>
      missingIn(
        schema,
        calls.filter((it) => it.path === path).map((it) => it.input()),
      ).map((it) => `${path} ${it}`),
    ),
  );
  expect(missing).toEqual([]);
});
