// A journey is one test: none of its steps stands without those before it.

/** Takes a step of a journey; whatever fails says in which. */
export async function step(name: string, take: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (fault) {
    throw new Error(`at the step: ${name}`, { cause: fault });
  }
}
