// What changed between two editions of a chain, in the words of officers.

import type { Chain, Step } from './chain.ts';
import { askedText, listChanges, readerOf, stepChanges, type ChainWords, type Reader } from './diff-step.ts';
import { officeTitle } from './office.ts';
import { predicateText } from './predicate.ts';
import { text, type Text } from './text.ts';

function draftChanges({ draft: before }: Chain, { draft: after }: Chain): Text[] {
  const [was, is] = [officeTitle(before.by), officeTitle(after.by)];
  const withdraw =
    after.withdraw === true
      ? text('Penyusun kini boleh menarik kembali dokumen.', 'Drafters may now take the paper back.')
      : text('Penyusun tidak boleh lagi menarik kembali dokumen.', 'Drafters may no longer take the paper back.');
  return [
    ...(before.by === after.by
      ? []
      : [text(`Penyusun berubah dari ${was.id} menjadi ${is.id}.`, `The drafter changes from ${was.en} to ${is.en}.`)]),
    ...listChanges(before.also ?? [], after.also ?? [], officeTitle, (it, gone) =>
      gone
        ? text(`${it.id} tidak lagi ikut menyusun.`, `${it.en} no longer writes in the draft.`)
        : text(`${it.id} kini ikut menyusun.`, `${it.en} may now write in the draft.`),
    ),
    ...(before.within === after.within
      ? []
      : [
          text(
            `Tenggat penyusunan berubah dari ${before.within} menjadi ${after.within} hari kerja.`,
            `The deadline of the draft changes from ${before.within} to ${after.within} working days.`,
          ),
        ]),
    ...((before.withdraw === true) === (after.withdraw === true) ? [] : [withdraw]),
  ];
}

function addedText(step: Step, chain: Chain, reader: Reader): Text {
  const before = chain.steps[chain.steps.indexOf(step) - 1]?.name ?? 'submitted';
  const [name, after, asked] = [reader.command(step), reader.state(before), askedText(step)];
  const when = step.when === undefined ? text('', '') : predicateText(step.when);
  return text(
    `Langkah baru “${name.id}” (${asked.id}) sesudah ${after.id}, ${step.within} hari kerja${when.id === '' ? '' : `, bila ${when.id}`}.`,
    `New step “${name.en}” (${asked.en}) after ${after.en}, ${step.within} working days${when.en === '' ? '' : `, if ${when.en}`}.`,
  );
}

function removedText(step: Step, reader: Reader): Text {
  const [name, asked] = [reader.command(step), askedText(step)];
  return text(`Langkah “${name.id}” (${asked.id}) dihapus.`, `The step “${name.en}” (${asked.en}) is removed.`);
}

function orderChanges(before: Chain, after: Chain, reader: Reader): Text[] {
  const names = (chain: Chain, other: Chain): readonly Step[] =>
    chain.steps.filter((step) => other.steps.some((it) => it.name === step.name));
  const [was, is] = [names(before, after), names(after, before)];
  if (was.every((step, index) => step.name === is[index]?.name)) return [];
  const list = (language: 'id' | 'en'): string => is.map((step) => reader.command(step)[language]).join(', ');
  return [text(`Urutan langkah kini: ${list('id')}.`, `The order of steps is now: ${list('en')}.`)];
}

function cancelChanges(before: Chain, after: Chain, reader: Reader): Text[] {
  const [was, is] = [before.cancel, after.cancel];
  return [
    ...listChanges(was?.by ?? [], is?.by ?? [], officeTitle, (it, gone) =>
      gone
        ? text(`${it.id} tidak boleh lagi membatalkan dokumen.`, `${it.en} may no longer cancel the paper.`)
        : text(`${it.id} kini boleh membatalkan dokumen.`, `${it.en} may now cancel the paper.`),
    ),
    ...listChanges(was?.in ?? [], is?.in ?? [], reader.state, (it, gone) =>
      gone
        ? text(`Tidak dapat lagi dibatalkan pada: ${it.id}.`, `Can no longer be cancelled in: ${it.en}.`)
        : text(`Kini dapat dibatalkan pada: ${it.id}.`, `Can now be cancelled in: ${it.en}.`),
    ),
  ];
}

/**
 * What changed from one edition of a chain to the next, one sentence per change, from the draft to the end; empty when both mean the same.
 * `words` are those of the document type, for steps without a label. Lists whose order means nothing are compared as sets.
 * @example diffChains(documents.rka.chain, chain).map((it) => it.id)
 */
export function diffChains(before: Chain, after: Chain, words: ChainWords = {}): readonly Text[] {
  const reader = readerOf([before, after], words);
  const find = (chain: Chain, name: string): Step | undefined => chain.steps.find((step) => step.name === name);
  return [
    ...(before.document === after.document
      ? []
      : [
          text(
            `Jenis dokumen berubah dari ${before.document} menjadi ${after.document}.`,
            `The document type changes from ${before.document} to ${after.document}.`,
          ),
        ]),
    ...draftChanges(before, after),
    ...before.steps.filter((step) => find(after, step.name) === undefined).map((step) => removedText(step, reader)),
    ...after.steps.flatMap((step) => {
      const old = find(before, step.name);
      return old === undefined ? [addedText(step, after, reader)] : stepChanges(old, step, reader);
    }),
    ...orderChanges(before, after, reader),
    ...cancelChanges(before, after, reader),
  ];
}
