import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';

const filled = (...asked: readonly string[]) => {
  const lanes = createLanes<{ readonly lane: string; readonly name: string }>();
  for (const [index, lane] of asked.entries()) lanes.push({ lane, name: `${lane}${index}` });
  return {
    ...lanes,
    take: () => lanes.take().map((it) => it.name),
    clear: () => lanes.clear().map((it) => it.name),
    whole: lanes.take,
  };
};
const bulk = (lane: string, count: number): string[] => Array.from({ length: count }, () => lane);

test('work that names no lane is written in order of asking, as much as fits into a commit', () => {
  const lanes = filled(...bulk('', 200));
  expect(lanes.take()).toHaveLength(128);
  expect(lanes.take()).toEqual(Array.from({ length: 72 }, (_, index) => `${index + 128}`));
  expect(lanes.isEmpty()).toBe(true);
});

test('who asks for one thing shares the next commit with little of what stands in bulk', () => {
  const lanes = filled(...bulk('a', 200));
  lanes.take();
  lanes.push({ lane: 'b', name: 'b' });
  const next = lanes.take();
  expect(next).toContain('b');
  expect(next.length).toBeLessThanOrEqual(5);
});

test('officers who stamp one paper each share one commit', () => {
  expect(filled(...Array.from({ length: 64 }, (_, index) => `officer ${index} `)).take()).toHaveLength(64);
});

test('bulks take turns, and each keeps its order', () => {
  const lanes = filled(...bulk('a', 10), ...bulk('b', 10), ...bulk('c', 10));
  const written: string[] = [];
  while (!lanes.isEmpty()) {
    const batch = lanes.take();
    expect(batch.length).toBeLessThanOrEqual(4);
    written.push(...batch);
  }
  expect(written).toHaveLength(30);
  for (const lane of ['a', 'b', 'c']) {
    const own = written.filter((it) => it.startsWith(lane)).map((it) => Number(it.slice(1)));
    expect(own).toEqual(own.toSorted((x, y) => x - y));
    expect(written.slice(0, 15).filter((it) => it.startsWith(lane))).toHaveLength(5);
  }
});

test('what a commit has no time for goes back before what came since, each in its order', () => {
  const lanes = filled('a', 'b', 'b', 'a', 'a');
  const taken = lanes.whole();
  lanes.push({ lane: 'a', name: 'since' });
  lanes.putBack(taken.slice(1));
  const rest: string[] = [];
  while (!lanes.isEmpty()) rest.push(...lanes.take());
  expect(rest.toSorted()).toEqual(
    ['a3', 'a4', 'b1', 'b2', 'a0', 'since'].filter((it) => it !== taken[0]?.name).toSorted(),
  );
  for (const lane of ['a', 'b']) {
    const own = rest.filter((it) => it.startsWith(lane));
    expect(own).toEqual(own.toSorted());
  }
  expect(rest.indexOf('since')).toBeGreaterThan(rest.indexOf('a4'));
});

test('what cannot be written any more is handed out whole', () => {
  const lanes = filled('a', '', 'a');
  expect(lanes.clear().toSorted()).toEqual(['1', 'a0', 'a2']);
  expect(lanes.isEmpty()).toBe(true);
});
