// The papers that a database already holds, as the lives remember them: a year can be played on from where it stands.

import { paperOf, type Store } from '@siklus/store';
import { factsOfKind, type Card, type Stage } from './stage.ts';

const PAGE = 2000;

/** Reads the year's papers and which months of each cash plan are released. */
export async function loadCards(store: Store, year: number): Promise<Pick<Stage, 'cards' | 'released'>> {
  const cards: Stage['cards'] = new Map();
  const released: Stage['released'] = new Map();
  let after = '';
  for (;;) {
    const rows = await store.read
      .selectFrom('document')
      .selectAll()
      .where('year', '=', year)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const paper = paperOf({ ...row });
      cards.set(`${paper.type}/${subjectFor(paper)}`, {
        id: paper.id,
        type: paper.type,
        opd: paper.opd,
        unit: paper.unit,
        state: paper.state,
        version: paper.version,
        marks: [...paper.marks],
        body: paper.body,
        facts: paper.type === 'spp' ? factsOfKind(kindIn(paper.body)) : undefined,
      });
      after = paper.id;
    }
    if (rows.length < PAGE) break;
  }
  renameFollowers(cards);
  for (const card of cards.values()) if (card.type === 'spd' && card.state === 'issued') release(card, released);
  return { cards: new Map([...cards].toSorted(([a], [b]) => (a < b ? -1 : 1))), released };
}

/** The kind of a payment; LS where an older paper does not say. */
function kindIn(body: Card['body']): string {
  return typeof body['jenis'] === 'string' ? body['jenis'] : 'LS';
}

/** Payments carry ids of their own as subject; the play knows them by unit, sub kegiatan and month. */
function subjectFor(paper: { type: string; id: string; unit: string; subject: string; body: Card['body'] }): string {
  return paper.type === 'spp'
    ? `${paper.unit}/${String(paper.body['subKegiatan'])}/${String(paper.body['bulan'])}`
    : paper.subject;
}

/** SPM and SP2D are about the paper before them; the play knows them by the subject of their SPP. */
function renameFollowers(cards: Map<string, Card>): void {
  const subjects = new Map<string, string>();
  for (const [type, before] of [
    ['spp', undefined],
    ['spm', 'spp'],
    ['sp2d', 'spm'],
  ] as const) {
    for (const [key, card] of [...cards].filter(([, it]) => it.type === type)) {
      const subject = before === undefined ? key.slice(type.length + 1) : subjects.get(String(card.body[before]));
      if (subject === undefined) continue;
      subjects.set(card.id, subject);
      cards.delete(key);
      cards.set(`${type}/${subject}`, card);
    }
  }
}

function release(card: Card, released: Stage['released']): void {
  const { mulai, selesai, kas } = card.body as { mulai: number; selesai: number; kas: readonly string[] }; // the body of an SPD
  for (const plan of kas) {
    const known = released.get(plan) ?? { month: 0, spd: new Map<number, string>() };
    for (let month = mulai; month <= selesai; month += 1) known.spd.set(month, card.id);
    released.set(plan, { month: Math.max(known.month, selesai), spd: known.spd });
  }
}
