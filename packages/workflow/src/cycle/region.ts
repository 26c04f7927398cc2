// The cycle of the region and year: RKPD -> KUA-PPAS -> RAPBD -> evaluation -> APBD -> execution -> accountability.

import { setup } from 'xstate';

/** The statechart of the region's year; the schedule opens each stage, execution waits for the first ratified DPA. */
export const regionCycle = setup({ types: { events: {} as { type: string } } }).createMachine({
  id: 'daerah',
  initial: 'rkpd',
  states: {
    rkpd: { on: { 'jadwal.kuaPpas': 'kuaPpas' } },
    kuaPpas: {
      initial: 'drafting',
      states: { drafting: { on: { 'plafon.agreed': 'agreed' } }, agreed: {} },
      on: { 'jadwal.rapbd': 'rapbd' },
    },
    rapbd: { on: { 'jadwal.evaluation': 'evaluation' } },
    evaluation: { on: { 'jadwal.apbd': 'apbd' } },
    apbd: { on: { 'dpa.ratified': 'execution' } },
    execution: { on: { 'jadwal.accountability': 'accountability' } },
    accountability: { on: { 'jadwal.closed': 'closed' } },
    closed: { type: 'final' },
  },
});
