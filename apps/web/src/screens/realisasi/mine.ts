// Whose reports the list opens with: those of my own agency, what is my work first.
import { officeScope } from '@siklus/workflow';
import { draftersIn, useDrafters } from '../../parts/drafters.ts';
import { useRemembered } from '../../parts/remembered.ts';
import { useSession } from '../../parts/session.ts';
import type { SessionView } from '../../shapes.ts';
import { dueOrders, type DueOrder } from './due-orders.ts';

/** The choice of all agencies, as it stands in the address. */
export const everyOpd = 'semua';

/** The agency of somebody's offices, when it is one; who holds offices of several, or of the region, sees all. */
export function ownOpd(holdings: SessionView['holdings']): string | undefined {
  const places = new Set(holdings.map((it) => (officeScope(it.office) === 'opd' ? it.opd : undefined)));
  const [only] = places;
  return places.size === 1 ? only : undefined;
}

interface Chosen {
  /** The agency of the list; undefined for all. */
  readonly opd: string | undefined;
  readonly urut: DueOrder;
  readonly remember: (choice: { readonly opd?: string | undefined; readonly urut?: DueOrder | undefined }) => void;
}

/** What the list shows: what stands in the address, else what was chosen last, else what is mine. */
export function useMine(given: { readonly opd?: string | undefined; readonly urut?: DueOrder | undefined }): Chosen {
  const { holdings } = useSession();
  const drafters = useDrafters();
  const opd = useRemembered('realisasi.opd');
  const urut = useRemembered('realisasi.urut');
  const own = ownOpd(holdings);
  const place = given.opd ?? opd.last ?? own ?? everyOpd;
  const writes =
    drafters !== undefined &&
    holdings.some((it) => draftersIn(drafters, 'realisasi', it.opd ?? '').includes(it.office));
  return {
    opd: place === everyOpd ? undefined : place,
    urut: given.urut ?? dueOrders.find((it) => it === urut.last) ?? (writes ? 'tulis' : 'periksa'),
    remember: (choice) => {
      if (choice.opd !== undefined) opd.keep(choice.opd);
      if (choice.urut !== undefined) urut.keep(choice.urut);
    },
  };
}
