// To reckon: money and quantities, tables of them, codes of the nomenclature, editions and shifts of a budget, indicators.

export { identityOf } from '../budget/identity.ts';
export { csvLine, tableCell, unguarded } from '../engine/csv.ts';
export {
  decimalText,
  divideHalfUp,
  isDecimal,
  isMoney,
  lineTotal,
  moneyText,
  parseDecimal,
  parseMoney,
  percent,
  rupiah,
  sum,
  type Sen,
} from '../engine/money.ts';
export {
  akunLevels,
  ancestorAt,
  isWithin,
  levelOf,
  nomenclatureKey,
  parentOf,
  programLevels,
  type CodeKind,
} from '../codes/code.ts';
export { ChangeBody, changeLines, changePlan, prepareChange } from '../budget/change-paper.ts';
export { changeFields } from '../budget/change-words.ts';
export { changeTransfers, type PlanChange } from '../budget/change-transfers.ts';
export {
  compareLines,
  copyInForce,
  editionLetter,
  editionOrder,
  inForce,
  nextEdition,
  parseEdition,
  type BudgetComparison,
  type ChangeKind,
  type EditionKind,
  type Edition,
  type EditionCopy,
  type EditionPaper,
  type LineComparison,
  type LineFate,
} from '../budget/edition.ts';
export { byPath, ledgerLine, ledgerPath, subtotals, type BudgetLine, type Subtotal } from '../budget/line.ts';
export {
  classifyShift,
  defaultLadder,
  shiftAuthorities,
  shiftAuthorityNames,
  shiftLevelNames,
  shiftLevels,
  type MovedSubtotal,
  type Shift,
  type ShiftAuthority,
  type ShiftLadder,
  type ShiftLevel,
} from '../budget/shift.ts';
export {
  deviationInPoints,
  deviationNames,
  exampleDeviationBands,
  readDeviation,
  relativeDeviation,
  weightedPhysical,
  type DeviationBand,
  type DeviationReading,
  type WeightedWork,
} from '../indicators/deviation.ts';
export {
  findIncomplete,
  findUnmeasured,
  yearsWithoutTarget,
  type FiveYearTargets,
  type PlanGoal,
} from '../indicators/five-year.ts';
export {
  formulaNames,
  formulas,
  reckonIndicator,
  type Formula,
  type FormulaName,
  type IndicatorFigures,
  type IndicatorReport,
} from '../indicators/formula.ts';
export { bandOf, performanceScale, rate, type Band, type Rating, type RatingScale } from '../indicators/rating.ts';
