// The cycle of one OPD and year: planning -> budgeting -> (execution || monitoring) -> accountability. It moves only by outcomes of documents and by the schedule.

import { setup } from 'xstate';

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
          initial: 'cashPlan',
          states: {
            cashPlan: { on: { 'kas.ratified': 'funding' } },
            funding: { on: { 'spd.issued': 'paying' } },
            paying: {},
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
