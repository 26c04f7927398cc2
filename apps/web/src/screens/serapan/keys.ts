// The words of the tree in the address: how it is arranged and sorted. Of their own, since the address is read before the screen is loaded.

/** The ways to walk the budget. */
export const axes = ['program', 'akun', 'opd'] as const;

/** One of {@link axes}. */
export type SerapanAxis = (typeof axes)[number];

/** The columns of money, in order. */
export const moneyColumns = ['anggaran', 'kas', 'spd', 'spp', 'sp2d', 'sisa'] as const;

/** One of them. */
export type MoneyColumn = (typeof moneyColumns)[number];

/** What the tree can be sorted by: the place in the list of codes, money, or the share that is spent. */
export const sortColumns = ['kode', ...moneyColumns, 'persen'] as const;

/** One of {@link sortColumns}. */
export type SortColumn = (typeof sortColumns)[number];
