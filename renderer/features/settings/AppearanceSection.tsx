/** Light, dark, or as the computer is set. */
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function AppearanceSection() {
  const messages = useText().settings.appearance;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={messages.title}>
      <SegmentedControl
        size="sm"
        aria-label={messages.label}
        data={SCHEMES.map((scheme) => ({ value: scheme, label: messages[scheme] }))}
        value={colorScheme}
        onChange={(scheme) => {
          setColorScheme(SCHEMES.find((each) => each === scheme) ?? 'auto');
        }}
      />
    </Section>
  );
}
