// Chains as data: read, compared, asked for their states and offices, and changed under papers that are open.

export {
  allStatesOf,
  drafters,
  endedStates,
  finalOf,
  findStep,
  isEnd,
  needOf,
  officesIn,
  officesOf,
  returnTargets,
  statesOf,
  stepsAfter,
  type Ended,
} from '../engine/chain.ts';
export { chainFaultCodes, type ChainFault, type ChainFaultCode, type ChainFrame } from '../engine/chain-fault.ts';
export { ChainJson, chainJson, chainJsonSchema } from '../engine/chain-schema.ts';
export { diffChains } from '../engine/diff-chain.ts';
export { type ChainWords } from '../engine/diff-step.ts';
export { fallBack, fallingWith, type Falling } from '../engine/fall-back.ts';
export { decideMove, paperMoved, settleMove } from '../engine/migrate.ts';
export { parseChain, type ParsedChain } from '../engine/parse-chain.ts';
export {
  planMigration,
  type MigrationPlan,
  type Move,
  type OpenPaper,
  type Stay,
  type StayCode,
} from '../engine/plan-migration.ts';
export {
  Decree,
  decideDecree,
  decreeKey,
  frameOf,
  type DecreeKind,
  type StandingDecree,
  type WindowSpan,
} from '../decree.ts';
export { lawOf, listSettings, shippedLaw, type Law } from '../law.ts';
