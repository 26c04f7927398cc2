// A file that cannot be read as what it should be. Thrown while it is streamed, shown to whoever gave the file.

import type { Text } from '@siklus/workflow';

/** Why a whole file cannot be taken: unreadable, not UTF-8, columns missing. Single rows that are wrong are findings instead. */
export class FileFault extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'FileFault';
    this.text = text;
  }
}
