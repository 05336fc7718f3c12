/** The ready postback URL, and what to do with it. */
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { hasOwnMacros } from '../../../shared/catalog/network-tokens.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { routeHash } from '../../navigation/route.ts';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { CabinetUrl } from './CabinetUrl.tsx';
import { EventUrls } from './EventUrls.tsx';
import { MacroMeanings } from './MacroMeanings.tsx';
import { OtherUrlNote } from './OtherUrlNote.tsx';
import { DimRow } from './DimRow.tsx';
import { Rows } from '../../ui/Rows.tsx';

export function PostbackUrlSection({ network }: { readonly network: Network }) {
  const text = useText().networks;
  const messages = text.url;
  const isUnknown = network.preset === DEFAULT_PRESET && !hasOwnMacros(network);
  const isOnePerEvent = network.eventUrls.length > 0;
  return (
    <Section title={messages.title} description={isUnknown ? messages.what : messages.whatKnown}>
      <Rows gap="md">
        {!network.isPostbackUrlPublic && (
          <Note tone="wait" title={messages.notPublicTitle}>
            {messages.notPublic} <a href={routeHash('settings')}>{messages.openSettings}</a>
          </Note>
        )}
        {isOnePerEvent ? (
          <EventUrls network={network} isOnlyWay />
        ) : (
          <MacroUrl url={network.postbackUrl} label={messages.label} copyLabel={messages.copy} isBig />
        )}
        <OtherUrlNote network={network} />
        <CabinetUrl networkId={network.id} />
        <DimRow as="div">{messages.secret}</DimRow>
        {isUnknown && (
          <More title={messages.macrosTitle}>
            <MacroMeanings />
          </More>
        )}
        {!isOnePerEvent && (
          <More title={text.perEvent.title}>
            <EventUrls network={network} isOnlyWay={false} />
          </More>
        )}
      </Rows>
    </Section>
  );
}
