/** What a way to a public URL needs, whether its address stays, and who can read along. */
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { More } from '../../ui/More.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from '../../ui/Facts.tsx';
import classes from './ProviderMessages.module.css';

export function ProviderMessages({ way }: { readonly way: TunnelWay }) {
  const text = useText();
  const messages = text.settings.localtunnel;
  const { address } = text.settings;
  const { program } = way;
  return (
    <>
      <Facts
        label={messages.title}
        facts={[
          { name: messages.needs, value: way.needs },
          ...(program === null
            ? []
            : [
                {
                  name: address.program,
                  value:
                    program.path === null
                      ? address.programMissing(program.name)
                      : address.programFound(program.name, program.path),
                },
              ]),
          { name: messages.stable, value: way.stable },
          { name: messages.private, value: way.private },
        ]}
      />
      {way.provider === 'localtunnel' && (
        <More title={messages.ownTitle}>
          <ol className={classes['steps']}>
            {messages.own.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </More>
      )}
    </>
  );
}
