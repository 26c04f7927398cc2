// The stamps on a paper: what must stand in a state, what may not, and what one person may have given.

import { applies, endedStates, findStep, needOf, officesOf, statesOf, type Chain } from '../engine/chain.ts';
import type { Paper, Stamp } from '../engine/document.ts';
import type { Facts } from '../engine/predicate.ts';
import { text, type Text } from '../engine/text.ts';
import type { Act } from './explore.ts';
import type { CheckCode } from './fault.ts';

/** A fault before anyone has said where it shows. */
export interface Finding {
  readonly code: CheckCode;
  readonly text: Text;
  readonly states: readonly string[];
}

const named = (list: readonly string[]): string => list.join(', ');

/** What is wrong with the stamps of a paper where it stands: too early, missing, twice. */
export function trailFindings(chain: Chain, paper: Paper, facts: Facts): readonly Finding[] {
  const { state } = paper;
  if ((endedStates as readonly string[]).includes(state)) return [];
  const order = statesOf(chain);
  const here = order.indexOf(state);
  const given = paper.stamps.filter((it) => it.moment !== 'draft' && order.includes(it.moment));
  const waited = findStep(chain, state, facts)?.name;
  const found: Finding[] = given
    .filter((it) => order.indexOf(it.moment) > here && it.moment !== waited)
    .map((it) => ({
      code: 'stamp-early',
      text: text(
        `Cap “${it.moment}” sudah ada padahal dokumen masih ${state}; hapus saat dokumen dikembalikan.`,
        `The stamp “${it.moment}” stands on a paper that is still ${state}; a return must take it away.`,
      ),
      states: [state],
    }));
  const skipped = chain.steps.filter((step) => {
    const at = order.indexOf(step.name);
    const offices = new Set(given.filter((it) => it.moment === step.name).map((it) => it.office));
    return at <= here && applies(step, facts) && officesOf(step).filter((it) => offices.has(it)).length < needOf(step);
  });
  const owed = [
    ...(here > 0 && !given.some((it) => it.moment === 'submitted') ? ['submitted'] : []),
    ...skipped.map((it) => it.name),
  ];
  if (owed.length > 0)
    found.push({
      code: 'stamp-skipped',
      text: text(
        `Dokumen sampai ${state} tanpa cap ${named(owed)}; setiap langkah sebelum itu harus dilalui.`,
        `The paper comes to ${state} without ${named(owed)}; every step before must be passed.`,
      ),
      states: [state, ...owed],
    });
  const once = new Set(given.map((it) => `${it.moment} ${it.office}`));
  if (once.size < given.length)
    found.push({
      code: 'stamp-twice',
      text: text(`Satu cap berdiri dua kali pada ${state}.`, `One stamp stands twice in ${state}.`),
      states: [state],
    });
  return found;
}

/** Duties that one person may not join: drafting and stamping, stamping twice, drafting and letting in or advising. */
export function dutyFindings(chain: Chain, { stamps, state }: Pick<Paper, 'stamps' | 'state'>): readonly Finding[] {
  const order = statesOf(chain);
  const people = [...new Set(stamps.map((it) => it.person))];
  return people.flatMap((person): Finding[] => {
    const mine = stamps.filter((it) => it.person === person).map((it) => it.moment);
    const drafted = mine.some((it) => it === 'draft' || it === 'submitted');
    const approvals = mine.filter((it) => order.indexOf(it) > 1);
    const aside = mine.filter((it) => it === 'admitted' || it === 'advice');
    const found: Finding[] = [];
    if (drafted && approvals.length + aside.length > 0)
      found.push({
        code: 'own-draft',
        text: text(
          `Satu orang menyusun dan membubuhkan cap ${named([...approvals, ...aside])}; pisahkan orangnya.`,
          `One person drafts and gives ${named([...approvals, ...aside])}; let somebody else do it.`,
        ),
        states: [state],
      });
    if (approvals.length > 1)
      found.push({
        code: 'second-stamp',
        text: text(
          `Satu orang membubuhkan cap ${named(approvals)}; setiap cap harus dari orang lain.`,
          `One person gives ${named(approvals)}; every stamp must come from somebody else.`,
        ),
        states: [state],
      });
    return found;
  });
}

const sameStamps = (a: readonly Stamp[], b: readonly Stamp[]): boolean => {
  const told = (list: readonly Stamp[]): string =>
    list
      .map((it) => `${it.moment} ${it.office} ${it.person}`)
      .toSorted()
      .join();
  return told(a) === told(b);
};

/** What is wrong with one act: a stamp by an office, or a kind of official, that may not give it, and stamps left behind by a return. */
export function actFindings(chain: Chain, before: Paper, act: Act): readonly Finding[] {
  const { after, command } = act;
  const order = statesOf(chain);
  const found: Finding[] = [...dutyFindings(chain, after)];
  const step = chain.steps.find((it) => it.name === after.stamps.at(-1)?.moment);
  if (step !== undefined && after.stamps.length > before.stamps.length) {
    const fault = (code: CheckCode, id: string, en: string): number =>
      found.push({ code, text: text(id, en), states: [before.state, step.name] });
    if (!officesOf(step).includes(act.office))
      fault(
        'foreign-stamp',
        `Cap ${step.name} dibubuhkan jabatan lain (${act.office}).`,
        `The stamp ${step.name} is given by another office (${act.office}).`,
      );
    if (step.strategic === true && (act.kind === 'plt' || act.kind === 'plh'))
      fault(
        'acting-stamp',
        `Plt membubuhkan cap strategis ${step.name}; hanya pejabat definitif yang boleh.`,
        `An acting official gives the strategic stamp ${step.name}; only a definitive one may.`,
      );
    if (step.delegable === false && act.kind === 'delegasi')
      fault(
        'delegated-stamp',
        `Penerima delegasi membubuhkan cap ${step.name} yang tidak dapat didelegasikan.`,
        `A delegate gives the stamp ${step.name}, which may not be delegated.`,
      );
  }
  const returned = command.name === 'return' || command.name === 'withdraw';
  if (returned && order.includes(after.state)) {
    const target = order.indexOf(after.state);
    const kept = before.stamps.filter((it) => it.moment === 'draft' || order.indexOf(it.moment) <= target);
    if (!sameStamps(kept, after.stamps))
      found.push({
        code: 'stamps-after-return',
        text: text(
          `Setelah kembali ke ${after.state}, cap yang berlaku harus tepat cap sebelum dan pada ${after.state}.`,
          `After a return to ${after.state} exactly the stamps up to ${after.state} must stand.`,
        ),
        states: [before.state, after.state],
      });
  }
  return found;
}
