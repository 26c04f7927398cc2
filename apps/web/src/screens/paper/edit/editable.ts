// What a drafter changes in papers without an editor of their own; everything else in them is given by what they stand on.
import type { DocumentType, Row } from '@siklus/workflow';

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
  spp: { fields: ['bulan', 'keperluan', 'penerima', 'bank', 'rekening'], lists: { rincian: { columns: ['jumlah'] } } },
  spm: {
    fields: [],
    lists: {
      potongan: {
        columns: ['jenis', 'kodeBilling', 'jumlah'],
        fresh: () => ({ jenis: '', kodeBilling: '', jumlah: '0.00' }),
      },
    },
  },
};

/** What may be changed in a type; `undefined` for types with an editor of their own and for those that must equal their basis. */
export function editableOf(type: DocumentType): Editable | undefined {
  return rules[type];
}
