// A command that cannot go on says why, in both languages, and ends with an exit code.

import { text, type Text } from '@siklus/workflow';
import { exits, type Exit } from './io.ts';

/** Thrown where a command must stop; shown on stderr, Indonesian first. */
export class Complaint extends Error {
  readonly text: Text;
  readonly exit: Exit;
  constructor(id: string, en: string, exit: Exit = exits.badInput) {
    super(en);
    this.name = 'Complaint';
    this.text = text(id, en);
    this.exit = exit;
  }
}
