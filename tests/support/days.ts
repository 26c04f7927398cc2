// Days and hours at which a program is easily wrong about today; tests that read a date live through all of them.

/** A moment in a region, with what the calendar says of it: counted by hand, so that nothing is compared with itself. */
export interface Moment {
  readonly name: string;
  readonly zone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The day in the region. */
  readonly day: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  /** The end of five working days, the holidays below left out; what comes on a day off has come on the next working day. */
  readonly due: string;
  /** Working days until then. */
  readonly left: 5 | 6;
  /** The month of the day, as numbers of papers carry it. */
  readonly month: number;
}

/** Holidays of the regions of these moments. */
export const holidays = ['2026-01-01', '2026-08-17', '2026-12-25', '2027-01-01', '2028-01-01'] as const;

const newYearsEve = {
  day: '2026-12-31',
  yesterday: '2026-12-30',
  tomorrow: '2027-01-01',
  due: '2027-01-08',
  left: 5,
  month: 12,
} as const;
const newYearsDay = {
  day: '2027-01-01',
  yesterday: '2026-12-31',
  tomorrow: '2027-01-02',
  due: '2027-01-11',
  left: 6,
  month: 1,
} as const;

/** Every moment, each worth a run. */
export const moments: readonly Moment[] = [
  { name: '31 December', zone: 'Asia/Jakarta', now: '2026-12-31T03:00:00.000Z', ...newYearsEve },
  { name: '1 January', zone: 'Asia/Jakarta', now: '2027-01-01T03:00:00.000Z', ...newYearsDay },
  {
    name: '29 February',
    zone: 'Asia/Jakarta',
    now: '2028-02-29T03:00:00.000Z',
    day: '2028-02-29',
    yesterday: '2028-02-28',
    tomorrow: '2028-03-01',
    due: '2028-03-07',
    left: 5,
    month: 2,
  },
  {
    name: 'a holiday',
    zone: 'Asia/Jakarta',
    now: '2026-08-17T03:00:00.000Z',
    day: '2026-08-17',
    yesterday: '2026-08-16',
    tomorrow: '2026-08-18',
    due: '2026-08-25',
    left: 6,
    month: 8,
  },
  {
    name: 'a Sunday',
    zone: 'Asia/Jakarta',
    now: '2026-10-11T03:00:00.000Z',
    day: '2026-10-11',
    yesterday: '2026-10-10',
    tomorrow: '2026-10-12',
    due: '2026-10-19',
    left: 6,
    month: 10,
  },
  { name: '23:59 in WIB', zone: 'Asia/Jakarta', now: '2026-12-31T16:59:00.000Z', ...newYearsEve },
  { name: '00:01 in WIB', zone: 'Asia/Jakarta', now: '2026-12-31T17:01:00.000Z', ...newYearsDay },
  { name: '23:59 in WITA', zone: 'Asia/Makassar', now: '2026-12-31T15:59:00.000Z', ...newYearsEve },
  { name: '00:01 in WITA', zone: 'Asia/Makassar', now: '2026-12-31T16:01:00.000Z', ...newYearsDay },
  { name: '23:59 in WIT', zone: 'Asia/Jayapura', now: '2026-12-31T14:59:00.000Z', ...newYearsEve },
  { name: '00:01 in WIT', zone: 'Asia/Jayapura', now: '2026-12-31T15:01:00.000Z', ...newYearsDay },
];
