// The law of a setoran: it is proven by a deposit, and no more comes back than was paid.

import { numberFaults } from '../../budget/signs.ts';
import { dayWords } from '../../engine/day-text.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { isDay } from '../../engine/field.ts';
import { moneyText, rupiah } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Sp2d } from '../sp2d/schema.ts';
import { kindOf } from '../spp/schema.ts';
import { paidElsewhere, placeOf, placePaid, placesPaid } from './place.ts';
import { setoranTotal, type Setoran } from './schema.ts';

/** What a setoran stands on: the SP2D it pays back, and what was paid back on it before. */
export type SetoranBasis = { sp2d: Sp2d; setoran: Setoran };

type SetoranRule = Rule<Setoran, SetoranBasis, 'submit' | 'record'>;

const notEmpty: SetoranRule['check'] = ({ body }) =>
  setoranTotal(body) > 0n
    ? []
    : [
        {
          at: body.asal === 'UP' ? 'nilai' : 'rincian',
          text: text('Jumlah yang disetor belum diisi.', 'The amount paid back is missing.'),
        },
      ];

// A deposit of a day before its payment would stand in a month in which nothing was paid.
const depositProven: SetoranRule['check'] = ({ paper, body, basis, day }) => {
  const paid = body.asal === 'UP' ? undefined : basis.sp2d.find((it) => it.id === body.sp2d);
  const begins = `${paper.year}-01-01`;
  const from = paid?.day !== undefined && paid.day > begins ? paid.day : begins;
  const label = text('Nomor bukti setor', 'The number of the deposit');
  const findings: Finding[] = [...numberFaults(body.bukti, { at: 'bukti', label })];
  const [first, last] = [dayWords(from), dayWords(day)];
  if (!isDay(body.tanggal) || body.tanggal < from || body.tanggal > day)
    findings.push({
      at: 'tanggal',
      text:
        paid === undefined || from === begins
          ? text(
              `Tanggal setor harus tanggal yang ada, dari ${first.id} sampai ${last.id}.`,
              `The day of the deposit must be one that exists, from ${first.en} to ${last.en}.`,
            )
          : text(
              `Tanggal setor harus tanggal yang ada, dari ${first.id} saat SP2D ${paid.number ?? paid.id} terbit sampai ${last.id}.`,
              `The day of the deposit must be one that exists, from ${first.en}, when SP2D ${paid.number ?? paid.id} was issued, to ${last.en}.`,
            ),
      figures: { dari: from, sampai: day },
    });
  return findings;
};

const fromItsOrigin: SetoranRule['check'] = ({ body, basis }) => {
  const wrong = (at: string, id: string, en: string): Finding => ({ at, text: text(id, en) });
  if (body.asal === 'UP') {
    const rows = body.rincian.length > 0;
    return rows
      ? [
          wrong(
            'rincian',
            'Setoran UP diisi pada nilai, tanpa rincian.',
            'UP is paid back as one amount, without lines.',
          ),
        ]
      : [];
  }
  const origin = basis.sp2d.find((it) => it.id === body.sp2d)?.body;
  const sameContract = origin === undefined || origin.kontrak === body.kontrak;
  return [
    ...(origin !== undefined && kindOf(origin) === body.asal
      ? []
      : [wrong('sp2d', `SP2D yang dirujuk bukan SP2D-${body.asal}.`, `The SP2D named is no ${body.asal}.`)]),
    ...(sameContract
      ? []
      : [
          wrong(
            'kontrak',
            'Kontrak setoran tidak sama dengan kontrak SP2D yang dirujuk; buka setoran baru dari SP2D itu.',
            'The contract is not that of the SP2D named; open a new one from that SP2D.',
          ),
        ]),
    ...(body.nilai === undefined
      ? []
      : [
          wrong(
            'nilai',
            'Nilai hanya untuk setoran UP; isi rincian.',
            'The single amount is for UP only; fill in the lines.',
          ),
        ]),
  ];
};

const whereItWasPaid: SetoranRule['check'] = ({ paper, body, basis }) =>
  body.asal === 'UP'
    ? []
    : basis.sp2d.filter((it) => it.id === body.sp2d).flatMap((it) => paidElsewhere(it, placeOf(paper, body)));

const withinSp2d: SetoranRule['check'] = ({ body, basis, paper }) => {
  if (body.asal === 'UP') return [];
  const here = placeOf(paper, body);
  const paid = basis.sp2d.filter((it) => it.id === body.sp2d);
  const known = new Set(paid.flatMap(placesPaid));
  if (known.size > 0 && !known.has(here)) return []; // where-it-was-paid says so
  // What an older deposit gave back where nothing had been paid came out of this SP2D all the same.
  const counts = (place: string): boolean => place === here || !known.has(place);
  const left = new Map<string, bigint>();
  const add = (row: { akun: string; dana: string }, amount: bigint): void => {
    left.set(`${row.akun}|${row.dana}`, (left.get(`${row.akun}|${row.dana}`) ?? 0n) + amount);
  };
  for (const it of paid) for (const row of it.body.rincian) if (placePaid(it, row) === here) add(row, row.jumlah);
  for (const it of basis.setoran)
    if (it.id !== paper.id && it.body.sp2d === body.sp2d && counts(placeOf(it, it.body)))
      for (const row of it.body.rincian) add(row, -row.jumlah);
  return body.rincian.flatMap((row): Finding[] => {
    const rest = left.get(`${row.akun}|${row.dana}`) ?? 0n;
    add(row, -row.jumlah);
    if (row.jumlah <= rest) return [];
    return [
      {
        at: `rincian/${row.id}/jumlah`,
        text: text(
          `Akun ${row.akun}: disetor ${rupiah(row.jumlah)}, sisa SP2D ${rupiah(rest)}; kurangi jumlahnya.`,
          `Account ${row.akun}: ${rupiah(row.jumlah)} paid back, ${rupiah(rest)} left of the SP2D; pay back less.`,
        ),
        figures: { setoran: moneyText(row.jumlah), sisa: moneyText(rest) },
      },
    ];
  });
};

/** What a setoran must meet when it is submitted and recorded; UP cash and TU money are accounts and are checked by the ledger. */
export const rules: readonly SetoranRule[] = [
  { name: 'amount-given', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'deposit-proven', on: ['submit'], cite: 'Permendagri 77/2020', check: depositProven },
  { name: 'from-its-origin', on: ['submit'], cite: 'Permendagri 77/2020', check: fromItsOrigin },
  // Asked again at the end, of deposits that came under way before the law asked.
  { name: 'where-it-was-paid', on: ['submit', 'record'], cite: 'Permendagri 77/2020', check: whereItWasPaid },
  // Asked again at the end: another deposit may have been recorded while this one was on its way.
  { name: 'within-sp2d', on: ['submit', 'record'], cite: 'Permendagri 77/2020', check: withinSp2d },
];
