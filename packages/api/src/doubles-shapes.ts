// What is told of papers that may be one with another: on the paper, in its dialog and in the inbox.

import type { DocumentType, Text } from '@siklus/workflow';

/** A paper that may be the same as another, as far as a notice names it. */
export interface DoubleView {
  readonly id: string;
  readonly type: DocumentType;
  readonly number: string | undefined;
  readonly title: string;
  readonly stateLabel: Text;
  /** The day of its bill, deposit or signature, else of its submission. */
  readonly day: string;
  /** As in every shape, decimal rupiah with two digits. */
  readonly money: string;
  /** Who is paid, as the paper has it; undefined where nobody is named. */
  readonly name: string | undefined;
  /** The identity that both papers have on record, in words; undefined where they are only alike. */
  readonly claim: Text | undefined;
}

/** The papers that may be the same as one, those with its identities first; each list oldest first. */
export interface DoublesView {
  readonly papers: readonly DoubleView[];
  /** How many there are besides, which are too many or not for whoever asks to read. */
  readonly more: number;
}
