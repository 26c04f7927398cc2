// The cycle of one OPD and year: planning -> budgeting -> (execution || monitoring) -> accountability; change of the budget runs inside execution.
// It moves only by outcomes of documents and by the schedule.

import { setup } from 'xstate';

const settledBy = (type: string): object =>
  Object.fromEntries(['returned', 'rejected', 'cancelled', 'ratified'].map((it) => [`${type}.${it}`, 'settled']));

/** The statechart of an OPD's year. Events are outcomes such as `renja.approved`, and `jadwal.<stage>` when a date of the schedule has come. */
export const opdCycle = setup({ types: { events: {} as { type: string } } }).createMachine({
  id: 'opd',
  initial: 'planning',
  states: {
    planning: {
      initial: 'drafting',
      states: {
        drafting: { on: { 'renja.submitted': 'verification' } },
        verification: { on: { 'renja.returned': 'drafting' } },
      },
      on: { 'renja.approved': 'budgeting' },
    },
    budgeting: {
      initial: 'ceiling',
      states: {
        ceiling: { on: { 'plafon.agreed': 'rka' } },
        rka: { on: { 'rka.approved': 'dpa' } },
        dpa: {},
      },
      on: { 'dpa.ratified': 'running' },
    },
    running: {
      type: 'parallel',
      states: {
        execution: {
          type: 'parallel',
          states: {
            payment: {
              initial: 'cashPlan',
              states: {
                cashPlan: { on: { 'kas.ratified': 'funding' } },
                funding: { on: { 'spd.issued': 'paying' } },
                paying: {},
              },
            },
            change: {
              initial: 'settled',
              states: {
                settled: { on: { 'pergeseran.submitted': 'shifting', 'perubahan.submitted': 'revising' } },
                shifting: { on: settledBy('pergeseran') },
                revising: { on: settledBy('perubahan') },
              },
            },
          },
        },
        monitoring: {
          initial: 'waiting',
          states: { waiting: { on: { 'spd.issued': 'reporting' } }, reporting: {} },
        },
      },
      on: { 'jadwal.accountability': 'accountability' },
    },
    accountability: { on: { 'jadwal.closed': 'closed' } },
    closed: { type: 'final' },
  },
});
