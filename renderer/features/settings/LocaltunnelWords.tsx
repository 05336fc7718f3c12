/** What localtunnel is and is not, and how to use a server of one's own. */
import { useText } from '../../ui/text-context.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

export function LocaltunnelWords() {
  const text = useText();
  const words = text.settings.localtunnel;
  return (
    <>
      <Facts
        label={words.title}
        facts={[
          { name: words.needs, value: text.tunnel.localtunnel.needs },
          { name: words.stable, value: text.tunnel.localtunnel.stable },
          { name: words.private, value: text.tunnel.localtunnel.private },
        ]}
      />
      <p className={classes['words']}>{words.ownTitle}</p>
      <ol className={classes['steps']}>
        {words.own.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
