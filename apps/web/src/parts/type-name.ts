// Names of document types, the short form for columns and chips.
import { documentNames, text, type DocumentType, type Text } from '@siklus/workflow';

/** All types in the order of the year. */
export const allTypes = Object.keys(documentNames) as readonly DocumentType[]; // keys of a record are what it is keyed by

/** Whether a word names a type. */
export const isType = (word: string): word is DocumentType => Object.hasOwn(documentNames, word);

const short: Partial<Record<DocumentType, Text>> = { plafon: text('Plafon', 'Ceiling'), kas: text('Kas', 'Cash plan') };

/** The name of a type as its own folder gives it. */
export function typeName(type: DocumentType): Text {
  return documentNames[type];
}

/** A title after the name of its type, unless it begins with that name. */
export function titled(name: string, title: string): string {
  return title.startsWith(name) ? title : `${name} · ${title}`;
}

/** How a paper is named among others: by its number, else by its title. */
export function paperName(
  type: string,
  paper: { readonly number?: string | undefined; readonly title: string },
): string {
  return paper.number === undefined ? titled(type, paper.title) : `${type} ${paper.number}`;
}

/** The name of a type where space is short; the acronym officers use, in both languages. */
export function shortTypeName(type: DocumentType): Text {
  const acronym = documentNames[type].id.split(' ')[0] ?? type;
  return short[type] ?? text(acronym, acronym);
}
