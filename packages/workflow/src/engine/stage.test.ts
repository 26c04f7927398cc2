// The stage of the year names itself: which it is, which it would have to be, when that is, and who can help. It never holds back what gives back.
import { describe, expect, test } from 'vitest';
import { documents, documentTypes } from '../documents/index.ts';
import { defaultJadwal } from '../cycle/default-jadwal.ts';
import { firstStages } from '../cycle/cycle.ts';
import { ask, around, draft, holder } from '../../../../tests/support/given.ts';
import { commandsOf, decide } from './decide.ts';
import { statesOf, type Chain } from './chain.ts';
import { backward } from './command.ts';
import { dayWords } from './day-text.ts';
import { officesFor } from './authority.ts';
import { checkStage, stagesFor } from './stage.ts';
import { stageWords } from './stage-words.ts';

const closed = ['closed', 'daerah.closed'];
const windows = defaultJadwal(2026);

describe('a closed stage', () => {
  test('names the stage that is needed with its days, the stage now, and who helps', () => {
    const [refusal] = checkStage(documents.sp2d, 'stamp', { stages: closed, windows });
    expect(refusal?.text).toEqual({
      id: 'Dokumen ini hanya dapat dicap pada tahap Tahun berjalan (1 Jan 2026 sampai 31 Des 2026); OPD kini pada tahap Ditutup.',
      en: 'This paper can only be stamped at the stage Running year (1 Jan 2026 to 31 Dec 2026); the agency now stands at Closed.',
    });
    expect(refusal?.helpers).toEqual(['tapd', 'administrator']);
  });

  test('says so of both cycles at once', () => {
    const stages = [...firstStages('opd'), ...firstStages('daerah').map((it) => `daerah.${it}`)];
    const found = checkStage(documents.rka, 'open', { stages, windows });
    expect(found).toHaveLength(documents.rka.opensInRegion === undefined ? 1 : 2);
  });

  test('is told in words, never in codes, for every type and handling', () => {
    const codes = Object.values(stageWords).flatMap(({ stages }) => Object.keys(stages));
    for (const type of documentTypes)
      for (const handling of ['open', 'revise', 'stamp'] as const) {
        const asked = stagesFor(documents[type], handling);
        expect((asked ?? []).filter((it) => !codes.includes(it))).toEqual([]);
        for (const stages of [closed, [...firstStages('opd'), 'daerah.rkpd.drafting']])
          for (const { text } of checkStage(documents[type], handling, { stages, windows })) {
            const wording = `${text.id} ${text.en}`;
            expect(wording).not.toMatch(/\b[a-z]+\.[a-z]+|daerah\.|\d{4}-\d{2}|undefined|\(\)/);
          }
      }
  });
});

describe('giving back is bound to no stage', () => {
  const left = documentTypes.flatMap((type) => {
    const chain: Chain = documents[type].chain;
    return [...statesOf(chain), 'rejected'].flatMap((state) =>
      backward
        .filter((name) => commandsOf(documents[type]).includes(name))
        .filter((name) => officesFor(chain, { state, marks: [] }, { name }).length > 0)
        .map((name) => ({ type, state, name })),
    );
  });

  test.each(left)('$type $state: $name', ({ type, state, name }) => {
    const definition = documents[type];
    const [office = 'pa'] = officesFor(definition.chain, { state, marks: [] }, { name });
    const to = name === 'return' ? { to: 'draft' } : {};
    const answer = ask({ ...draft(type), state }, office, { name, reason: 'tahun ditutup', ...to }, { stages: closed });
    const codes = answer.ok ? [] : answer.refusals.map((it) => it.code);
    expect(codes).not.toContain('stage-closed');
  });

  test('a stamp is', () => {
    const paper = { ...draft('sp2d'), state: 'submitted' };
    const answer = decide(documents.sp2d, paper, { name: 'issue' }, around(holder('bud'), { stages: closed, windows }));
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'stage-closed' }] });
  });
});

test('a day in a sentence is written as people write it', () => {
  expect(dayWords('2026-10-30')).toEqual({ id: '30 Okt 2026', en: '30 Oct 2026' });
  expect(dayWords('2026-05-01T00:00:00Z')).toEqual({ id: '1 Mei 2026', en: '1 May 2026' });
  expect(dayWords('segera').id).toBe('segera');
});
