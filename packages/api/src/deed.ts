// What may be asked of the one function that changes papers, and what it answers.

import type { Command, Decree, Opening, Refusal } from '@siklus/workflow';
import type { ChangeNotice, ExecuteAnswer } from './shapes.ts';

/** What is asked: open a new paper, a command on one, (imports only) take over a paper that its source proves, or an act of the administrators. */
export type Deed =
  | { readonly kind: 'open'; readonly type: string; readonly opening: Opening }
  | { readonly kind: 'command'; readonly id: string; readonly version: number; readonly command: Command }
  | {
      readonly kind: 'adopt';
      readonly type: string;
      readonly opening: Opening;
      readonly state: string;
      readonly source: string;
    }
  | {
      /** Moves an open paper to the chain that is now in force for it; `back`: even where it must go back a step. */
      readonly kind: 'migrate';
      readonly id: string;
      readonly version: number;
      readonly back: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'decree';
      readonly decree: Decree;
      readonly reason: string;
      /** The edition of its key that whoever decrees has seen last; absent: whichever it is. */
      readonly last?: number;
    };

/** A deed with who asks it, the key that makes asking twice harmless, and the instant of the port's clock. */
export interface Asked {
  readonly person: string;
  readonly key: string;
  readonly now: string;
  readonly deed: Deed;
}

/** What no one asks for: a paper goes back because `with`, which stood on it, was cancelled for that reason. */
export interface FallingBack {
  readonly kind: 'fall-back';
  readonly with: string;
  readonly reason: string;
}

/** An act to be written: what was asked, or what follows from it. */
export type Act = Omit<Asked, 'deed'> & { readonly deed: Deed | FallingBack };

/** The answer, and what open screens are to be told. */
export interface Executed {
  readonly answer: ExecuteAnswer;
  readonly notice: ChangeNotice | undefined;
  /** Why whoever asks may not read the paper: then nothing of it was looked at, and the answer says this alone. */
  readonly unreadable?: Refusal | undefined;
  /** Nothing hangs on the answer, as it is about no paper that whoever asks may read or open, so it is not kept: asked again, it is found anew. */
  readonly passing?: true;
  /** Notices of what followed from it. */
  readonly also?: readonly ChangeNotice[];
}
