// Every process map that the product can draw: one for each shipped document type, both cycles, and a chain that knows every kind of step.

import {
  chainDiagram,
  cycleDiagram,
  cycleWords,
  defineChain,
  definitionOf,
  documents,
  documentTypes,
  opdCycle,
  regionCycle,
  type Diagram,
} from '@siklus/workflow';

/** A chain with every kind of step: conditional, a number of several, all of several, advice, rejection, withdrawal, cancellation. */
export const richChain = defineChain({
  document: 'contoh',
  draft: { by: 'pptk', also: ['perencana'], within: 3, withdraw: true },
  steps: [
    {
      name: 'checked',
      command: 'check',
      by: 'ppk-skpd',
      return: ['draft'],
      within: 2,
      reject: true,
      advice: ['inspektorat'],
    },
    {
      name: 'reviewed',
      command: 'review',
      of: ['bpkad', 'inspektorat', 'mitra-bappeda'],
      need: 2,
      return: ['draft', 'submitted'],
      within: 5,
      when: { amount: { over: '200000000.00' } },
    },
    {
      name: 'approved',
      command: 'approve',
      all: ['sekda', 'ppkd'],
      return: ['draft', 'checked'],
      within: 1,
      strategic: true,
      delegable: false,
    },
  ],
  cancel: { by: ['pa'], in: ['draft', 'submitted', 'checked'] },
});

/** Every map by a name of its own. */
export const maps: readonly (readonly [string, Diagram])[] = [
  ...documentTypes.map((type) => {
    const { chain, view } = definitionOf(type);
    return [type, chainDiagram(chain, view)] as const;
  }),
  ['cycle-opd', cycleDiagram(opdCycle, cycleWords('opd', documents))],
  ['cycle-daerah', cycleDiagram(regionCycle, cycleWords('daerah', documents))],
  ['contoh', chainDiagram(richChain)],
];
