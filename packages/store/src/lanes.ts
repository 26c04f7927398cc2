// Work that waits to be written, by lanes: whoever asks for much at once shares each commit with whoever asks for little, and holds up nobody.

/** How many pieces of work may share one commit. */
const BATCH = 128;

/** How many of them may come from lanes in which more is waiting: everybody else in the commit waits for these. */
const LONG = 4;

/** For so long, in milliseconds, a commit takes more work in; what it has taken and not begun waits for the next, so that others are heard between. */
export const COMMIT_MS = 50;

/** Waiting work. Within a lane it keeps its order; the lane '' takes no turns. */
export interface Lanes<Job> {
  readonly push: (job: Job) => void;
  readonly isEmpty: () => boolean;
  /** The work of the next commit: all that takes no turns, what waits alone in its lane, and a little of the long lanes, which then go behind. */
  readonly take: () => Job[];
  /** Work that was taken and is not begun goes back to where it was, in its order. */
  readonly putBack: (jobs: readonly Job[]) => void;
  /** All work, in no order. */
  readonly clear: () => Job[];
}

/** Makes empty lanes. */
export function createLanes<Job extends { readonly lane: string }>(): Lanes<Job> {
  const lanes = new Map<string, Job[]>();

  const takeFrom = (lane: string, most: number): Job[] => {
    const jobs = lanes.get(lane) ?? [];
    const taken = jobs.splice(0, most);
    lanes.delete(lane);
    if (jobs.length > 0) lanes.set(lane, jobs);
    return taken;
  };

  return {
    push: (job) => {
      const jobs = lanes.get(job.lane);
      if (jobs === undefined) lanes.set(job.lane, [job]);
      else jobs.push(job);
    },
    isEmpty: () => lanes.size === 0,
    take: () => {
      const waiting = [...lanes].map(([lane, jobs]) => ({ lane, count: jobs.length }));
      const long = waiting.filter(({ lane, count }) => lane !== '' && count > 1).map(({ lane }) => lane);
      const batch = takeFrom('', BATCH);
      for (const { lane, count } of waiting)
        if (lane !== '' && count === 1 && batch.length < BATCH) batch.push(...takeFrom(lane, 1));
      for (let taken = 0; long.length > 0 && taken < LONG && batch.length < BATCH; taken += 1) {
        const lane = long.shift() ?? '';
        batch.push(...takeFrom(lane, 1));
        if (lanes.has(lane)) long.push(lane);
      }
      return batch;
    },
    putBack: (left) => {
      for (const [lane, jobs] of Map.groupBy(left, (it) => it.lane))
        lanes.set(lane, [...jobs, ...(lanes.get(lane) ?? [])]);
    },
    clear: () => {
      const all = [...lanes.values()].flat();
      lanes.clear();
      return all;
    },
  };
}
