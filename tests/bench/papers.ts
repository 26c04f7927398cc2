// Papers to measure with: an RKA of many lines and an SPP at each desk.
import { decide, documents, explain, type Command, type Office, type Paper } from '@siklus/workflow';
import { around, basisOf, bodies, draft, effectOf, holder, stagesOf, through } from '../support/given.ts';
import type { Work } from './rounds.ts';

/** Types that are measured. */
export type Measured = 'spp' | 'rka';

const accounts = ['5.1.02.01.01.0024', '5.1.02.01.01.0025', '5.1.02.01.01.0026', '5.1.02.02.01.0003'];

/** A lawful draft: an SPP of one line, or an RKA of so many. */
export const draftOf = (type: Measured, lines = 200): Paper => {
  if (type === 'spp') return draft('spp');
  const [row] = bodies.rka['rincian'] as [object]; // one row by construction
  const rincian = Array.from({ length: lines }, (_, index) => ({
    ...row,
    id: `l${index + 1}`,
    akun: accounts[index % accounts.length],
    harga: `${1000 + index}.00`,
  }));
  return draft('rka', { rincian });
};

/** The same paper as it comes from a database: its body, and those of what it stands on, are values nobody has looked at. */
const fresh = (paper: Paper): Paper => ({ ...paper, body: { ...paper.body } });

type Bench = { readonly paper: Paper; readonly office: Office; readonly command: Command };

const desks = (type: Measured): Readonly<Record<'submit' | 'stamp', Bench>> => {
  const [office, next, name] =
    type === 'spp' ? (['bendahara', 'ppk-skpd', 'verify'] as const) : (['pptk', 'pa', 'sign'] as const);
  const paper = draftOf(type);
  return {
    submit: { paper, office, command: { name: 'submit' } },
    stamp: { paper: through(paper, `${office} submit`).paper, office: next, command: { name } },
  };
};

/**
 * Decisions and explanations on a type: `…Decoded` on papers whose body was decoded before, as when one paper is asked about several times,
 * `…Fresh` with every body as just read, and the decoding of the body alone.
 */
export const worksOf = (type: Measured): readonly Work[] => {
  const definition = documents[type];
  const basis = basisOf(type);
  const readAgain = (): typeof basis =>
    Object.fromEntries(Object.entries(basis).map(([name, papers]) => [name, papers.map(fresh)]));
  const works = Object.entries(desks(type)).flatMap(([at, { paper, office, command }]): Work[] => {
    const here = around(holder(office), { basis, stages: stagesOf(type) });
    const once = (it: Paper, given: typeof here): number => {
      effectOf(decide(definition, it, command, given));
      return 1;
    };
    return [
      { name: `${type}.${at}.decoded`, unit: 'decisions', run: () => once(paper, here) },
      {
        name: `${type}.${at}.fresh`,
        unit: 'decisions',
        run: () => once(fresh(paper), { ...here, basis: readAgain() }),
      },
      {
        name: `${type}.${at}.explain.decoded`,
        unit: 'explanations of all commands',
        run: () => Math.sign(explain(definition, paper, here).length),
      },
      {
        name: `${type}.${at}.explain.fresh`,
        unit: 'explanations of all commands',
        run: () => Math.sign(explain(definition, fresh(paper), { ...here, basis: readAgain() }).length),
      },
    ];
  });
  const { body } = draftOf(type);
  const parse = (): number => (definition.schema.safeParse(body).success ? 1 : 0);
  return [...works, { name: `${type}.body`, unit: 'bodies validated', run: parse }];
};
