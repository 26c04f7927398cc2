// The outlines of BPMN shapes: their sizes, and where a line may touch them. All figures are pixels of the drawing.

import type { Tag } from './bpmn-plan.ts';

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing; `x` and `y` are its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The place of nothing. */
export const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How large an element without anything inside is drawn. */
export function sizeOf(tag: Tag): { readonly width: number; readonly height: number } {
  const large: readonly Tag[] = ['task', 'userTask', 'subProcess'];
  if (large.includes(tag)) return { width: 140, height: 80 };
  return tag.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 36, height: 36 };
}

/** The middle of a rectangle. */
export function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How far from the middle the outline lies along one axis, for a point that is `off` from the middle along the other. */
function reach(tag: Tag, half: number, off: number): number {
  if (tag.endsWith('Gateway')) return half - Math.abs(off);
  return tag.endsWith('Event') ? Math.round(Math.sqrt(half * half - off * off)) : half;
}

/** The point on the upper (`-1`) or lower (`1`) outline that lies `off` to the right of the middle. */
export function upright(tag: Tag, box: Box, side: -1 | 1, off: number): Point {
  const { x, y } = middleOf(box);
  return { x: x + off, y: y + side * reach(tag, box.height / 2, off) };
}

/** The point on the left (`-1`) or right (`1`) outline that lies `off` below the middle. */
export function level(tag: Tag, box: Box, side: -1 | 1, off: number): Point {
  const { x, y } = middleOf(box);
  return { x: x + side * reach(tag, box.width / 2, off), y: y + off };
}

/** The room that a label of 11 pixels needs when it may be at most so wide. */
export function labelSize(words: string, most: number): { readonly width: number; readonly height: number } {
  const wide = (it: string): number => it.length * 6.2 + 4;
  const lines = words.split(' ').reduce<readonly string[]>((made, word) => {
    const last = made.at(-1);
    const longer = `${last} ${word}`;
    return last !== undefined && wide(longer) <= most ? [...made.slice(0, -1), longer] : [...made, word];
  }, []);
  const width = Math.ceil(Math.max(lines.length > 1 ? most : 0, ...lines.map(wide)));
  return { width, height: lines.length * 14 };
}
