// To check: may this chain, document type or cycle be published, and if not, what is the shortest way that shows it; and who may do what when.

export { authorityTable, type AuthorityRow } from '../check/authority-table.ts';
export { check } from '../check/check.ts';
export { nodesOf, stagePath } from '../check/check-machine.ts';
export { checkCodes, pathText, type CheckCode, type Fault, type PathStep } from '../check/fault.ts';
export { type CheckOptions, type CheckedLaw, type Mandatory } from '../check/options.ts';
export { type Checked, type Verdict } from '../check/verdict.ts';
export { stageFaults } from '../check/stages.ts';
