// The stage of the year as a guard: what a document type may open, edit or stamp while its OPD and its region stand where they stand.

import type { AnyDefinition } from './document.ts';
import type { Refusal } from './refusal.ts';
import { text } from './text.ts';

/** What is asked of the stage: to open a paper, to edit or submit it, or to stamp it. */
export type Handling = 'open' | 'revise' | 'stamp';

function within(allowed: readonly string[], stages: readonly string[], prefix: string): boolean {
  return allowed.some((stage) => stages.some((now) => now === prefix + stage || now.startsWith(`${prefix}${stage}.`)));
}

/** The stages of the cycle that a type asks for; `undefined` when any will do but the closed year. */
export function stagesFor(definition: AnyDefinition, handling: Handling): readonly string[] | undefined {
  if (handling === 'open') return definition.opensIn;
  return handling === 'revise' ? (definition.revisesIn ?? definition.opensIn) : definition.stampsIn;
}

/** Why the stage does not allow it, or nothing. `stages` are the active stages of the OPD and, with the prefix `daerah.`, of the region. */
export function checkStage(
  definition: AnyDefinition,
  handling: Handling,
  stages: readonly string[],
): Refusal | undefined {
  const asked = stagesFor(definition, handling);
  const prefix = definition.scope === 'region' ? 'daerah.' : '';
  const opdFits = asked === undefined ? !stages.includes(`${prefix}closed`) : within(asked, stages, prefix);
  const regionFits =
    handling !== 'open' ||
    definition.opensInRegion === undefined ||
    within(definition.opensInRegion, stages, 'daerah.');
  if (opdFits && regionFits) return undefined;
  const words = {
    open: text('membuka dokumen ini', 'opens this paper'),
    revise: text('mengizinkan perubahan dokumen ini', 'lets this paper be changed'),
    stamp: text('mengizinkan pengesahan dokumen ini', 'lets this paper be stamped'),
  }[handling];
  return {
    code: 'stage-closed',
    text: text(
      `Siklus OPD atau daerah belum sampai, atau sudah melewati, tahap yang ${words.id}.`,
      `The cycle of the agency or the region has not reached, or has left, the stage that ${words.en}.`,
    ),
    figures: { now: stages.join(', '), needed: (asked ?? []).join(', ') },
  };
}
