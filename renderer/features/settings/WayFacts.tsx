/** What the chosen way to a public URL needs, whether its address stays, and who can read the traffic. */
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './WayFacts.module.css';

export function WayFacts({ way }: { readonly way: TunnelWay }) {
  const text = useText().settings;
  const { program } = way;
  const { programFound, programMissing } = text.address;
  return (
    <div className={classes['facts']}>
      <Facts
        label={text.address.providers[way.provider]}
        facts={[
          { name: text.localtunnel.needs, value: way.needs },
          ...(program === null
            ? []
            : [
                {
                  name: text.address.program,
                  value:
                    program.path === null
                      ? programMissing(program.name)
                      : programFound(program.name, program.path),
                },
              ]),
          { name: text.localtunnel.stable, value: way.stable },
          { name: text.localtunnel.private, value: way.private },
        ]}
      />
    </div>
  );
}
