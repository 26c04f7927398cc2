// What a new edition of a chain means for the papers that are open under the old one: which can move as they stand, which cannot and why.

import { finalOf, isEnd, needOf, officesOf, statesOf, stepsAfter, type Chain, type Step } from './chain.ts';
import { readerOf, type ChainWords, type Reader } from './diff-step.ts';
import type { Paper, Stamp } from './document.ts';
import { officeNames, type Office } from './office.ts';
import { text, type Text } from './text.ts';

/** An open paper, as far as a move to another edition needs it. `stamps` are those that stand. */
export type OpenPaper = Pick<Paper, 'id' | 'state' | 'marks'> & {
  readonly stamps: readonly Pick<Stamp, 'moment' | 'office'>[];
};

/** A paper that moves as it stands: same state, the marks that still count, and those that no longer do. */
export interface Move {
  readonly id: string;
  readonly state: string;
  readonly marks: readonly Office[];
  readonly dropped: readonly Office[];
}

/** Why a paper cannot move as it stands. */
export type StayCode = 'state-gone' | 'ends-there' | 'step-unstamped' | 'office-unstamped' | 'would-complete';

/** A paper that does not move as it stands; `target` is the nearest state before, without marks, in which it could stand under the new edition. */
export interface Stay {
  readonly id: string;
  readonly state: string;
  readonly code: StayCode;
  readonly text: Text;
  readonly target: string;
}

/** What a new edition means for papers. `closed` have come to their end and keep their edition. */
export interface MigrationPlan {
  readonly moves: readonly Move[];
  readonly stays: readonly Stay[];
  readonly closed: readonly string[];
}

type Why = Pick<Stay, 'code' | 'text'>;

/** The two editions, and how their states and steps read. */
interface Editions {
  readonly before: Chain;
  readonly after: Chain;
  readonly reader: Reader;
}

const why = (code: StayCode, id: string, en: string): Why => ({ code, text: text(id, en) });

// A conditional step without a stamp is in order only where the paper left it behind under the same condition: then the old edition has judged it.
function wasPassed(step: Step, { state }: OpenPaper, before: Chain): boolean {
  const order = statesOf(before);
  const behind = before.steps.slice(0, Math.max(order.indexOf(state) - 1, 0));
  const old = behind.find((it) => it.name === step.name);
  return step.when !== undefined && old !== undefined && JSON.stringify(old.when) === JSON.stringify(step.when);
}

function stepObstacle(step: Step, paper: OpenPaper, { before, reader }: Editions): Why | undefined {
  const name = reader.command(step);
  const given = new Set(paper.stamps.filter((it) => it.moment === step.name).map((it) => it.office));
  if (given.size === 0)
    return wasPassed(step, paper, before)
      ? undefined
      : why(
          'step-unstamped',
          `Langkah “${name.id}” mendahului keadaan ini dan belum dicap.`,
          `The step “${name.en}” comes before this state and has no stamp.`,
        );
  const missing = officesOf(step).filter((it) => !given.has(it));
  if (officesOf(step).length - missing.length >= needOf(step)) return undefined;
  const names = officeNames(missing);
  return why(
    'office-unstamped',
    `Langkah “${name.id}” belum dicap ${names.id}.`,
    `The step “${name.en}” lacks the stamp of ${names.en}.`,
  );
}

/** What keeps a paper from standing in a state of the new edition; its marks left aside. */
function obstacle(state: string, paper: OpenPaper, editions: Editions): Why | undefined {
  const { after, reader } = editions;
  const name = reader.state(state);
  const at = statesOf(after).indexOf(state);
  if (at < 0) return why('state-gone', `Keadaan “${name.id}” tidak ada lagi.`, `The state “${name.en}” is gone.`);
  if (state === finalOf(after))
    return why(
      'ends-there',
      `Pada alur baru keadaan “${name.id}” adalah akhir: cap terakhirnya harus diberikan, bukan dipindahkan.`,
      `In the new edition “${name.en}” is the end: its last stamp must be given, not moved.`,
    );
  for (const step of after.steps.slice(0, Math.max(at - 1, 0))) {
    const found = stepObstacle(step, paper, editions);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearest(paper: OpenPaper, editions: Editions): string {
  const order = statesOf(editions.before);
  const earlier = order.slice(0, order.indexOf(paper.state) + 1).toReversed();
  return earlier.find((state) => obstacle(state, paper, editions) === undefined) ?? 'draft';
}

// Marks belong to the step that the paper waits for under the old edition; they count where the new one waits for a step of that name.
function marksKept(
  paper: OpenPaper,
  { before, after }: Editions,
): { step: Step | undefined; marks: readonly Office[] } {
  const waiting = stepsAfter(before, paper.state).find((step) => {
    const offices = officesOf(step);
    return paper.marks.every((it) => offices.includes(it));
  });
  const step = stepsAfter(after, paper.state).find((it) => it.name === waiting?.name);
  return { step, marks: step === undefined ? [] : paper.marks.filter((it) => officesOf(step).includes(it)) };
}

function planOne(paper: OpenPaper, editions: Editions): Move | Stay {
  const { id, state } = paper;
  const found = obstacle(state, paper, editions);
  if (found !== undefined) return { id, state, ...found, target: nearest(paper, editions) };
  const { step, marks } = marksKept(paper, editions);
  if (step !== undefined && marks.length >= needOf(step)) {
    const name = editions.reader.command(step);
    return {
      id,
      state,
      ...why(
        'would-complete',
        `Cap yang sudah ada melengkapi langkah “${name.id}” pada alur baru; selesaikan dulu, atau pindahkan tanpa cap itu.`,
        `The stamps given would complete the step “${name.en}” of the new edition; finish it first, or move without them.`,
      ),
      target: state,
    };
  }
  return { id, state, marks, dropped: paper.marks.filter((it) => !marks.includes(it)) };
}

/**
 * Plans the move of open papers from one edition of a chain to the next. A paper moves as it stands where its state exists, is not the end, and
 * every step before it has its stamps; marks of the waiting step are kept as far as they count. Nobody's stamp is invented: a paper that lacks
 * one stays, with the reason and the nearest state in which it could go on. Who may stamp after whom is asked when the next stamp is given.
 * `words` are those of the document type, for states and steps that have no label in the chain.
 * @example planMigration(documents.rka.chain, chain, [paper]).moves
 */
export function planMigration(
  before: Chain,
  after: Chain,
  papers: readonly OpenPaper[],
  words: ChainWords = {},
): MigrationPlan {
  const editions: Editions = { before, after, reader: readerOf([before, after], words) };
  const open = papers.filter((it) => !isEnd(before, it.state));
  const plans = open.map((paper) => planOne(paper, editions));
  return {
    moves: plans.flatMap((it) => ('code' in it ? [] : it)),
    stays: plans.flatMap((it) => ('code' in it ? it : [])),
    closed: papers.filter((it) => isEnd(before, it.state)).map((it) => it.id),
  };
}
