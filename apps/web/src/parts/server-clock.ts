// The clock of the server, as far as the app needs one: what it said last, and how long ago that was. The clock of this machine may be wrong.

let said = { at: 0, heard: 0 };

/** Notes what time the server says it is: ISO 8601 in UTC. */
export function hearTime(instant: string): void {
  said = { at: Date.parse(instant), heard: performance.now() };
}

/** The instant by the clock of the server, ISO 8601 in UTC. */
export function serverNow(): string {
  return new Date(said.at + performance.now() - said.heard).toISOString();
}
