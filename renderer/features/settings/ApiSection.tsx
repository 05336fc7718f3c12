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
    <Section title={messages.title} description={messages.what}>
      <p className={classes['text']}>{messages.token}</p>
      <CodeBlock text={messages.curl(info.data?.apiUrl ?? '')} label={messages.example} />
      <p className={classes['text']}>{messages.spec}</p>
    </Section>
  );
}
