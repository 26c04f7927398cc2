// No import goes in a circle. In the packages types count as well: a circle of types is a circle of thoughts.
import { type Finding, type Source, importsOf, isCode, targetOf } from './sources.ts';

type Graph = Map<string, string[]>;

const graphOf = (sources: readonly Source[]): Graph => {
  const code = sources.filter(isCode);
  const known = new Set(code.map(({ path }) => path));
  const edges = ({ path, text }: Source): string[] =>
    importsOf(text)
      .filter(({ types }) => !types || path.startsWith('packages/'))
      .map(({ specifier }) => targetOf(path, specifier))
      .filter((target) => target !== undefined)
      .filter((target) => known.has(target));
  return new Map(code.map((source) => [source.path, edges(source)]));
};

const walk = (graph: Graph, path: string, trail: string[], done: Set<string>): string[][] => {
  const start = trail.indexOf(path);
  if (start >= 0) return [[...trail.slice(start), path]];
  if (done.has(path)) return [];
  const found = (graph.get(path) ?? []).flatMap((next) => walk(graph, next, [...trail, path], done));
  done.add(path);
  return found;
};

/** Circles of imports, each told once with its whole way. */
export const findCycles = (sources: readonly Source[]): Finding[] => {
  const graph = graphOf(sources);
  const done = new Set<string>();
  return [...graph.keys()]
    .flatMap((path) => walk(graph, path, [], done))
    .map((circle) => ({
      path: circle[0] ?? '',
      line: 1,
      message: `${circle.join(' -> ')}: move what both need into a third file that imports neither.`,
    }));
};
