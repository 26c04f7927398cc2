// A desk: one officer in a browser context of their own, with everything the browser complained about. The sign-in form is for the tests that are
// about it: elsewhere the session is asked for over the API.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { PASSWORD, type Served } from './served.ts';

/** The two sizes that screens are looked at in. */
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** An officer at a browser. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and violations of the content policy, as they came. */
  readonly complaints: string[];
  /** Loads a screen of the app and waits until its data are there. */
  readonly go: (path: string) => Promise<void>;
}

/** How a desk is set up. */
export interface DeskSettings {
  readonly size?: keyof typeof sizes;
  readonly scheme?: 'light' | 'dark';
  /** What the machine before the officer takes the time to be, and its zone; the machine's own time in WIB when absent. */
  readonly clock?: { readonly at: string; readonly zone: string };
}

/** A server that is no demonstration has no list of accounts to offer, which the browser notes on the sign-in screen. */
const harmless = (text: string, source: string): boolean =>
  source.endsWith('/api/demo/accounts') && text.includes('status of 404');

/** Writes down what the browser complains about on a page. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !harmless(message.text(), message.location().url))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (fault) => complaints.push(fault.stack ?? fault.message));
  return complaints;
}

/** Waits until nothing is read any more, no skeleton stands for data, and the font has come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#isi, form').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('html[data-reading], .mantine-Skeleton-root, .mantine-Loader-root, [data-loading]') ===
        null && document.fonts.status === 'loaded',
  );
}

/** Lets a page wear light or dark, as the device asks for it. */
export async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  // The app hears of it a moment later; a look in between would see the colours of both.
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
  await settled(page);
}

/** A context with nobody signed in. */
export async function openContext(browser: Browser, settings: DeskSettings = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: sizes[settings.size ?? 'desk'],
    colorScheme: settings.scheme ?? 'light',
    locale: 'id-ID',
    timezoneId: settings.clock?.zone ?? 'Asia/Jakarta',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(patience);
  if (settings.clock !== undefined) await context.clock.setFixedTime(settings.clock.at);
  return context;
}

/** Signs an officer in where they sit. */
type SignIn = (page: Page, served: Served, username: string) => Promise<void>;

/** Signs in as officers do. */
export const byForm: SignIn = async (page, served, username) => {
  await page.goto(served.url);
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Papan Siklus' }).waitFor();
};

/** Signs in as programs do; the page stays where it is. */
const byApi: SignIn = async (page, served, username) => {
  const answer = await page.context().request.post(`${served.url}/api/auth/sign-in/username`, {
    data: { username, password: PASSWORD },
    headers: { origin: served.url },
  });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()}`);
};

const goTo = (page: Page, served: Served) => async (path: string) => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};

/** Signs an officer in, in a browser context of their own. */
export async function openDesk(
  browser: Browser,
  served: Served,
  username: string,
  settings: DeskSettings = {},
): Promise<Desk> {
  const context = await openContext(browser, settings);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await byApi(page, served, username);
  return { page, context, complaints, go: goTo(page, served) };
}

/** One desk at which officers take turns: each signs in the first time, and finds their session again later. */
export interface SharedDesk extends Desk {
  readonly as: (username: string) => Promise<Desk>;
  /** How many officers have signed in. */
  readonly signedIn: () => number;
}

/** Opens a desk for everybody; nobody is signed in at first. Whoever comes first signs in as `first` says, the others over the API. */
export async function openSharedDesk(browser: Browser, served: Served, first = byApi): Promise<SharedDesk> {
  const context = await openContext(browser);
  const page = await context.newPage();
  const desk: Desk = { page, context, complaints: complaintsOf(page), go: goTo(page, served) };
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
  let present: string | undefined;
  return {
    ...desk,
    signedIn: () => sessions.size,
    as: async (username) => {
      if (username === present) return desk;
      // Leaving the app first, so that its last calls still carry the cookies of whoever made them.
      await page.goto('about:blank');
      await context.clearCookies();
      const session = sessions.get(username);
      if (session === undefined) {
        await (sessions.size === 0 ? first : byApi)(page, served, username);
        sessions.set(username, await context.cookies());
      } else await context.addCookies(session);
      present = username;
      return desk;
    },
  };
}
