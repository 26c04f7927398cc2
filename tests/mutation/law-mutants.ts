// Faults of the law itself, tried on every type: what is given back, what stands after a return, who may stamp, when, and on what.
import {
  decide,
  documents,
  documentTypes,
  machineOf,
  type Circumstances,
  type Decision,
  type Effect,
  type HoldingKind,
  type CheckedLaw,
  type Officer,
  type Paper,
} from '@siklus/workflow';
import type { Mutant } from './mutant.ts';

type Fault = (...asked: Parameters<CheckedLaw['decide']>) => Decision;

const backward = new Set(['return', 'withdraw', 'reject', 'cancel']);

/** The law with its consents to steps back changed. */
const onReturn =
  (change: (effect: Effect, paper: Paper) => Partial<Effect>): Fault =>
  (definition, paper, command, around) => {
    const decision = decide(definition, paper, command, around);
    if (!decision.ok || !backward.has(command.name)) return decision;
    return { ok: true, effect: { ...decision.effect, ...change(decision.effect, paper) } };
  };

/** The law with all its consents changed. */
const onConsent =
  (change: (effect: Effect, paper: Paper, around: Circumstances) => Partial<Effect>): Fault =>
  (definition, paper, command, around) => {
    const decision = decide(definition, paper, command, around);
    return decision.ok
      ? { ok: true, effect: { ...decision.effect, ...change(decision.effect, paper, around) } }
      : decision;
  };

/** The law deceived about who asks, or on what. */
const deceived =
  (change: (paper: Paper, around: Circumstances) => { paper?: Paper; around?: Circumstances }): Fault =>
  (definition, paper, command, around) => {
    const told = change(paper, around);
    return decide(definition, told.paper ?? paper, command, told.around ?? around);
  };

const asDefinitive = (officer: Officer, ...kinds: readonly HoldingKind[]): Officer => ({
  ...officer,
  holdings: officer.holdings.map((it) => (kinds.includes(it.kind) ? { ...it, kind: 'definitif' } : it)),
});

const faults: Readonly<Record<string, Fault>> = {
  'nothing is given back': onReturn(() => ({ transfers: [] })),
  'given back twice': onReturn(({ transfers }) => ({ transfers: [...transfers, ...transfers] })),
  'only the first line is given back': onReturn(({ transfers }) => ({ transfers: transfers.slice(0, 1) })),
  'given back the wrong way': onReturn(({ transfers }) => ({
    transfers: transfers.map((it) => ({ ...it, from: it.to, to: it.from })),
  })),
  'given back in the month of the return': onReturn(({ transfers }) => ({
    transfers: transfers.map((it) => (it.month === 0 ? it : { ...it, month: 5 })),
  })),
  'stamps stay after a return': onReturn(({ paper }, before) => ({ paper: { ...paper, stamps: before.stamps } })),
  'marks stay after a return': onReturn(({ paper }, before) => ({
    paper: { ...paper, marks: before.marks.length > 0 ? before.marks : ['pa'] },
  })),
  'a return skips to the draft': onReturn(({ paper }) => ({
    paper: { ...paper, state: 'draft', marks: [], stamps: paper.stamps.filter((it) => it.moment === 'draft') },
  })),
  'no money moves': onConsent(() => ({ transfers: [] })),
  'outcomes are lost': onConsent(() => ({ outcomes: [] })),
  'nobody is asked next': onConsent(() => ({ pending: [] })),
  'a number every time': onConsent(() => ({ series: 'X' })),
  'a stamp is not written': onConsent(({ paper }, before) => ({ paper: { ...paper, stamps: before.stamps } })),
  'persons are not told apart': deceived((_paper, around) => ({
    around: { ...around, officer: { ...around.officer, person: 'nobody' } },
  })),
  'acting officials count as definitive': deceived((_paper, around) => ({
    around: { ...around, officer: asDefinitive(around.officer, 'plt', 'plh', 'delegasi') },
  })),
  'a Plt counts as definitive': deceived((_paper, around) => ({
    around: { ...around, officer: asDefinitive(around.officer, 'plt') },
  })),
  'a Plh counts as definitive': deceived((_paper, around) => ({
    around: { ...around, officer: asDefinitive(around.officer, 'plh') },
  })),
  'the window is not looked at': deceived((_paper, around) => ({ around: { ...around, windows: [] } })),
  'the stage is not looked at': deceived((_paper, around) => ({
    around: {
      ...around,
      stages: [
        'open',
        'planning.drafting',
        'daerah.rkpd.drafting',
        'budgeting.rka',
        'daerah.rapbd.drafting',
        'running.execution.payment.paying',
        'running.execution.change.settled',
        'running.monitoring.reporting',
        'daerah.execution.payment.paying',
        'daerah.execution.change.settled',
      ],
    },
  })),
};

/** Every fault of the law on every type; each is the same law for all, so each type must be told apart by what it has. */
export const lawMutants: readonly Mutant[] = documentTypes.flatMap((type) =>
  Object.entries(faults).map(([operator, fault]) => ({
    type,
    operator,
    place: 'law',
    definition: documents[type],
    law: { decide: fault, next: (chain) => machineOf(chain).next },
  })),
);
