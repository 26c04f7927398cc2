// What may be changed in papers without an editor of their own. What must equal a basis is left alone where a type says so here; a type that says
// nothing is open in all that its schema has.
import { definitionOf, type DocumentType, type Row } from '@siklus/workflow';
import { fieldsOf, type Field } from '../../../parts/fields.ts';

/** What is open to change: single fields by name, and lists with their changeable columns. */
export interface Editable {
  readonly fields: readonly string[];
  readonly lists: Readonly<
    Record<string, { readonly columns: readonly string[]; readonly fresh?: () => Omit<Row, 'id'> }>
  >;
}

const months = Array.from({ length: 12 }, (_, index) => `bulan${index + 1}`);

const rules: Partial<Record<DocumentType, Editable>> = {
  plafon: { fields: [], lists: { rincian: { columns: ['jumlah'] } } },
  kas: { fields: [], lists: { rincian: { columns: months } } },
  spd: { fields: [], lists: { rincian: { columns: ['jumlah'] } } },
  spm: {
    fields: ['alasanNihil'],
    lists: {
      potongan: {
        columns: ['jenis', 'kodeBilling', 'jumlah', 'keterangan'],
        fresh: () => ({ jenis: '', kodeBilling: '', jumlah: '0.00' }),
      },
    },
  },
};

/** Types whose screen is an editor of its own. */
const own: ReadonlySet<string> = new Set(['renja', 'rka', 'realisasi', 'pergeseran', 'perubahan']);
/** Types that must equal what they stand on. */
const equal: ReadonlySet<string> = new Set(['dpa', 'sp2d']);

const blank: Partial<Record<Field['kind'], unknown>> = { money: '0.00', decimal: '0', month: 1, integer: 1 };

/** A new row with something in every field that a row must have. */
export function freshRow(field: Field): Omit<Row, 'id'> {
  return Object.fromEntries(
    field.columns
      .filter((it) => it.name !== 'id' && !it.optional)
      .map((it) => {
        // A choice that may still be open is left to whoever makes it.
        const open = it.schema?.safeParse('').success === true;
        return [it.name, it.kind === 'choice' && !open ? (it.options[0] ?? '') : (blank[it.kind] ?? '')];
      }),
  );
}

/** Fields that figures of the ledger are filled into, by path such as `rincian.anggaran`; nobody types them. */
export function filledOf(type: DocumentType): readonly string[] {
  return definitionOf(type).filled?.fields ?? [];
}

function everything(type: DocumentType): Editable {
  const fields = fieldsOf(type);
  const filled = filledOf(type);
  // What repeats the paper below is mended there.
  const copied = definitionOf(type).copied?.fields ?? [];
  const lists = fields
    .filter((it) => it.kind === 'rows' && !copied.includes(it.name))
    .map((it) => [
      it.name,
      {
        columns: it.columns
          .map((column) => column.name)
          .filter((name) => name !== 'id' && !filled.includes(`${it.name}.${name}`)),
        fresh: () => freshRow(it),
      },
    ]);
  return {
    // What it stands on was chosen when it was opened.
    fields: fields
      .filter((it) => !['rows', 'paper', 'papers', 'id'].includes(it.kind) && ![...copied, ...filled].includes(it.name))
      .map((it) => it.name),
    lists: Object.fromEntries(lists) as Editable['lists'], // built of pairs of just that shape
  };
}

/** What a desk may change: just what its step names; rows come and go only in a list that is named itself. */
function ofDesk(type: DocumentType, revises: readonly string[]): Editable {
  const all = everything(type);
  const lists = Object.entries(all.lists).flatMap(([name, { columns, fresh }]) => {
    const named = columns.filter((it) => revises.includes(`${name}.${it}`));
    const whole = revises.includes(name);
    if (!whole && named.length === 0) return [];
    return [[name, { columns: named.length === 0 ? columns : named, ...(whole && fresh !== undefined && { fresh }) }]];
  });
  return {
    fields: all.fields.filter((it) => revises.includes(it)),
    lists: Object.fromEntries(lists) as Editable['lists'], // as above
  };
}

/**
 * What may be changed in a paper of a type; `revises` are the fields of the desk that holds it. `undefined` for types with an editor of their
 * own and for those that must equal their basis.
 */
export function editableOf(type: DocumentType, revises?: readonly string[]): Editable | undefined {
  if (revises !== undefined) return ofDesk(type, revises);
  if (own.has(type) || equal.has(type)) return undefined;
  const all = everything(type);
  if (type !== 'spp') return rules[type] ?? all;
  // The kind and the lines of a payment request come from what it stands on.
  const given = new Set(['jenis', 'subKegiatan', 'nama']);
  const lists = { ...all.lists, rincian: { columns: ['jumlah'] } };
  return { fields: all.fields.filter((it) => !given.has(it)), lists };
}
