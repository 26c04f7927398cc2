// The stages that a document type names are stages of the cycles, and the books' closing opens nothing.

import { opdCycle } from '../cycle/opd.ts';
import { regionCycle } from '../cycle/region.ts';
import type { AnyDefinition } from '../engine/document.ts';
import { text } from '../engine/text.ts';
import { nodesOf, stagePath } from './check-machine.ts';
import type { Fault } from './fault.ts';

const known = {
  opd: new Set(nodesOf(opdCycle.root).map(stagePath)),
  region: new Set(nodesOf(regionCycle.root).map(stagePath)),
};

/** Stages named by a document type that its cycle does not have, or in which nothing may happen any more. */
export function stageFaults(
  definition: Pick<AnyDefinition, 'scope' | 'opensIn' | 'opensInRegion' | 'revisesIn' | 'stampsIn'>,
): readonly Fault[] {
  const own = known[definition.scope ?? 'opd'];
  const { opensIn, revisesIn, stampsIn, opensInRegion = [] } = definition;
  const wrong = [
    ...[opensIn, revisesIn ?? opensIn, stampsIn ?? opensIn].flatMap((list) =>
      list.length === 0 ? ['-'] : list.filter((it) => !own.has(it) || it === 'closed'),
    ),
    ...opensInRegion.filter((it) => !known.region.has(it) || it === 'closed'),
  ];
  return [...new Set(wrong)].map((stage) => ({
    code: 'stage-unknown',
    states: [stage],
    text: text(
      `Tahap “${stage}” tidak ada pada siklus atau sudah tutup buku; pilih tahap dari gambar siklus.`,
      `The stage “${stage}” is not in the cycle, or the books are closed by then; choose one from its drawing.`,
    ),
    path: [],
  }));
}
