/** Another postback URL than the one above was pasted into the cabinet: which, and what replacing it breaks. */
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { otherUrlsOf } from './pasted-urls.ts';

export function OtherUrlNote({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const messages = useText().networks.otherUrl;
  const links = useQuery(desk.links.list.queryOptions());
  const other = otherUrlsOf(network, links.data?.items ?? []);
  if (other === null) return null;
  return (
    <Note tone="wait" title={messages.title(visibleText(other.link.name))}>
      <Rows gap="md">
        <div>
          {other.missing.length > 0
            ? messages.breaks(other.missing.map(visibleText).join(', '))
            : messages.several}{' '}
          {other.broken.map((link, index) => (
            <span key={link.id}>
              {index > 0 && ', '}
              <Anchor href={routeHash('links', link.id)} inherit>
                {visibleText(link.name)}
              </Anchor>
            </span>
          ))}
          . {messages.keep}
        </div>
        {other.urls.map(({ label, url }) => (
          <MacroUrl key={url} url={url} label={messages.url(label)} copyLabel={messages.copy(label)} />
        ))}
      </Rows>
    </Note>
  );
}
