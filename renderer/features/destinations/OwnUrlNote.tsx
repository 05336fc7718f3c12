/** Says when the URL of a destination is one of this desk's own: conversions would come back as postbacks. */
import { useQuery } from '@tanstack/react-query';
import { isOwnPostbackUrl } from '../../../shared/domain/link/is-postback-url.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

export function OwnUrlNote({ url }: { readonly url: string }) {
  const desk = useDesk();
  const messages = useText().destinations.ownUrl;
  const { data } = useQuery(desk.networks.list.queryOptions());
  if (!isOwnPostbackUrl(parseLink(url.trim()), data?.items ?? [])) return null;
  return (
    <Note tone="wait" title={messages.title}>
      {messages.body}
    </Note>
  );
}
