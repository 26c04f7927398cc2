// The live stream as a program hears it.

/** What was heard: a notice under its number. */
export interface Heard {
  readonly id: string;
  readonly notice: Readonly<Record<string, unknown>>;
}

interface Listening {
  readonly input: object;
  /** How many notices are waited for. */
  readonly count: number;
  /** What happens once the stream is open. */
  readonly meanwhile?: (() => Promise<unknown>) | undefined;
}

/** Reads notices until as many have come as are wanted. */
export async function listenAt(
  url: string,
  cookie: string,
  { input, count, meanwhile }: Listening,
): Promise<readonly Heard[]> {
  const end = new AbortController();
  const response = await fetch(`${url}/api/trpc/changes.stream?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: end.signal,
  });
  const kind = response.headers.get('content-type');
  if (kind?.includes('text/event-stream') !== true) throw new Error(`no stream but ${response.status} ${kind}`);
  const heard: Heard[] = [];
  let text = '';
  let asked = false;
  for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    // a stream has a body
    text += chunk;
    if (!asked && text.includes('event: connected')) {
      asked = true;
      await meanwhile?.();
    }
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (.*)$/m.exec(event)?.[1];
      const data = /^data: (\{.*)$/m.exec(event)?.[1];
      if (id !== undefined && data !== undefined) heard.push({ id, notice: JSON.parse(data) as Heard['notice'] }); // an object, by its brace
    }
    if (heard.length >= count) break;
  }
  end.abort();
  return heard;
}
