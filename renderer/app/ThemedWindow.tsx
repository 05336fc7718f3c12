/** The component library with our theme, whose own words are in the person's language too. */
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useText } from '../ui/text-context.ts';
import { FLOATING_ID, themeFor } from './theme.ts';

export function ThemedWindow({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const theme = useMemo(() => themeFor(text), [text]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <section id={FLOATING_ID} aria-label={text.window.shared.openList} />
      {children}
    </MantineProvider>
  );
}
