// @siklus/reports: figures as tables. Pure SQL to figures; money is bigint sen; whoever shows them turns it into text.

export * from './board.ts';
export * from './code-names.ts';
export * from './flow.ts';
export * from './lra-report.ts';
export * from './opd-report.ts';
export * from './s-curve.ts';
export * from './tree-report.ts';
