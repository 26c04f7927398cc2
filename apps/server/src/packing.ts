// What is sent goes packed to those who can unpack it. Work of zlib's own threads: nobody waits for it but who asked.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How an answer may be packed. */
export type Encoding = 'br' | 'gzip';

/** Less than this fits into one packet as it is; in bytes. */
const WORTH = 1400;

/** The better of the encodings that a request accepts; undefined where it accepts none. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const offers = (accepted ?? '').split(',').map((it) => it.trim().toLowerCase());
  const takes = (encoding: Encoding): boolean =>
    offers.some((it) => it.split(';')[0]?.trim() === encoding && !/;\s*q=0(?:\.0*)?\s*$/.test(it));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** What is packed once and sent often is worth ten times the work of what is sent once. */
const efforts = { often: { br: 9, gzip: 9 }, once: { br: 4, gzip: 5 } };

/** Packs some bytes. */
export async function pack(
  bytes: Uint8Array,
  encoding: Encoding,
  sent: keyof typeof efforts,
): Promise<Uint8Array<ArrayBuffer>> {
  const level = efforts[sent][encoding];
  const settings = encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: level } } : { level };
  return new Uint8Array(await packers[encoding](bytes, settings));
}

/** Whether so many bytes are worth packing. */
export const isWorthPacking = (length: number): boolean => length >= WORTH;
