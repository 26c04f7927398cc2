// Writing a paper by hand: from the dialog that opens it to the last cell, told by the fields of its type and what it should say. A new type needs
// nothing here as long as it stands on the generic screens.

import type { Locator, Page } from 'playwright-core';
import { isMoney, type Body, type DocumentType, type Row } from '@siklus/workflow';
import { choiceText } from '../../../../apps/web/src/parts/choice-text.ts';
import { fieldsOf, type Field } from '../../../../apps/web/src/parts/fields.ts';
import { plainNumber } from '../../../../apps/web/src/parts/grid/numbers.ts';
import { typeName } from '../../../../apps/web/src/parts/type-name.ts';
import { isChange } from '../../../../apps/web/src/screens/change/in-force.ts';
import { editableOf } from '../../../../apps/web/src/screens/paper/edit/editable.ts';
import { basisFieldsOf, choicesOf } from '../../../../apps/web/src/screens/paper/open/asked-fields.ts';
import { settled, type Desk } from '../desk.ts';
import { askNew, paperOn, saved } from '../papers.ts';
import { sheetOf } from '../sheet.ts';
import { papers } from '../tour.ts';
import { isListed } from './codes.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The input with a label, which a star may follow. */
const labelled = (scope: Locator, field: Field): Locator =>
  scope.getByLabel(new RegExp(`^${escaped(field.label.id)}( \\*)?$`)).first();

const rowsIn = (body: Body, name: string): readonly Row[] => {
  const rows = body[name];
  return Array.isArray(rows) ? (rows as Row[]) : []; // lists of a body hold rows
};

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** A value as it is typed. */
const typed = (field: Field, value: unknown): string => {
  const text = textOf(value);
  return (field.kind === 'money' || field.kind === 'decimal') && isMoney(text) ? plainNumber(text) : text;
};

/** Fills one single field. */
export async function fillField(scope: Locator, field: Field, value: unknown): Promise<void> {
  const input = labelled(scope, field);
  if (field.kind === 'choice') await input.selectOption({ label: choiceText(textOf(value)).id });
  else if (field.kind === 'month') await input.selectOption(textOf(value));
  else {
    await input.fill(typed(field, value));
    // What is offered must not lie over the next field.
    if (field.kind === 'code') await input.press('Tab');
  }
}

async function pick(dialog: Locator, field: Field, many: boolean): Promise<void> {
  await labelled(dialog, field).click();
  await dialog.page().getByRole('option').filter({ visible: true }).first().click();
  if (many) await dialog.page().keyboard.press('Tab');
}

/** Opens a paper from the list, filling in what its dialog asks for; answers with its id. */
export async function openByHand(desk: Desk, type: DocumentType, body: Body): Promise<string> {
  const { page } = desk;
  const dialog = await askNew(desk, typeName(type).id);
  // Whoever drafts for every agency says for which.
  const agency = dialog.getByRole('combobox', { name: 'OPD', exact: true });
  if ((await agency.count()) > 0) {
    await agency.click();
    await page.getByRole('option').filter({ visible: true }).first().click();
  }
  await settled(page);
  for (const { field } of choicesOf(type)) {
    if (body[field.name] !== undefined) await fillField(dialog, field, body[field.name]);
  }
  if (!isChange(type))
    for (const { field, many } of basisFieldsOf(type)) {
      if (body[field.name] !== undefined && body[field.name] !== '') await pick(dialog, field, many);
    }
  await settled(page);
  const chosen = new Set(choicesOf(type).map((it) => it.field.name));
  for (const field of fieldsOf(type)) {
    if (chosen.has(field.name) || ['rows', 'paper', 'papers', 'id'].includes(field.kind)) continue;
    if (body[field.name] !== undefined && (await labelled(dialog, field).count()) > 0)
      await fillField(dialog, field, body[field.name]);
  }
  await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.waitForURL(/\/dokumen\/[^?]+/);
  await settled(page);
  return paperOn(page);
}

/** How the row that a column names is told: one of another list of the paper, or of a paper that it names. */
function servedBy(type: DocumentType, list: string, label: string, id: string): string {
  const above = fieldsOf(type).flatMap(({ name, kind }) =>
    kind === 'paper' && name in papers ? [name as DocumentType] : [],
  );
  // A column says whose rows it means where they are not its own.
  const places = above.some((it) => label.includes(it.toUpperCase())) ? above : [type, ...above];
  const [first] = places
    .flatMap((it) =>
      Object.keys(papers[it]).flatMap((name) => (it === type && name === list ? [] : rowsIn(papers[it], name))),
    )
    .filter((row) => row.id === id);
  return [first?.['uraian'], first?.['nama'], first?.['subKegiatan'], id].map(textOf).find((it) => it !== '') ?? id;
}

async function fillRows(
  page: Page,
  type: DocumentType,
  field: Field,
  wanted: Body,
  stored: Body,
  columns: readonly string[],
): Promise<void> {
  const sheet = sheetOf(page, field.label.id);
  const [should, is] = [rowsIn(wanted, field.name), rowsIn(stored, field.name)];
  const shown = field.columns.filter((it) => it.name !== 'id');
  for (const [index, row] of should.entries()) {
    if (index >= is.length)
      await page.getByRole('region', { name: field.label.id }).getByRole('button', { name: 'Baris baru' }).click();
    for (const column of shown.filter((it) => columns.includes(it.name))) {
      const value = row[column.name];
      const now = is[index]?.[column.name];
      if (value === undefined || (index < is.length && value === now)) continue;
      if (column.kind === 'id') {
        const served = servedBy(type, field.name, column.label.id, textOf(value));
        await (await sheet.cell(index, column.label.id)).click();
        await page.keyboard.type(served);
        await page.getByRole('option', { selected: true }).waitFor();
        await page.keyboard.press('Tab');
      } else if (column.kind === 'choice' || (column.kind === 'code' && isListed(textOf(value))))
        await sheet.choose(index, column.label.id, textOf(value), textOf(value));
      else await sheet.put(index, column.label.id, typed(column, value));
    }
  }
}

/** Fills the generic editor of a paper with what it should say where that is open there. */
export async function fillByHand(
  { page, go }: Desk,
  id: string,
  type: DocumentType,
  wanted: Body,
  stored: Body,
): Promise<void> {
  const open = editableOf(type);
  if (open === undefined) return;
  await go(`/dokumen/${id}?lihat=ubah`);
  const main = page.locator('#isi');
  for (const field of fieldsOf(type)) {
    const value = wanted[field.name];
    const editable = open.lists[field.name];
    if (editable !== undefined) await fillRows(page, type, field, wanted, stored, editable.columns);
    else if (open.fields.includes(field.name) && value !== undefined && value !== stored[field.name])
      await fillField(main, field, value);
  }
  await saved(page);
}
