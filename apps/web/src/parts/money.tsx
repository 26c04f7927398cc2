// A sum of money: tabular, with the full figure always within reach.
import { Text } from '@mantine/core';
import { parseMoney, rupiah } from '@siklus/workflow';
import type { ComponentProps } from 'react';
import type { MoneyText } from '../shapes.ts';
import { compactRupiah } from './compact-money.ts';
import { useLanguage } from './language.ts';

interface MoneyProps extends Omit<ComponentProps<typeof Text<'span'>>, 'children' | 'value'> {
  readonly value: MoneyText;
  /** Shows `Rp 12,3 M` and keeps the full figure in the title. */
  readonly compact?: boolean;
}

/** Money as officers read it: `Rp 6.220.350`. */
export function Money({ value, compact = false, ...rest }: MoneyProps) {
  const { language } = useLanguage();
  const full = rupiah(parseMoney(value));
  const shown = compact ? compactRupiah(value, language) : full;
  const [sign = '', figures = ''] = shown.split('Rp ');
  return (
    <Text span inherit={rest.size === undefined} className="figure" title={shown === full ? undefined : full} {...rest}>
      {sign}
      <span className="currency">Rp </span>
      {figures}
    </Text>
  );
}
