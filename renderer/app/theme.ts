/** Our tokens over the component library: dense, calm, system fonts. */
import { createTheme } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'var(--desk-font-mono)',
  fontSizes: {
    xs: 'var(--desk-font-small)',
    sm: 'var(--desk-font-body)',
    md: 'var(--desk-font-section)',
    lg: 'var(--desk-font-page)',
    xl: 'var(--desk-font-title)',
  },
  // The library's dark greys are neutral; these are the blue-greys of the tokens, light to dark.
  colors: {
    dark: [
      '#e4e7eb',
      '#b9c1cc',
      '#9aa4b2',
      '#8b94a1',
      '#3a424e',
      '#2b313b',
      '#1c2027',
      '#15181d',
      '#121418',
      '#0e1013',
    ],
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Modal: { defaultProps: { centered: true } },
  },
});
