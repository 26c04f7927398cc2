// Whether the screen is a phone's: tables become cards there.
import { useMediaQuery } from '@mantine/hooks';

/** True below 768 px. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
}
