// The longest that the app has to show: answers of the server in which every amount has 15 digits and every name 120 characters.

import type { BrowserContext } from 'playwright-core';

/** As long as an amount gets: nine hundred times the budget of a big province. */
export const AMOUNT = '123456789012345';

const words =
  'Penyelenggaraan Pemeliharaan Berkala Jalan Kabupaten dan Pertanggungjawaban Keuangan Daerah di Kecamatan Hulu Sungai ';

/** A name of 120 characters that begins as it did, so that what is told apart by its name still is. */
export const longName = (name: string): string => `${name} ${words.repeat(2)}`.slice(0, 119).trim().padEnd(120, 'i');

/** Fields of answers that hold what somebody has named. */
const named =
  /^(?:name|title|opdName|nama|uraian|pekerjaan|penyedia|penerima|pengusul|gagasan|indikator|tolokUkur|sasaran|lokasi)$/;

/** What looks like money and is a share of something, or a code of two levels. */
const unlike = /persen|percent|fisik|physical|deviation|^code$|^parent$/i;

const isMoney = (value: string): boolean => /^-?\d+\.\d{2}$/.test(value);
// Machines call things in small letters and without spaces.
const isWords = (value: string): boolean => /[A-Z ]/.test(value) && /[a-z]{3}/i.test(value);

/** The same answer with every amount and name as long as it gets; under `names` stand the names of codes. */
export function lengthen(value: unknown, key = '', within = ''): unknown {
  if (typeof value === 'string') {
    // So that a line comes to its price, and to no more digits.
    if (/^volume\d$/.test(key)) return '1';
    if (isMoney(value) && !unlike.test(key)) return `${value.startsWith('-') ? '-' : ''}${AMOUNT}.00`;
    return (named.test(key) || within === 'names') && isWords(value) ? longName(value) : value;
  }
  if (Array.isArray(value)) return value.map((it) => lengthen(it, key, within));
  if (typeof value !== 'object' || value === null) return value;
  // A pair of languages is a word of the app's own, which no officer gave.
  if ('id' in value && 'en' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, lengthen(it, name, key)]));
}

/** A session in which a demonstration says its day and a clock is in doubt: both take room from every screen. */
const crowded = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'region' in answer && 'today' in answer
    ? { ...answer, demo: true, clock: { id: doubt, en: doubt } }
    : answer;
const doubt = 'Jam server meloncat 120 menit. Ketik siklus clock --confirm "…" --by "…" bila jamnya benar.';

/** Lets everything that a browser reads from the server come in its longest form. */
export async function answerAtLength(context: BrowserContext): Promise<void> {
  await context.route(/\/api\/(trpc|demo\/accounts)/, async (route) => {
    if (route.request().method() !== 'GET' || route.request().headers()['accept'] === 'text/event-stream')
      return route.fallback();
    const answer = await route.fetch();
    if (!(answer.headers()['content-type'] ?? '').startsWith('application/json'))
      return route.fulfill({ response: answer });
    const json: unknown = await answer.json();
    const inBatch = (it: unknown): unknown =>
      typeof it === 'object' &&
      it !== null &&
      'result' in it &&
      typeof it.result === 'object' &&
      it.result !== null &&
      'data' in it.result
        ? { result: { ...it.result, data: lengthen(crowded(it.result.data)) } }
        : lengthen(it);
    return route.fulfill({ response: answer, json: Array.isArray(json) ? json.map(inBatch) : inBatch(json) });
  });
}
