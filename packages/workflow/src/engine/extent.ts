// How deep and how large a value from outside may be before anything looks into it. What holds itself has no end, and is refused as too deep.

/** How deep values may lie in each other at any door. */
export const DEEPEST = 100;

/** How many values one may hold: many times what the largest paper has. */
export const MOST = 1_000_000;

/** Whether a value is nested too deeply, or holds too much, to be walked; what stands in two places counts twice, as it would when it is written out. */
export function isBoundless(value: unknown, deepest = DEEPEST, most = MOST): boolean {
  let left = most;
  const walk = (it: unknown, levels: number): boolean => {
    left -= 1;
    if (typeof it !== 'object' || it === null) return false;
    return levels === 0 || left < 0 || Object.values(it).some((inner) => walk(inner, levels - 1));
  };
  return walk(value, deepest);
}
