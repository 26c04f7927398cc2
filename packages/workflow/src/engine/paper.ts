// A paper as it was stored, read under the law of today: its shape checked, its body brought up from the law it was written under.

import { z } from 'zod';
import { isDay } from './field.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { malformed } from './facts.ts';
import { paperFaults } from './fitting.ts';
import { issueText } from './issue-text.ts';
import { holdingKinds, offices } from './office.ts';
import type { Body } from './patch.ts';
import type { Refusal } from './refusal.ts';
import { text, type Text } from './text.ts';

const name = z.string().min(1).max(200);
const count = z.int().min(0);

const StoredStamp = z.strictObject({
  moment: name,
  office: z.enum(offices),
  person: name,
  assignment: name,
  kind: z.enum(holdingKinds),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/),
  day: z.string().refine(isDay),
});

/**
 * The schema of a paper as JSON keeps it, whatever its type; {@link parsePaper} also asks whether it fits the type: its state, its marks, its body.
 */
export const StoredPaper = z.strictObject({
  id: name,
  type: name,
  year: z.int(),
  opd: z.string().max(200),
  unit: z.string().max(200),
  subject: z.string(),
  edition: count,
  chain: count,
  law: z.int().min(1).default(1),
  version: z.int().min(1),
  state: name,
  marks: z.array(z.enum(offices)),
  body: z.record(z.string(), z.unknown()),
  stamps: z.array(StoredStamp),
  number: z.string().nullish(),
});

/** What came of reading a stored paper. */
export type ParsedPaper =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

type Raised = { readonly from: number; readonly to: number; readonly steps: unknown; readonly body: Body };
const raised = new WeakMap<Body, Raised>();

/** A body brought up from a law; remembered, since every command of a paper asks it. */
function bodyFrom({ law: to, steps }: AnyDefinition, from: number, body: Body): Body {
  const known = raised.get(body);
  if (known !== undefined && known.from === from && known.to === to && known.steps === steps) return known.body;
  let now = body;
  for (let law = from; law < to; law += 1) now = steps?.[law]?.(now) ?? now;
  raised.set(body, { from, to, steps, body: now });
  return now;
}

/**
 * A paper whose body is as today's law of its type writes it: steps of the laws in between are taken one after another. Throws a plain Error for a
 * paper of a law that this definition does not know yet, which a newer release has written.
 * @example upToDate(documents.spp, paper).law === documents.spp.law
 */
export function upToDate<P extends Pick<Paper, 'id' | 'type' | 'law' | 'body'>>(
  definition: AnyDefinition,
  paper: P,
): P {
  if (paper.law === definition.law) return paper;
  if (paper.law > definition.law)
    throw new Error(
      `${paper.type} ${paper.id} was written under law ${paper.law}; this release knows ${definition.law}`,
    );
  return { ...paper, body: bodyFrom(definition, paper.law, paper.body), law: definition.law };
}

function fault(at: string, said: Text): Refusal {
  return { code: 'malformed', at, text: said };
}

/**
 * Reads a paper from JSON, as whoever stores papers without our store must: its shape, that its type, state, marks and stamps can be those of the
 * definition, and its body under the law it was written under, brought up to today's. Refusals: malformed, one for each fault.
 * @example const read = parsePaper(documents.spp, JSON.parse(stored));
 * read.ok ? read.paper.state : read.refusals.map((it) => it.text.id);
 */
export function parsePaper(definition: AnyDefinition, stored: unknown): ParsedPaper {
  const read = StoredPaper.safeParse(stored);
  if (!read.success)
    return {
      ok: false,
      refusals: read.error.issues.slice(0, 50).map((issue) => {
        const at = issue.path.join('/');
        const what = issueText(issue, stored);
        return fault(
          at,
          text(
            `Dokumen yang tersimpan tidak sah pada ${at}: ${what.id}`,
            `The stored paper is not valid at ${at}: ${what.en}`,
          ),
        );
      }),
    };
  const { chain } = definition;
  const { number, ...rest } = read.data;
  const paper: Paper = { ...rest, number: number ?? undefined };
  const refusals: Refusal[] = [];
  if (paper.type !== chain.document)
    refusals.push(
      fault(
        'type',
        text(
          `Dokumen ini ${paper.type}, bukan ${chain.document}.`,
          `This paper is ${paper.type}, not ${chain.document}.`,
        ),
      ),
    );
  refusals.push(...paperFaults(definition, paper));
  if (refusals.length > 0) return { ok: false, refusals };
  const current = upToDate(definition, paper);
  const decoded = malformed(definition, current.body);
  return 'refusals' in decoded ? { ok: false, refusals: decoded.refusals } : { ok: true, paper: current };
}
