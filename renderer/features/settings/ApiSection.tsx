/** How scripts use the desk, and where the token is. */
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './Settings.module.css';

export function ApiSection() {
  const words = useText().settings.api;
  const { protocol, origin } = window.location;
  // The desktop app's window comes from no address that a script could call.
  const address = protocol === 'http:' ? origin : words.address;
  return (
    <Section title={words.title} words={words.what}>
      <p className={classes['words']}>{words.token}</p>
      <CodeBlock text={words.curl(address)} label={words.example} />
      <p className={classes['words']}>{words.spec}</p>
    </Section>
  );
}
