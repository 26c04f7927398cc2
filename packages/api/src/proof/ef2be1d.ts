// What the seal knows of the release whose entries it closes: its shipped chains and when its papers moved money. Frozen: no law of today is asked.

import type { Chain, Step } from '@siklus/workflow';

/**
 * A way through a chain as far as states tell it: after `submitted` each step with its command, `?` where it was asked for only under a condition, or
 * not yet by the releases before.
 */
const shipped: Readonly<Record<string, string>> = {
  usulan:
    'check-village>village-checked? check-district>district-checked? check-council>council-checked? plan>planned assess>assessed accept>accepted reject>rejected cancel>cancelled',
  rpjmd: 'review>reviewed endorse>endorsed agree>agreed evaluate>evaluated enact>enacted',
  renstra: 'verify>verified approve>approved enact>enacted',
  renja: 'verify>verified approve>approved',
  rkpd: 'review>reviewed facilitate>facilitated enact>enacted',
  plafon: 'agree>agreed',
  rka: 'sign>signed review>reviewed approve>approved',
  apbd: 'verify>verified agree>agreed? evaluate>evaluated correct>corrected enact>enacted reject>rejected',
  dpa: 'verify>verified agree>agreed ratify>ratified',
  kas: 'validate>validated endorse>endorsed ratify>ratified',
  spd: 'issue>issued',
  kontrak: 'check>checked sign>signed',
  npd: 'approve>approved validate>validated',
  tbp: 'issue>issued',
  lpj: 'verify>verified approve>approved ratify>ratified',
  spp: 'allow>allowed? verify>verified approve>approved',
  spm: 'issue>issued',
  sp2d: 'issue>issued',
  setoran: 'verify>verified record>recorded',
  pergeseran: 'sign>signed check>checked? agree>agreed? ratify>ratified reject>rejected cancel>cancelled',
  perubahan:
    'sign>signed review>reviewed agree>agreed evaluate>evaluated ratify>ratified reject>rejected cancel>cancelled',
  realisasi: 'verify>verified? accept>accepted',
  evaluasi: 'sign>signed evaluate>evaluated',
  pertanggungjawaban: 'review>reviewed audit>audited answer>answered agree>agreed enact>enacted',
};

/** The moments at which papers of a type moved money. An act forward reached one moment, but a paper that was taken over reached all up to its state. */
const moneyMoments: Readonly<Record<string, readonly string[]>> = {
  plafon: ['agreed'],
  rka: ['submitted'],
  dpa: ['ratified'],
  kas: ['ratified'],
  spd: ['issued'],
  kontrak: ['signed'],
  npd: ['submitted', 'validated'],
  tbp: ['issued'],
  lpj: ['submitted', 'ratified'],
  spp: ['submitted'],
  spm: ['issued'],
  sp2d: ['issued'],
  setoran: ['recorded'],
  pergeseran: ['ratified'],
  perubahan: ['ratified'],
};

/** One step of a way. */
export interface WayStep {
  readonly command: string;
  readonly state: string;
  readonly conditional: boolean;
}

/** The states of a way in order, its steps, and how it ends before its last state. */
export interface Way {
  readonly states: readonly string[];
  readonly steps: readonly WayStep[];
  readonly ends: readonly WayStep[];
}

const asides: ReadonlySet<string> = new Set(['rejected', 'cancelled']);

function wayOf(steps: readonly WayStep[]): Way {
  const forward = steps.filter(({ state }) => !asides.has(state));
  return {
    states: ['draft', 'submitted', ...forward.map(({ state }) => state)],
    steps: forward,
    ends: steps.filter(({ state }) => asides.has(state)),
  };
}

/** The way through the chain that a type shipped with; undefined for a type that there was not. */
export function shippedWay(type: string): Way | undefined {
  if (!Object.hasOwn(shipped, type)) return undefined;
  const steps = (shipped[type] ?? '').split(' ').map((it): WayStep => {
    const [command = '', state = ''] = it.replace('?', '').split('>');
    return { command, state, conditional: it.endsWith('?') };
  });
  return wayOf(steps);
}

/** The way through a chain that was decreed, as its decree has it. */
export function decreedWay({ steps, cancel }: Chain): Way {
  const made = steps.map((step: Step): WayStep => ({
    command: step.command,
    state: step.name,
    conditional: step.when !== undefined,
  }));
  const ends = [
    ...(steps.some((step: Step) => step.reject === true) ? ['reject>rejected'] : []),
    ...(cancel === undefined ? [] : ['cancel>cancelled']),
  ].map((it): WayStep => {
    const [command = '', state = ''] = it.split('>');
    return { command, state, conditional: false };
  });
  return wayOf([...made, ...ends]);
}

/** The moment that the money of a paper belongs to which was taken over in a state: the last that moves any on its way there. */
export function moneyMoment(type: string, way: Way, state: string): string {
  const behind = way.states.slice(0, way.states.indexOf(state) + 1);
  return moneyMoments[type]?.findLast((it) => behind.includes(it)) ?? state;
}
