// What may be asked of the one function that changes papers, and what it answers.

import type { Command, Opening } from '@siklus/workflow';
import type { ChangeNotice, ExecuteAnswer } from './shapes.ts';

/** What is asked: open a new paper, a command on one, or (imports only) take over a paper that its source proves. */
export type Deed =
  | { readonly kind: 'open'; readonly type: string; readonly opening: Opening }
  | { readonly kind: 'command'; readonly id: string; readonly version: number; readonly command: Command }
  | {
      readonly kind: 'adopt';
      readonly type: string;
      readonly opening: Opening;
      readonly state: string;
      readonly source: string;
    };

/** A deed with who asks it, the key that makes asking twice harmless, and the instant of the port's clock. */
export interface Asked {
  readonly person: string;
  readonly key: string;
  readonly now: string;
  readonly deed: Deed;
}

/** The answer, and what open screens are to be told. */
export interface Executed {
  readonly answer: ExecuteAnswer;
  readonly notice: ChangeNotice | undefined;
}
