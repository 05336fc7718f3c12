/** What is wrong with the public URL, why, and what to do. */
import { useQuery } from '@tanstack/react-query';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { isTroubled } from '../../ui/ConnectionTrouble.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { useTunnelConnection } from '../../ui/use-connection.ts';
import classes from './PublicUrlProblems.module.css';

export function PublicUrlProblems({ tunnel }: { readonly tunnel: TunnelView }) {
  const desk = useDesk();
  const text = useText();
  const banner = text.addresses.banner;
  const connection = useTunnelConnection();
  const addresses = useQuery(desk.addresses.get.queryOptions());
  const old = (addresses.data?.networks ?? []).filter(({ state }) => state === 'outdated');
  const { problem, senders, browserProbe } = tunnel;
  return (
    <div className={classes['notes']}>
      <Rows gap="lg">
        {/* What the status bar says above every page is not said twice. */}
        {problem !== null && connection !== undefined && !isTroubled(connection) && (
          <Note tone={connection.tone === 'bad' ? 'bad' : 'wait'} title={problem.message}>
            {problem.fix}
          </Note>
        )}
        {old.length > 0 && (
          <Note tone="wait" title={banner.body(old.map(({ name }) => name).join(', '))}>
            <a href={routeHash('outages')}>{banner.show}</a>
          </Note>
        )}
        {senders !== null && senders.problem !== null && (
          <Note tone="wait" title={senders.problem.message}>
            {senders.problem.fix}
          </Note>
        )}
        {browserProbe !== null && !browserProbe.isOk && (
          <Note tone="quiet" title={browserProbe.message}>
            {browserProbe.fix}
          </Note>
        )}
      </Rows>
    </div>
  );
}
