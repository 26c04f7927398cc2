// Why the server refuses a live stream. An EventSource tells nobody the answer that it got, so it is asked for once more.
import type { Text } from '@siklus/workflow';

/** What the server answers where an account has all the streams that it may have. */
interface Refused {
  readonly code: 'TOO_MANY_STREAMS';
  readonly message: Text;
}

const isRefused = (said: unknown): said is Refused =>
  typeof said === 'object' && said !== null && 'code' in said && said.code === 'TOO_MANY_STREAMS' && 'message' in said;

/** The sentence of the server when this window is one too many; undefined for everything else. */
export async function whyRefused(signal: AbortSignal): Promise<Text | undefined> {
  try {
    const answer = await fetch('/api/trpc/changes.stream?input=%7B%7D', {
      headers: { accept: 'text/event-stream' },
      signal,
    });
    if (answer.status !== 429) {
      // A stream that would be given now is not kept: it would take the place of one that is listened to.
      await answer.body?.cancel();
      return undefined;
    }
    const said: unknown = await answer.json();
    return isRefused(said) ? said.message : undefined;
  } catch {
    return undefined; // the server is not there: the line is lost, and that is what the header says
  }
}
