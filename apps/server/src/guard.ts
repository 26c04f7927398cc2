// What a request must look like before anything of it is read: no other site's page, form or file upload can make one.

/** Why a request is turned away: the status and the words for the log of its sender. */
export interface TurnedAway {
  readonly status: 403 | 415;
  readonly message: string;
}

/** The headers that are looked at. */
export interface GuardedHeaders {
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
  /** The header `x-siklus`, which no form can send and no other site without being asked. */
  readonly mark: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Looks at a request that changes something; `marked` also asks for an origin and the header `x-siklus: 1`. */
export function turnAway(
  headers: GuardedHeaders,
  origins: ReadonlySet<string>,
  marked: boolean,
): TurnedAway | undefined {
  const { origin, contentType, mark, fetchSite } = headers;
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) return { status: 415, message: 'application/json only' };
  if (origin === undefined ? marked : !origins.has(origin)) return { status: 403, message: 'origin not allowed' };
  if (fetchSite === 'cross-site') return { status: 403, message: 'cross-site request' };
  if (marked && mark !== '1') return { status: 403, message: 'header x-siklus: 1 is missing' };
  return undefined;
}
