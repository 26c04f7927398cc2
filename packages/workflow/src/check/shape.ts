// Whether what is to be checked is a chain at all. Programs may give anything; what no walk could even begin with is told as a fault.

import { z } from 'zod';
import { isTooDeep, toFaults } from '../engine/chain-shape.ts';
import { offices } from '../engine/office.ts';
import { Predicate } from '../engine/predicate.ts';
import { text } from '../engine/text.ts';
import type { Fault } from './fault.ts';

const office = z.enum(offices);
const several = z.array(office).min(2).optional();
const words = z.array(z.string()).optional();

const Shape = z.object({
  document: z.string(),
  draft: z.object({
    by: office,
    also: z.array(office).optional(),
    within: z.number(),
    withdraw: z.boolean().optional(),
  }),
  steps: z.array(
    z
      .object({
        name: z.string(),
        command: z.string(),
        by: office.optional(),
        all: several,
        of: several,
        need: z.number().optional(),
        when: Predicate.optional(),
        return: z.array(z.string()),
        within: z.number(),
        strategic: z.boolean().optional(),
        delegable: z.boolean().optional(),
        advice: z.array(office).optional(),
        reject: z.boolean().optional(),
        revises: words,
        reroute: z.boolean().optional(),
      })
      .refine(({ by, all, of, need }) => {
        const ways = [by, all, of].filter((it) => it !== undefined);
        return ways.length === 1 && (of === undefined || need !== undefined);
      }),
  ),
  cancel: z.object({ by: z.array(office), in: z.array(z.string()) }).optional(),
});

const unlike = (id: string, en: string): readonly Fault[] => [
  { code: 'shape', states: [], text: text(id, en), path: [] },
];

/** What is wrong with the form of a chain: its parts, offices that nobody knows, conditions that cannot be read. */
export function shapeFaults(chain: unknown): readonly Fault[] {
  if (isTooDeep(chain)) return unlike('Susunan alur ini terlalu dalam.', 'This chain is nested too deeply.');
  const read = Shape.safeParse(chain);
  if (read.success) return [];
  return toFaults(chain, read.error.issues).map(({ path, text: { id, en } }) => {
    const at = path === '' ? '' : `${path}: `;
    return { code: 'shape', states: [], text: text(`${at}${id}`, `${at}${en}`), path: [] };
  });
}

/** That a subject is neither a document type, a chain, a machine nor the name of a cycle. */
export function notCheckable(): readonly Fault[] {
  return unlike(
    'Ini bukan jenis dokumen, alur, mesin, atau nama siklus.',
    'This is no document type, chain, machine or name of a cycle.',
  );
}
