// The stage of the year as a guard: what a document type may open, edit or stamp while its OPD and its region stand where they stand.

import type { Circumstances } from './circumstances.ts';
import { takesBack } from './command.ts';
import { dayWords } from './day-text.ts';
import type { AnyDefinition } from './document.ts';
import type { Window } from './jadwal.ts';
import type { Refusal } from './refusal.ts';
import { stageName } from './stage-words.ts';
import { text, type Language, type Text } from './text.ts';

/** What is asked of the stage: to open a paper, to edit or submit it, or to stamp it. */
export type Handling = 'open' | 'revise' | 'stamp';

const drafting: ReadonlySet<string> = new Set(['revise', 'submit', 'late']);

/**
 * What a command asks of the stage. Nothing where it gives back: a paper that is left when its year closes may always be returned, taken back,
 * rejected or cancelled, and its money with it.
 */
export function handlingOf(command: string): Exclude<Handling, 'open'> | undefined {
  if (takesBack(command)) return undefined;
  return drafting.has(command) ? 'revise' : 'stamp';
}

function within(allowed: readonly string[], stages: readonly string[], prefix: string): boolean {
  return allowed.some((stage) => stages.some((now) => now === prefix + stage || now.startsWith(`${prefix}${stage}.`)));
}

/** The stages of the cycle that a type asks for; `undefined` when any will do but the closed year. */
export function stagesFor(definition: AnyDefinition, handling: Handling): readonly string[] | undefined {
  if (handling === 'open') return definition.opensIn;
  return handling === 'revise' ? (definition.revisesIn ?? definition.opensIn) : definition.stampsIn;
}

/**
 * Why the stage does not allow it, [] where it does: once for the cycle of the OPD, once for that of the region, each with the stage that it needs,
 * when that is where the schedule says so, and where the cycle stands now.
 */
export function checkStage(
  definition: AnyDefinition,
  handling: Handling,
  { stages, windows }: Pick<Circumstances, 'stages' | 'windows'>,
): readonly Refusal[] {
  const asked = stagesFor(definition, handling);
  const cycle = definition.scope === 'region' ? 'daerah' : 'opd';
  const prefix = cycle === 'daerah' ? 'daerah.' : '';
  const fits = asked === undefined ? !stages.includes(`${prefix}closed`) : within(asked, stages, prefix);
  const region = handling === 'open' ? definition.opensInRegion : undefined;
  const regionFits = region === undefined || within(region, stages, 'daerah.');
  return [
    ...(fits ? [] : [closedStage(handling, { cycle, asked }, { stages, windows })]),
    ...(regionFits ? [] : [closedStage(handling, { cycle: 'daerah', asked: region }, { stages, windows })]),
  ];
}

const handlingWords: Readonly<Record<Handling, Text>> = {
  open: text('dibuka', 'opened'),
  revise: text('diubah dan diajukan', 'edited and submitted'),
  stamp: text('dicap', 'stamped'),
};

/** The stages of the schedule that stand for a stage of an OPD: its running year is the region's execution. */
const scheduled: Readonly<Record<string, string>> = { running: 'execution' };

function nameAndDays(cycle: 'opd' | 'daerah', stage: string, windows: readonly Window[]): Text {
  const [top = ''] = stage.split('.');
  const named = cycle === 'opd' ? (scheduled[top] ?? top) : top;
  const name = stageName(cycle, stage);
  const window = windows.find((it) => it.type === `daerah.${named}`);
  if (window === undefined) return name;
  const [opens, closes] = [dayWords(window.opens), dayWords(window.closes)];
  return text(`${name.id} (${opens.id} sampai ${closes.id})`, `${name.en} (${opens.en} to ${closes.en})`);
}

/** The names of stages, side by side. */
function joined(some: readonly Text[], or: Text): Text {
  const list = (language: Language): string => some.map((it) => it[language]).join(` ${or[language]} `) || '-';
  return text(list('id'), list('en'));
}

/** The refusal of one cycle: the stages that would do, and those in which it stands, as far apart as these are told. */
function closedStage(
  handling: Handling,
  { cycle, asked }: { readonly cycle: 'opd' | 'daerah'; readonly asked: readonly string[] | undefined },
  { stages, windows }: Pick<Circumstances, 'stages' | 'windows'>,
): Refusal {
  const depth = Math.max(1, ...(asked ?? []).map((it) => it.split('.').length));
  const mine = stages
    .filter((it) => it.startsWith('daerah.') === (cycle === 'daerah'))
    .map((it) => (cycle === 'daerah' ? it.slice('daerah.'.length) : it).split('.').slice(0, depth).join('.'));
  const standing = [...new Set(mine)].map((it) => stageName(cycle, it));
  const now = joined(standing, text('dan', 'and'));
  const wanted = (asked ?? []).map((it) => nameAndDays(cycle, it, windows));
  const needed = joined(wanted, text('atau', 'or'));
  const what = handlingWords[handling];
  const whose = cycle === 'daerah' ? text('siklus daerah', 'the cycle of the region') : text('OPD', 'the agency');
  return {
    code: 'stage-closed',
    text:
      asked === undefined
        ? text(
            `Dokumen ini hanya dapat ${what.id} sebelum tahunnya ditutup; ${whose.id} kini pada tahap ${now.id}.`,
            `This paper can only be ${what.en} before its year closes; ${whose.en} now stands at ${now.en}.`,
          )
        : text(
            `Dokumen ini hanya dapat ${what.id} pada tahap ${needed.id}; ${whose.id} kini pada tahap ${now.id}.`,
            `This paper can only be ${what.en} at the stage ${needed.en}; ${whose.en} now stands at ${now.en}.`,
          ),
    figures: {
      now: stages.join(', '),
      needed: (asked ?? []).map((it) => (cycle === 'daerah' ? `daerah.${it}` : it)).join(', '),
    },
    helpers: ['tapd', 'administrator'],
  };
}
