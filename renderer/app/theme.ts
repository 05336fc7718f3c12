/** Our tokens over the component library: dense and calm. What the theme cannot say is in `base.css`. */
import { createTheme, type MantineThemeOverride } from '@mantine/core';
import type { Text } from '../../shared/text/en.ts';

/** The landmark that lists and menus open in: what lies in none is hard to find with a reader. */
export const FLOATING_ID = 'desk-floating';
const FLOATING = { target: `#${FLOATING_ID}` };

/** The list of choices scrolls by itself: a box around it that scrolls would need a stop of the Tab key of its own. */
const LIST_SCROLLS = { withScrollArea: false };

/** @param text names what the library draws by itself: its close buttons have no name of their own */
export function themeFor(text: Text): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': text.window.shared.close };
  return createTheme({
    primaryColor: 'blue',
    primaryShade: { light: 8, dark: 8 },
    fontFamily: 'var(--desk-font)',
    fontFamilyMonospace: 'var(--desk-mono)',
    headings: { fontFamily: 'var(--desk-font)', fontWeight: '600' },
    fontSizes: {
      xs: 'var(--desk-size-body)',
      sm: 'var(--desk-size-body)',
      md: 'var(--desk-size-verdict)',
      lg: 'var(--desk-size-title)',
      xl: 'var(--desk-size-title)',
    },
    radius: {
      xs: 'var(--desk-r-1)',
      sm: 'var(--desk-r-2)',
      md: 'var(--desk-r-3)',
      lg: 'var(--desk-r-4)',
      xl: 'var(--desk-r-4)',
    },
    shadows: {
      xs: 'var(--desk-shadow-1)',
      sm: 'var(--desk-shadow-1)',
      md: 'var(--desk-shadow-2)',
      lg: 'var(--desk-shadow-2)',
      xl: 'var(--desk-shadow-3)',
    },
    // The library's dark greys are neutral; these are the blue-greys of the tokens, light to dark.
    colors: {
      dark: [
        '#e7eaef',
        '#c3cad4',
        '#a7b0bd',
        '#8c96a5',
        '#3a4250',
        '#232831',
        '#1a1e25',
        '#14171c',
        '#101318',
        '#0e1014',
      ],
    },
    defaultRadius: 'sm',
    focusRing: 'auto',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      // In a sentence a colour alone does not show a link.
      Anchor: { defaultProps: { underline: 'always' } },
      Button: { defaultProps: { size: 'xs' } },
      TextInput: { defaultProps: { size: 'xs' } },
      Textarea: { defaultProps: { size: 'xs' } },
      NumberInput: { defaultProps: { size: 'xs' } },
      Select: { defaultProps: { size: 'xs', ...LIST_SCROLLS } },
      MultiSelect: { defaultProps: { size: 'xs', ...LIST_SCROLLS } },
      TagsInput: { defaultProps: { size: 'xs', ...LIST_SCROLLS } },
      SegmentedControl: { defaultProps: { size: 'xs' } },
      Switch: { defaultProps: { size: 'sm' } },
      // The first choice takes the focus: a placeholder before it is no part of a menu to readers.
      Menu: { defaultProps: { shadow: 'md', portalProps: FLOATING, withInitialFocusPlaceholder: false } },
      Combobox: { defaultProps: { portalProps: FLOATING } },
      Popover: { defaultProps: { shadow: 'md', portalProps: FLOATING } },
      Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
      // A header of a dialog is no landmark of the page.
      ModalHeader: { defaultProps: { role: 'presentation' } },
      // A tour lies over a page, whose title is the only heading above it.
      TourTitle: { defaultProps: { component: 'h2' } },
      Notification: { defaultProps: { closeButtonProps } },
      Modal: {
        defaultProps: {
          closeButtonProps,
          centered: true,
          radius: 'lg',
          shadow: 'xl',
          overlayProps: { color: 'var(--desk-scrim)', backgroundOpacity: 1 },
          // It goes at once: what is pressed next is meant for the page, and one that fades out takes every key.
          transitionProps: { transition: 'pop', duration: 180, exitDuration: 0 },
        },
      },
    },
  });
}
