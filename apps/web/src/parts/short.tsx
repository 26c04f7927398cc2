// Words that get so much room and no more: under a pointer the whole of them is in the title, and where there is none to hover with they are not cut.
import { Text } from '@mantine/core';
import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<typeof Text<'span'>>, 'children' | 'lineClamp' | 'truncate'> {
  readonly children: string;
  readonly lines?: number;
  /** There is no room for more lines, on a touch screen neither: the whole stands elsewhere on it. */
  readonly fixed?: boolean;
}

/** A name or sentence of at most some lines. Never for money, which is not cut. */
export function Short({ children, lines = 1, fixed = false, ...rest }: Props) {
  return (
    <Text span inherit={rest.size === undefined} display="block" title={children} {...rest}>
      <span
        className="short"
        style={{ WebkitLineClamp: lines, wordBreak: lines === 1 ? 'break-all' : undefined }}
        data-fixed={fixed || undefined}
      >
        {children}
      </span>
    </Text>
  );
}
