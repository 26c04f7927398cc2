// To decide and to explain: a command on a paper, before it is given and when it is given, and the same again from a journal.

export { admittingOffice, areaOf, reaches } from '../engine/authority.ts';
export { looksAtBasis } from '../engine/asked-again.ts';
export { decodeBasis, type Bases, type FoundPaper } from '../engine/basis.ts';
export { supersedesEarlier } from '../engine/act.ts';
export { asksNobodyAnew, Command, takesBack, type CommandFor } from '../engine/command.ts';
export { compile, eventOf, machineConfig, type CompiledChain, type Standing } from '../engine/compile.ts';
export { type Circumstances } from '../engine/circumstances.ts';
export { brokenRules, commandsOf, decide, givesBack, wouldMove, type Decision } from '../engine/decide.ts';
export {
  accountsOf,
  ceilingExceeded,
  ceilingsPassed,
  passedBy,
  explain,
  type Explanation,
  type Known,
} from '../engine/explain.ts';
export { factsOf, isConditional } from '../engine/facts.ts';
export {
  figuresAsked,
  figuresAskedAtOpening,
  looksAtFigures,
  movedText,
  seenOf,
  withFigures,
} from '../engine/filling.ts';
export { adopt, decideOpen, waitingFor, type Opening } from '../engine/open.ts';
export { applyPatch, canonical, Patch, type Body, type FieldChange, type Patched, type Row } from '../engine/patch.ts';
export { parsePaper, StoredPaper, upToDate, type ParsedPaper } from '../engine/paper.ts';
export { byPrecedence, refusalCodes, type Conflict, type Refusal, type RefusalCode } from '../engine/refusal.ts';
export { replay, type Act, type Birth } from '../engine/replay.ts';
export { type Effect, type Pending } from '../engine/settle.ts';
export { isIdle, offerOf, type Offer, type Waiting } from '../engine/offer.ts';
