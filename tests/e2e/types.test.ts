// Every document type of the register on the generic screens: read by a reader, edited by its drafter, stamped once; whole in light, dark and on a phone.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { makeOfficers, officerOf } from '@siklus/simulation';
import { getRegion, putRegion, putRows, saveCycle, type Store } from '@siklus/store';
import {
  definitionOf,
  documentTypes,
  finalOf,
  findStep,
  factsOf,
  officesOf,
  wordsOf,
  type Command,
  type DocumentType,
  type Office,
} from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { opd } from '../support/given.ts';
import { openSharedDesk, settled, type SharedDesk } from './support/desk.ts';
import { inspectEverywhere } from './support/inspect.ts';
import { serve, type Served } from './support/served.ts';
import { shoot } from './support/shots.ts';
import { askedOfSpp, dayOf, papers, reasonOf, recorded, upTransfer, withoutText } from './support/tour.ts';

const year = 2026;
const firstDay = `${year}-02-16`;

/** A region of one agency without any window, so that the schedule keeps no type shut. */
async function fill(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ code: '99.03', name: 'Kabupaten Seluruh Dokumen', zone: 'Asia/Jakarta', year });
    yield* putRows('opd', [{ code: opd, name: 'Dinas Pendidikan' }]);
    yield* putRows('unit', [{ opd, code: opd, name: 'Dinas Pendidikan' }]);
  });
  await makeOfficers(store, `${year - 2}-01-01`);
}

describe('every document type', () => {
  let browser: Browser;
  let served: Served;
  let desk: SharedDesk;
  let now: string;
  const textless: string[] = [];
  const idOf = (type: DocumentType): string => `${type}-1`;
  const ownerOf = (type: DocumentType): string => (definitionOf(type).scope === 'region' ? '' : opd);
  const usernameOf = async (office: Office): Promise<string> => {
    const { store } = served;
    const row = await store.read
      .selectFrom('person')
      .select('username')
      .where('id', '=', officerOf(office, opd))
      .executeTakeFirstOrThrow();
    return row.username;
  };
  const act = async (person: string, deed: Deed): Promise<ExecuteAnswer> =>
    (await execute(served.store, { person, key: crypto.randomUUID(), now, deed })).answer;
  const standing = (type: DocumentType) =>
    served.store.read
      .selectFrom('document')
      .select(['state', 'version', 'body', 'marks'])
      .where('id', '=', idOf(type))
      .executeTakeFirstOrThrow();
  const onDay = (day: string): void => {
    served.onDay(day);
    now = `${day}T02:00:00.000Z`;
  };
  /** Puts the cycles where papers of a type are opened. */
  const reach = async (type: DocumentType): Promise<void> => {
    const { opensIn, revisesIn, scope, opensInRegion } = definitionOf(type);
    const [stage = ''] = revisesIn ?? opensIn;
    const region = scope === 'region' ? stage : (opensInRegion?.[0] ?? 'execution');
    await served.store.write(function* () {
      yield* getRegion();
      if (scope !== 'region') yield* saveCycle(year, opd, [stage], now);
      yield* saveCycle(year, '', [region], now);
    });
  };
  const look = (page: Page, name: string): Promise<string[]> =>
    inspectEverywhere(page, async (how) => {
      if (how !== 'desk-dark' && how !== 'phone-light') await shoot(page, `jenis-${name}-${how}`);
    });

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ fill, day: firstDay });
    onDay(firstDay);
    const up = { id: 'sp2d-up', year, opd, unit: opd, seed: upTransfer };
    await act('tapd', { kind: 'adopt', type: 'sp2d', opening: up, state: 'issued', source: 'uji' });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  describe.each(documentTypes)('%s', (type) => {
    const { chain } = definitionOf(type);

    test('is read on its screen', async () => {
      onDay(dayOf[type] ?? now.slice(0, 10));
      await reach(type);
      const opening = { id: idOf(type), year, opd: ownerOf(type), unit: ownerOf(type), seed: papers[type] };
      await act('tapd', { kind: 'adopt', type, opening, state: 'draft', source: 'uji' });
      const { page, go } = await desk.as('bpk');
      await go(`/dokumen/${idOf(type)}`);
      await page.getByRole('region', { name: 'Alur persetujuan' }).first().waitFor();
      expect(await look(page, type)).toEqual([]);
    });

    test('is edited by its drafter', async () => {
      const { page, go } = await desk.as(await usernameOf(chain.draft.by));
      await go(`/dokumen/${idOf(type)}?lihat=ubah`);
      expect(await look(page, `${type}-ubah`)).toEqual([]);
      // A field that says nothing to other papers: the last open text.
      const texts = page.locator(
        '#isi form input[type=text]:enabled, #isi textarea:enabled, .surface textarea:enabled',
      );
      const text = texts.last();
      if ((await texts.count()) === 0) {
        textless.push(type);
        return;
      }
      const { version } = await standing(type);
      await text.press('End');
      await text.pressSequentially(' x');
      await page.locator('[data-save="saved"]').waitFor();
      expect((await standing(type)).version).toBeGreaterThan(version);
    });

    test('is submitted on its screen', async () => {
      const { page, go } = await desk.as(await usernameOf(chain.draft.by));
      await go(`/dokumen/${idOf(type)}`);
      const label = wordsOf(definitionOf(type)).commands['submit']?.id ?? 'Ajukan';
      const actions = page.getByRole('region', { name: 'Tindakan' });
      await actions.getByRole('button', { name: label, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: label, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await settled(page);
      expect((await standing(type)).state).not.toBe('draft');
      expect(await look(page, `${type}-diajukan`)).toEqual([]);
    });

    test('goes to its end, so that the next type has something to stand on', async () => {
      const why: string[] = [];
      const give = async (office: Office, command: Command): Promise<void> => {
        const { version } = await standing(type);
        const answer = await act(officerOf(office, opd), { kind: 'command', id: idOf(type), version, command });
        if (!answer.ok) why.push(...answer.refusals.map(reasonOf));
      };
      for (let step = 0; step < 40; step += 1) {
        const { state, body, marks } = await standing(type);
        const paper = { state, body: JSON.parse(body) as Record<string, unknown> };
        const waiting = findStep(chain, state, factsOf(definitionOf(type), paper));
        if (waiting === undefined) break;
        const office = officesOf(waiting).find((it) => !marks.split(',').includes(it));
        if (office === undefined) break;
        const patch = recorded[type]?.[waiting.command];
        if (patch !== undefined) await give(office, { name: 'revise', patch });
        await give(office, { name: waiting.command });
        if (why.length > 0) break;
      }
      const { state } = await standing(type);
      expect({ state, why }).toEqual({ state: finalOf(chain), why: [] });
    });
  });

  test('the board shows all of them under their phases, the region on top', async () => {
    const { page, go } = await desk.as('bpk');
    await go('/');
    await page.getByText('Dokumen daerah').first().waitFor();
    expect(await look(page, 'papan')).toEqual([]);
    await page.getByRole('button', { name: 'Perencanaan', exact: true }).click();
    await page.getByRole('columnheader', { name: /^RPJMD/ }).waitFor();
    await shoot(page, 'jenis-papan-terbentang');
  });

  test('the dialog for a new paper asks for what a payment request of each kind stands on', async () => {
    const { page, go } = await desk.as(await usernameOf('bendahara'));
    await go('/dokumen');
    await page.getByRole('button', { name: 'Dokumen baru' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Jenis dokumen' }).click();
    await shoot(page, 'jenis-baru-pilihan');
    await page.getByRole('option', { name: /^SPP/ }).first().click();
    await settled(page);
    await shoot(page, 'jenis-baru-spp');
    const kinds = dialog.getByRole('combobox', { name: 'Jenis', exact: true });
    const asked: Record<string, readonly string[]> = {};
    // The last line says that the rest is written later.
    for (const kind of await kinds.locator('option').allInnerTexts()) {
      await kinds.selectOption({ label: kind });
      await settled(page);
      asked[kind] = (await dialog.locator('form').locator('label, p').allInnerTexts()).slice(0, -1);
    }
    expect(asked).toEqual(askedOfSpp);
    expect(await inspectEverywhere(page)).toEqual([]);
  });

  test('every type but those named has an open text for its drafter', () => {
    expect(textless).toEqual(withoutText);
  });

  test('no browser complained and the server met no fault', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
