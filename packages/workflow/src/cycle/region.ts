// The cycle of the region and year: RKPD -> KUA-PPAS -> RAPBD -> evaluation -> APBD -> execution -> accountability.

import { setup } from 'xstate';

/**
 * The statechart of the region's year. The schedule opens each stage; RAPBD also moves on by its own paper, and execution waits for the first
 * ratified DPA. Change of the budget runs beside payments.
 */
export const regionCycle = setup({ types: { events: {} as { type: string } } }).createMachine({
  id: 'daerah',
  initial: 'rkpd',
  states: {
    rkpd: {
      initial: 'drafting',
      states: {
        drafting: { on: { 'rkpd.submitted': 'deliberation' } },
        deliberation: { on: { 'rkpd.returned': 'drafting', 'rkpd.enacted': 'enacted' } },
        enacted: {},
      },
      on: { 'jadwal.kuaPpas': 'kuaPpas' },
    },
    kuaPpas: {
      initial: 'drafting',
      states: { drafting: { on: { 'plafon.agreed': 'agreed' } }, agreed: {} },
      on: { 'jadwal.rapbd': 'rapbd' },
    },
    rapbd: {
      initial: 'drafting',
      states: {
        drafting: { on: { 'apbd.submitted': 'deliberation' } },
        deliberation: { on: { 'apbd.returned': 'drafting' } },
      },
      on: { 'jadwal.evaluation': 'evaluation', 'apbd.agreed': 'evaluation' },
    },
    evaluation: { on: { 'jadwal.apbd': 'apbd', 'apbd.returned': 'rapbd', 'apbd.enacted': 'apbd' } },
    apbd: { on: { 'dpa.ratified': 'execution' } },
    execution: {
      type: 'parallel',
      states: {
        payment: {
          initial: 'preparing',
          states: { preparing: { on: { 'sp2d.issued': 'paying' } }, paying: {} },
        },
        change: {
          initial: 'settled',
          states: {
            settled: { on: { 'perubahan.submitted': 'revising' } },
            revising: {
              on: {
                'perubahan.ratified': 'settled',
                'perubahan.returned': 'settled',
                'perubahan.rejected': 'settled',
                'perubahan.cancelled': 'settled',
              },
            },
          },
        },
      },
      on: { 'jadwal.accountability': 'accountability' },
    },
    accountability: {
      initial: 'reporting',
      states: {
        reporting: { on: { 'pertanggungjawaban.submitted': 'audit' } },
        audit: { on: { 'pertanggungjawaban.returned': 'reporting', 'pertanggungjawaban.enacted': 'enacted' } },
        enacted: {},
      },
      on: { 'jadwal.closed': 'closed' },
    },
    closed: { type: 'final' },
  },
});
