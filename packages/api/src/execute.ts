// The only function that changes papers: one transaction, load -> decide -> post -> append. Nothing but SQL is awaited inside it.

import { hash } from 'node:crypto';
import { decide, givesBack, looksAtBasis, text, upToDate, type Refusal } from '@siklus/workflow';
import {
  findAnswer,
  findOfficer,
  getRegion,
  keepAnswer,
  nextInstant,
  readHead,
  type Head,
  type Store,
  type Work,
} from '@siklus/store';
import { loadAround, loadBasis, loadUnsettled, localDay } from './around.ts';
import { decideBirth } from './birth.ts';
import { chainVerdict, type Walk } from './chain-check.ts';
import { doubtOf, type ClockGuard } from './clock.ts';
import { decree } from './decree.ts';
import { admitAsked } from './door.ts';
import { figuresFor } from './figures.ts';
import type { Asked, Deed, Executed } from './deed.ts';
import { randomSalt, type Salt } from './hiding.ts';
import { withCeilings } from './ceilings.ts';
import { recordAll } from './falling.ts';
import { judgeChain } from './judge-chain.ts';
import { keptText, toldAgain } from './kept-answer.ts';
import { readLaw } from './law.ts';
import { decideMigration } from './migration.ts';
import { loadOutstanding } from './outstanding.ts';
import { answered, paperFor } from './paper-for.ts';
import { refused, type Decided } from './record.ts';
import { readableBases } from './reading.ts';

export type { Asked, Deed, Executed } from './deed.ts';

/** What execute needs from outside: how a chain that is to be published is checked, salts for words that the journal hides, and whether the clock is believed. */
export interface Ports {
  readonly walk?: Walk | undefined;
  readonly salt?: Salt | undefined;
  /** Absent where whoever asks dates acts by no clock of a machine. */
  readonly clock?: ClockGuard | undefined;
  /** Whose work it is, to take turns with that of others; absent where nobody else waits, as in an import. */
  readonly lane?: string | undefined;
}

/**
 * Carries out a deed and answers after its commit. Refusals in order: malformed (text that cannot be read), key-reused, clock-unconfirmed, not-found,
 * not-your-office where the paper is not for whoever asks to read, stale-version, those of the decision, already-open, ceiling-exceeded. A refusal is
 * stored under its key like any answer, but for those before stale-version: nothing hangs on them.
 */
export async function execute(store: Store, given: Asked, ports: Ports = {}): Promise<Executed> {
  const read = admitAsked(given);
  if ('refusal' in read) return { answer: read.refusal, notice: undefined };
  const { asked } = read;
  const { walk = chainVerdict, salt = randomSalt, clock, lane } = ports;
  const faults = (await judgeChain(store, asked, { walk, lane }))?.against ?? [];
  return store.write(() => work(asked, { faults, salt, clock }), lane);
}

interface Means {
  readonly faults: readonly Refusal[];
  readonly salt: Salt;
  readonly clock: ClockGuard | undefined;
}

function fingerprintOf(deed: Deed): string {
  return hash('sha256', JSON.stringify(deed), 'hex');
}

function* work(asked: Asked, means: Means): Work<Executed> {
  const fingerprint = fingerprintOf(asked.deed);
  const known = yield* findAnswer(asked.person, asked.key);
  if (known !== undefined) {
    if (known.fingerprint === fingerprint) return { answer: yield* toldAgain(known.answer), notice: undefined };
    return {
      answer: refused({
        code: 'key-reused',
        text: text(
          'Kunci permintaan ini sudah dipakai untuk permintaan lain.',
          'This request key was used for another request.',
        ),
      }),
      notice: undefined,
    };
  }
  const head = yield* readHead();
  const doubt = yield* doubtOf(means.clock, head, asked.now);
  if (doubt !== undefined) return { answer: refused(doubt), notice: undefined };
  const executed = yield* perform(asked, head, means);
  if (executed.passing === true) return executed;
  // What followed from it has its own entries after its own.
  const { seq } = executed.notice ?? (yield* readHead());
  const answer = keptText(executed.answer);
  yield* keepAnswer({ person: asked.person, key: asked.key, fingerprint, answer, seq });
  return executed;
}

function* perform(asked: Asked, head: Head, { faults, salt }: Means): Work<Executed> {
  const region = yield* getRegion();
  const at = nextInstant(head.at, asked.now);
  const { deed } = asked;
  if (deed.kind === 'decree')
    return yield* decree(asked, deed, {
      head,
      at,
      day: localDay(at, region.zone),
      faults,
      salt,
    });
  const decided =
    deed.kind === 'command'
      ? yield* decideCommand(asked, deed, at, region.zone)
      : deed.kind === 'migrate'
        ? yield* decideMigration(asked, deed, at, region.zone)
        : yield* decideBirth(asked, deed, at, region.zone);
  if ('answer' in decided) return decided;
  const { decision } = decided;
  if (!decision.ok) {
    const executed = answered(...decision.refusals);
    // What somebody without the office cannot open is no paper yet.
    const nobodys = deed.kind === 'open' && decision.refusals.some((it) => it.code === 'not-your-office');
    return nobodys ? { ...executed, passing: true } : executed;
  }
  return yield* recordAll(asked, decided, decision.effect, { head, region: region.code, salt });
}

function* decideCommand(
  asked: Asked,
  deed: Deed & { kind: 'command' },
  at: string,
  zone: string,
): Work<Decided | Executed> {
  const day = localDay(at, zone);
  const officer = yield* findOfficer(asked.person, day);
  const found = yield* paperFor(officer, deed.id);
  if ('answer' in found) return found;
  const { stored } = found;
  if (deed.command.name !== 'revise' && deed.version !== stored.version)
    return answered({
      code: 'stale-version',
      text: text(
        'Dokumen sudah berubah sejak layar ini dibuka; muat ulang lalu periksa kembali.',
        'The paper has changed since this screen was opened; reload and look again.',
      ),
      figures: { seen: String(deed.version), now: String(stored.version) },
    });
  const definition = (yield* readLaw()).of(stored);
  const before = upToDate(definition, stored);
  const basis = looksAtBasis(definition, deed.command.name)
    ? readableBases(officer, yield* loadBasis(definition, { ...before, wire: before.body }))
    : {};
  const figures = yield* figuresFor(definition, before, [deed.command.name]);
  const around = yield* loadAround({
    officer,
    at,
    day,
    year: before.year,
    opd: before.opd,
    basis,
    figures,
    moved: givesBack(definition, stored, deed.command.name) ? yield* loadOutstanding(before.id) : [],
    unsettled: deed.command.name === 'submit' ? yield* loadUnsettled(definition, before) : [],
  });
  const decided = decide(definition, stored, deed.command, around.circumstances);
  const decision = yield* withCeilings(decided, definition, stored, { ...around, command: deed.command });
  return { definition, before, risen: before !== stored, around, decision };
}
