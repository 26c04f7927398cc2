// The look: calm teal on paper, compact, figures that stand under each other.
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Language } from '@siklus/workflow';

const laut: MantineColorsTuple = [
  '#e6f7f8',
  '#d2ebee',
  '#a5d6dc',
  '#74c0ca',
  '#4dafbb',
  '#2f97a4',
  '#1b7e8b',
  '#0d6875',
  '#0b5563',
  '#053f4b',
];

const nila: MantineColorsTuple = [
  '#eef0fb',
  '#dadeef',
  '#b2b9de',
  '#8791cd',
  '#6470bf',
  '#4e5cb7',
  '#4251b4',
  '#34439f',
  '#2c3b8f',
  '#21307e',
];

/** What the app ships (fonts.css); another font only for letters that it has not. */
const font = "'Inter Variable', system-ui, sans-serif";

const make = (closing: { readonly 'aria-label': string }): MantineThemeOverride =>
  createTheme({
    primaryColor: 'laut',
    primaryShade: { light: 7, dark: 7 },
    colors: { laut, nila },
    autoContrast: true,
    fontFamily: font,
    // Keys and references too: their figures stand under each other as well.
    fontFamilyMonospace: font,
    headings: {
      fontFamily: font,
      fontWeight: '650',
      sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } },
    },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      // A state or deadline that is cut off says nothing; what holds a badge makes room for it.
      Badge: { styles: { root: { minWidth: 'max-content' } } },
      // Under the pointer a row is tinted as its head is; Mantine's own grey leaves links too pale in the dark.
      Table: {
        defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', highlightOnHoverColor: 'var(--siklus-head)' },
      },
      // What stands beside a button gives way, not the word on it.
      Button: { defaultProps: { size: 'sm' }, styles: { root: { flexShrink: 0, maxWidth: '100%' } } },
      Modal: { defaultProps: { centered: true, closeButtonProps: closing } },
      CloseButton: { defaultProps: closing },
      Notification: {
        defaultProps: { closeButtonProps: closing },
        styles: { description: { color: 'var(--mantine-color-dimmed)' } },
      },
      Tooltip: {
        defaultProps: {
          withArrow: true,
          openDelay: 250,
          multiline: true,
          maw: 360,
          events: { hover: true, focus: true, touch: true },
        },
      },
      Skeleton: { defaultProps: { radius: 'sm' } },
      Select: { defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'md' } } },
    },
  });

/** The theme of the app, whose crosses are named for screen readers. */
export const themes: Readonly<Record<Language, MantineThemeOverride>> = {
  id: make({ 'aria-label': 'Tutup' }),
  en: make({ 'aria-label': 'Close' }),
};

/** Greys and tints that keep their contrast on both grounds; Mantine's own are too pale for small print. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f8f9',
    '--mantine-color-dimmed': '#55626d',
    '--mantine-color-placeholder': '#66737e',
    '--siklus-surface': '#ffffff',
    '--siklus-line': '#dde3e7',
    '--siklus-head': '#eef3f5',
    '--siklus-track': '#cfd8de',
    '--siklus-focus': '#0d6875',
    '--mantine-color-teal-light-color': '#07573f',
    '--mantine-color-orange-light-color': '#7d3a00',
    '--mantine-color-red-light-color': '#9b1b21',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#12181c',
    '--mantine-color-dimmed': '#a4b1bb',
    '--mantine-color-placeholder': '#a4b1bb',
    '--siklus-surface': '#1a2227',
    '--siklus-line': '#313c44',
    '--siklus-head': '#222c32',
    '--siklus-track': '#45525c',
    '--siklus-focus': '#74c0ca',
    '--mantine-color-error': '#ff8f8f',
  },
});
