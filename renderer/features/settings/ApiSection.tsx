/** How scripts use the desk, and where the token is. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './Settings.module.css';

export function ApiSection() {
  const words = useText().settings.api;
  const desk = useDesk();
  const info = useQuery(desk.desk.info.queryOptions());
  return (
    <Section title={words.title} words={words.what}>
      <p className={classes['words']}>{words.token}</p>
      <CodeBlock text={words.curl(info.data?.apiUrl ?? '')} label={words.example} />
      <p className={classes['words']}>{words.spec}</p>
    </Section>
  );
}
