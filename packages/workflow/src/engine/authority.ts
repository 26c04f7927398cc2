// Who may give a command: by the state of the paper, by office and reach, by person (separation of duties), by kind of holding.

import { drafters, findStep, officesOf, type Chain, type Step } from './chain.ts';
import type { Command } from './command.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { officeScope, officeTitle, type Holding, type Office, type Officer } from './office.ts';
import type { Refusal } from './refusal.ts';
import { text, type Language, type Text } from './text.ts';

/** The offices that may give a command in the present standing; empty when the state does not take the command. */
export function officesFor(
  chain: Chain,
  paper: Pick<Paper, 'state' | 'marks'>,
  command: { name: string; to?: string | undefined },
): readonly Office[] {
  if (command.name === 'revise' || command.name === 'submit') return paper.state === 'draft' ? drafters(chain) : [];
  const step = findStep(chain, paper.state);
  if (step === undefined) return [];
  if (command.name === 'return')
    return command.to === undefined || step.return.includes(command.to) ? officesOf(step) : [];
  return command.name === step.command ? officesOf(step).filter((office) => !paper.marks.includes(office)) : [];
}

/** Whether a holding reaches a paper: offices of an OPD only papers of that OPD. */
export function reaches(holding: Holding, opd: string): boolean {
  return officeScope(holding.office) === 'region' || holding.opd === opd;
}

function officeNames(offices: readonly Office[], language: 'id' | 'en'): string {
  return offices.map((office) => officeTitle(office)[language]).join(', ');
}

function wrongState({ view }: AnyDefinition, paper: Paper, command: Command): Refusal {
  const named = (names: Readonly<Record<string, Text>>, code: string, language: Language): string =>
    names[code]?.[language] ?? code;
  const sentence = (language: Language): readonly [string, string] => [
    named(view.commands, command.name, language),
    named(view.states, paper.state, language),
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

/** The holding under which an officer acts, or why not: wrong-state, not-your-office, own-draft, second-stamp, acting-official. */
export function checkAuthority(
  definition: AnyDefinition,
  paper: Paper,
  command: Command,
  officer: Officer,
): { readonly ok: true; readonly holding: Holding } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const { chain } = definition;
  const asked = officesFor(chain, paper, command);
  if (asked.length === 0) return { ok: false, refusals: [wrongState(definition, paper, command)] };
  const fitting = officer.holdings.filter((it) => asked.includes(it.office) && reaches(it, paper.opd));
  if (fitting.length === 0) {
    return {
      ok: false,
      refusals: [
        {
          code: 'not-your-office',
          text: text(
            `Kewenangan ini ada pada ${officeNames(asked, 'id')}.`,
            `This is for ${officeNames(asked, 'en')}.`,
          ),
          helpers: asked,
        },
      ],
    };
  }
  const step = findStep(chain, paper.state);
  const refusals = step !== undefined && command.name === step.command ? dutiesOf(step, paper, officer, fitting) : [];
  const holding =
    step?.strategic === true && command.name === step.command ? fitting.find((it) => !isActing(it)) : fitting[0];
  return refusals.length > 0 || holding === undefined ? { ok: false, refusals } : { ok: true, holding };
}

function isActing(holding: Holding): boolean {
  return holding.kind === 'plt' || holding.kind === 'plh';
}

function dutiesOf(step: Step, paper: Paper, officer: Officer, fitting: readonly Holding[]): Refusal[] {
  const refusals: Refusal[] = [];
  const mine = paper.stamps.filter((it) => it.person === officer.person);
  if (mine.some((it) => it.moment === 'draft' || it.moment === 'submitted')) {
    refusals.push({
      code: 'own-draft',
      text: text(
        'Penyusun tidak boleh mengesahkan dokumennya sendiri; minta pejabat lain.',
        'Whoever drafted may not stamp the same paper; ask another officer.',
      ),
      helpers: officesOf(step),
    });
  }
  if (mine.some((it) => it.moment !== 'draft' && it.moment !== 'submitted')) {
    refusals.push({
      code: 'second-stamp',
      text: text(
        'Satu orang hanya boleh membubuhkan satu cap pada dokumen yang sama.',
        'One person may give only one stamp on the same paper.',
      ),
      helpers: officesOf(step),
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
      helpers: officesOf(step),
    });
  }
  return refusals;
}
