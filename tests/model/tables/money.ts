// What each stamp of a lawful paper moves and what each return gives back, as a reviewed table.
import {
  decide,
  endedStates,
  moneyText,
  type AnyDefinition,
  type DocumentType,
  type Effect,
  type CheckedLaw,
  type Place,
} from '@siklus/workflow';
import { otherMoney } from './complete.ts';
import { ask, stepOf, twins, wayOf, type Stop } from './lawful.ts';
import { tableOf } from './section.ts';

// A later day than that of the stamps: what is given back goes to the month it came from.
const later = '2026-05-11';

const placeText = ({ line, stage, month, paper = '' }: Place): string => {
  const codes = [line.opd, line.unit, line.subKegiatan, line.akun, line.dana, paper]
    .filter((it) => it !== '')
    .join(' ');
  return `${stage}${month === 0 ? '' : ` month ${month}`}${codes === '' ? '' : ` (${codes})`}`;
};

const cells = (act: string, effect: Effect): readonly (readonly string[])[] => {
  const rest = [
    effect.series === undefined ? '' : `number of ${effect.series}`,
    effect.opensEdition === undefined ? '' : `opens ${effect.opensEdition}`,
    effect.progress === undefined ? '' : `progress ${effect.progress.physical} in month ${effect.progress.month}`,
  ].filter((it) => it !== '');
  const outcome = [...effect.outcomes, ...rest].join(', ');
  if (effect.transfers.length === 0) return [[act, '', '', '', outcome]];
  return effect.transfers.map((it, index) => [
    index === 0 ? act : '',
    `${placeText(it.from)} > ${placeText(it.to)}`,
    moneyText(it.amount),
    it.month === 0 ? '' : String(it.month),
    index === 0 ? outcome : '',
  ]);
};

const rowsOf = (
  definition: AnyDefinition,
  way: readonly Stop[],
  say: CheckedLaw['decide'],
): readonly { effect: Effect; cells: readonly (readonly string[])[] }[] =>
  way.flatMap(({ command, from, effect }) => {
    const { paper } = effect;
    const reason = 'perlu perbaikan';
    const back = [
      ...(stepOf(definition, paper)?.return ?? []).map((to) => ({ name: 'return', to, reason })),
      { name: 'withdraw', reason },
      { name: 'reject', reason },
      { name: 'cancel', reason },
    ];
    const backward = back.flatMap((it) => {
      const decision = ask(definition, paper, it, { day: later }, say);
      if (!decision.ok) return [];
      const { state } = decision.effect.paper;
      const ended = (endedStates as readonly string[]).includes(state);
      const act = `${paper.state} ${it.name}${ended ? '' : ` to ${state}`}`;
      return [{ effect: decision.effect, cells: cells(act, decision.effect) }];
    });
    return [{ effect, cells: cells(`${from.state} ${command}`, effect) }, ...backward];
  });

/**
 * The table of one definition: every stamp of its given body, every return and every early end on the way. Where the law allows the last row
 * twice, also what then moves in several lines; where TU money goes another way, also that way.
 */
export const moneySection = (
  type: DocumentType,
  definition: AnyDefinition,
  say: CheckedLaw['decide'] = decide,
): string => {
  const plain = rowsOf(definition, wayOf(type, definition, say), say);
  const doubled = rowsOf(definition, wayOf(type, definition, say, { body: twins(type) }), say).filter(
    (it) => it.effect.transfers.length > 1,
  );
  const other = otherMoney[type];
  const ofOther = other === undefined ? [] : rowsOf(definition, wayOf(type, definition, say, other), say);
  const named = (as: string, rows: ReturnType<typeof rowsOf>) =>
    rows.flatMap((it) => it.cells.map(([act = '', ...rest]) => [act === '' ? '' : `${as}: ${act}`, ...rest]));
  const rows = [...plain.flatMap((it) => it.cells), ...named('two rows', doubled), ...named('of TU', ofOther)];
  return tableOf(['stamp', 'transfer', 'amount', 'month', 'outcome'], rows);
};
