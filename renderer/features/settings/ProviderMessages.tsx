/** What a way to a public address needs, whether its address stays, and who can read along. */
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { More } from '../../ui/More.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

export function ProviderWords({ way }: { readonly way: TunnelWay }) {
  const text = useText();
  const words = text.settings.localtunnel;
  const { address } = text.settings;
  const { program } = way;
  return (
    <>
      <Facts
        label={words.title}
        facts={[
          { name: words.needs, value: way.needs },
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
          { name: words.stable, value: way.stable },
          { name: words.private, value: way.private },
        ]}
      />
      {way.provider === 'localtunnel' && (
        <More title={words.ownTitle}>
          <ol className={classes['steps']}>
            {words.own.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </More>
      )}
    </>
  );
}
