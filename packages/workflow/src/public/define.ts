// To define: a document type with its chain, fields, rules, postings, settings and words.

export type { BasisPaper, BasisSpec, Named, UnsettledSpec } from '../engine/basis-spec.ts';
export { claimKinds, type Claim, type ClaimKind } from '../engine/claim.ts';
export { claimsHeld } from '../engine/claims-held.ts';
export { areLikelyDoubles, dayOfLikeness, likelyDoubleDays, type Likeness } from '../engine/likely-double.ts';
export { defineChain, type Chain, type CommandOf, type MomentOf, type StateOf, type Step } from '../engine/chain.ts';
export {
  defineDocument,
  machineOf,
  type AnyDefinition,
  type DocumentDefinition,
  type DocumentView,
  type Finding,
  type Paper,
  type Postings,
  type Progress,
  type Rule,
  type Stamp,
  type View,
} from '../engine/document.ts';
export {
  type Figure,
  type FigureAsked,
  type Figures,
  type FigureSpec,
  type Filled,
  type Measure,
} from '../engine/figure.ts';
export { withChain, wordsOf } from '../engine/words.ts';
export {
  calendarDay,
  code,
  decimal,
  idsIn,
  money,
  month,
  paperId,
  personal,
  plain,
  reason,
  rowId,
  wordFieldsOf,
  type WordField,
  type WordKind,
} from '../engine/field.ts';
export { ledgerMoney } from '../engine/ledger-money.ts';
export {
  aspectName,
  checkWindow,
  lockAspects,
  type Lock,
  type Lockable,
  type LockAspect,
  type Window,
} from '../engine/jadwal.ts';
export {
  at,
  cashOf,
  ceilingOf,
  changes,
  contractLimit,
  giveBack,
  outside,
  outstandingOf,
  placeKey,
  placeOfKey,
  stages,
  type Line,
  type Movement,
  type Outstanding,
  type Place,
  type Stage,
  type Transfer,
  type TransferId,
} from '../engine/ledger.ts';
export { type Demand } from '../engine/demand.ts';
export {
  answerableForMoney,
  isOffice,
  officeNames,
  offices,
  officeScope,
  officeTitle,
  type Holding,
  type HoldingKind,
  type Office,
  type Officer,
} from '../engine/office.ts';
export { casesOf, holds, type Facts, type Predicate, predicateText } from '../engine/predicate.ts';
export { settingFault, settingOf, type Settings, type SettingSpec, type SettingUnit } from '../engine/setting.ts';
export { own } from '../engine/own.ts';
export { text, type Language, type Text } from '../engine/text.ts';
export { admit, identifier, isWellFormed, wellFormed, type Admitted } from '../engine/well-formed.ts';
