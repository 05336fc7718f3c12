/** How scripts use the desk, and where the token is. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './ApiSection.module.css';

export function ApiSection() {
  const messages = useText().settings.api;
  const desk = useDesk();
  const info = useQuery(desk.desk.info.queryOptions());
  return (
    <Section title={messages.title} words={messages.what}>
      <p className={classes['words']}>{messages.token}</p>
      <CodeBlock text={messages.curl(info.data?.apiUrl ?? '')} label={messages.example} />
      <p className={classes['words']}>{messages.spec}</p>
    </Section>
  );
}
