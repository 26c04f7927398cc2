// Who may give a command: by the state of the paper, by office and reach, by person (separation of duties), by kind of holding.

import { drafters, findStep, officesOf, returnTargets, type Chain, type Step } from './chain.ts';
import type { Command } from './command.ts';
import { type AnyDefinition, type Paper } from './document.ts';
import { wordsOf } from './words.ts';
import { factsOf, malformed } from './facts.ts';
import { officeNames, officeScope, type Holding, type Office, type Officer } from './office.ts';
import type { Facts } from './predicate.ts';
import type { Refusal } from './refusal.ts';
import { text, type Language, type Text } from './text.ts';

/** Stamps that are no approval: they hold up nothing and count for no duty but that of the drafter. */
const aside = new Set(['draft', 'submitted', 'advice', 'late', 'admitted']);

/** The office that lets in papers which are late: TAPD, and for its own drafts its chair. */
export function admittingOffice(chain: Chain): Office {
  return drafters(chain).includes('tapd') ? 'sekda' : 'tapd';
}

function draftOffices(chain: Chain, name: string): readonly Office[] {
  if (name === 'revise' || name === 'submit' || name === 'late') return drafters(chain);
  return name === 'admit' ? [admittingOffice(chain)] : [];
}

/** The offices that may give a command in the present standing; empty when the state does not take the command. */
export function officesFor(
  chain: Chain,
  paper: Pick<Paper, 'state' | 'marks'>,
  command: { name: string; to?: string | undefined },
  facts?: Facts,
): readonly Office[] {
  const { name } = command;
  if (name === 'cancel') return chain.cancel?.in.includes(paper.state) === true ? chain.cancel.by : [];
  if (paper.state === 'draft') return draftOffices(chain, name);
  if (name === 'withdraw') return paper.state === 'submitted' && chain.draft.withdraw === true ? drafters(chain) : [];
  const step = findStep(chain, paper.state, facts);
  if (step === undefined) return [];
  if (name === 'return') {
    const targets = returnTargets(chain, paper.state, step, facts);
    const known = command.to === undefined ? targets.length > 0 : targets.includes(command.to);
    return known ? officesOf(step) : [];
  }
  if (name === 'reject') return step.reject === true ? officesOf(step) : [];
  if (name === 'advise') return step.advice ?? [];
  if (name === 'revise') return step.revises === undefined ? [] : officesOf(step);
  if (name === 'reroute') return step.reroute === true ? officesOf(step) : [];
  return name === step.command ? officesOf(step).filter((office) => !paper.marks.includes(office)) : [];
}

/** Whether a holding reaches a paper: offices of an OPD only papers of that OPD, offices of an area only papers about it or a part of it. */
export function reaches(holding: Holding, opd: string, area = ''): boolean {
  const scope = officeScope(holding.office);
  if (scope === 'opd') return holding.opd === opd;
  if (scope === 'region' || holding.opd === undefined) return true;
  return area === holding.opd || area.startsWith(`${holding.opd}.`);
}

/** The area that a paper is about, '' when its type has none. */
export function areaOf(definition: AnyDefinition, paper: Pick<Paper, 'body'>): string {
  if (definition.area === undefined) return '';
  const read = malformed(definition, paper.body);
  return 'body' in read ? definition.area(read.body) : '';
}

function wrongState(definition: AnyDefinition, paper: Paper, command: Command): Refusal {
  const words = wordsOf(definition);
  const named = (names: Readonly<Record<string, Text>>, code: string, language: Language): string =>
    names[code]?.[language] ?? code;
  const sentence = (language: Language): readonly [string, string] => [
    named(words.commands, command.name, language),
    named(words.states, paper.state, language),
  ];
  const [id, en] = [sentence('id'), sentence('en')];
  return {
    code: 'wrong-state',
    text: text(
      `“${id[0]}” tidak berlaku selagi dokumen berstatus ${id[1]}.`,
      `“${en[0]}” does not apply while the paper is ${en[1]}.`,
    ),
    figures: { state: paper.state },
  };
}

/**
 * The holding under which an officer acts, and what is against it: wrong-state, not-your-office, own-draft, second-stamp, acting-official,
 * delegated-official. Where there is something, it is the holding of whoever may act instead, so that the rest can be judged; none in a wrong state.
 */
export function checkAuthority(
  definition: AnyDefinition,
  paper: Paper,
  command: Command,
  officer: Officer,
): { readonly holding: Holding | undefined; readonly refusals: readonly Refusal[] } {
  const { chain } = definition;
  const facts = factsOf(definition, paper);
  const asked = officesFor(chain, paper, command, facts);
  const [office] = asked;
  if (office === undefined) return { holding: undefined, refusals: [wrongState(definition, paper, command)] };
  const another: Holding = { assignment: '', office, opd: paper.opd, kind: 'definitif', decree: undefined };
  const area = areaOf(definition, paper);
  const fitting = officer.holdings.filter((it) => asked.includes(it.office) && reaches(it, paper.opd, area));
  if (fitting.length === 0) {
    return {
      holding: another,
      refusals: [
        {
          code: 'not-your-office',
          text: text(`Kewenangan ini ada pada ${officeNames(asked).id}.`, `This is for ${officeNames(asked).en}.`),
          helpers: asked,
        },
      ],
    };
  }
  const step = findStep(chain, paper.state, facts);
  const stamping = step !== undefined && command.name === step.command;
  const refusals = stamping
    ? dutiesOf(step, paper, officer, fitting)
    : command.name === 'admit' || command.name === 'advise'
      ? ownDraft(paper, officer, asked)
      : [];
  const holding = stamping ? fitting.find((it) => mayHold(step, it)) : fitting[0];
  return { holding: holding ?? another, refusals };
}

/**
 * Which duties keep an officer whom a paper waits for from the command that it waits for: own-draft, second-stamp, acting-official,
 * delegated-official. `step` is the step that waits; none where the draft waits to be handed in, or to be let in.
 */
export function checkDuties(
  chain: Chain,
  waiting: Pick<Paper, 'stamps' | 'opd'> & {
    readonly step: Step | undefined;
    readonly command: string;
    readonly area?: string;
  },
  officer: Officer,
): readonly Refusal[] {
  const { step, command, opd, area } = waiting;
  if (step === undefined) return command === 'admit' ? ownDraft(waiting, officer, [admittingOffice(chain)]) : [];
  const asked = officesOf(step);
  const fitting = officer.holdings.filter((it) => asked.includes(it.office) && reaches(it, opd, area));
  return dutiesOf(step, waiting, officer, fitting);
}

function isActing(holding: Holding): boolean {
  return holding.kind === 'plt' || holding.kind === 'plh';
}

function isDelegated(holding: Holding): boolean {
  return holding.kind === 'delegasi';
}

function mayHold(step: Step, holding: Holding): boolean {
  return !(step.strategic === true && isActing(holding)) && !(step.delegable === false && isDelegated(holding));
}

function ownDraft(paper: Pick<Paper, 'stamps'>, officer: Officer, helpers: readonly Office[]): Refusal[] {
  const drafted = paper.stamps.some(
    (it) => it.person === officer.person && ['draft', 'submitted', 'late'].includes(it.moment),
  );
  return drafted
    ? [
        {
          code: 'own-draft',
          text: text(
            'Penyusun tidak boleh mengesahkan dokumennya sendiri; minta pejabat lain.',
            'Whoever drafted may not stamp the same paper; ask another officer.',
          ),
          helpers,
        },
      ]
    : [];
}

function dutiesOf(step: Step, paper: Pick<Paper, 'stamps'>, officer: Officer, fitting: readonly Holding[]): Refusal[] {
  const helpers = officesOf(step);
  const refusals = ownDraft(paper, officer, helpers);
  if (paper.stamps.some((it) => it.person === officer.person && !aside.has(it.moment))) {
    refusals.push({
      code: 'second-stamp',
      text: text(
        'Satu orang hanya boleh membubuhkan satu cap pada dokumen yang sama.',
        'One person may give only one stamp on the same paper.',
      ),
      helpers,
    });
  }
  if (step.strategic === true && fitting.every(isActing)) {
    refusals.push({
      code: 'acting-official',
      cite: 'UU 30/2014 pasal 14',
      text: text(
        'Plt/Plh tidak berwenang mengambil keputusan strategis ini.',
        'An acting official may not take this strategic decision.',
      ),
      helpers,
    });
  } else if (fitting.every((it) => !mayHold(step, it))) {
    refusals.push({
      code: 'delegated-official',
      text: text(
        'Kewenangan ini tidak dapat didelegasikan; hanya pejabat definitif yang boleh.',
        'This may not be delegated; only the holder of the office may give it.',
      ),
      helpers,
    });
  }
  return refusals;
}
