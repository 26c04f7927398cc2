// A slow line to the server: what a page asks for comes late, and the last that was asked for comes first.

/** Runs in a page before its scripts: answers to calls of a procedure wait until none was asked for a while, then arrive in reverse order. */
export function answerLate({ procedure, after }: { procedure: string; after: number }): void {
  const fetchNow = globalThis.fetch.bind(globalThis);
  const held: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    for (const go of held.splice(0).toReversed()) go();
  };
  globalThis.fetch = async (target, init) => {
    const answer = await fetchNow(target, init);
    const address = target instanceof Request ? target.url : String(target);
    if (!address.includes(procedure)) return answer;
    clearTimeout(timer);
    timer = setTimeout(release, after);
    await new Promise<void>((go) => {
      held.push(go);
    });
    return answer;
  };
}
