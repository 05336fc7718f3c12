/** The saved links: find, copy, open, export. */
import { Button, Switch, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Link, LinkHits } from '../../../shared/contract/links.ts';
import { goTo, routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlowArt } from '../../ui/FlowArt.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { exportLinks } from './export-links.ts';
import { linkKey } from './link-key.ts';
import { matchesLink } from './match-link.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Toolbar } from './Toolbar.tsx';
import classes from './SavedLinks.module.css';

const SHOWN = 200;
const TONES = { not_pasted: 'quiet', pasted: 'wait', confirmed: 'good', outdated: 'bad' } as const;

export function SavedLinks({ links }: { readonly links: readonly Link[] }) {
  const desk = useDesk();
  const text = useText();
  const messages = text.links.saved;
  const undo = useUndo();
  const hits = useQuery(desk.links.hits.queryOptions());
  const [filter, setFilter] = useState('');
  const [showsArchived, setShowsArchived] = useState(false);
  const hitsById = new Map(hits.data?.items.map((each) => [each.id, each]));
  const shown = links.filter((link) => !undo.isWaiting(linkKey(link.id)));
  const found = shown.filter(
    (link) => (showsArchived || link.archivedAt === null) && matchesLink(link, filter),
  );
  if (shown.length === 0) {
    return (
      <EmptyState art={<FlowArt kind="pair" />} title={messages.empty.title} body={messages.empty.body}>
        <Button
          onClick={() => {
            goTo('links', 'build');
          }}
        >
          {messages.build}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Toolbar>
        <TextInput
          w={340}
          placeholder={messages.filter}
          aria-label={messages.filter}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
          }}
        />
        <Switch
          className={classes['archived'] ?? ''}
          label={messages.archived}
          checked={showsArchived}
          onChange={(event) => {
            setShowsArchived(event.currentTarget.checked);
          }}
        />
        <Button
          variant="default"
          disabled={found.length === 0}
          onClick={() => {
            exportLinks(found, hitsById, text);
          }}
        >
          {messages.export}
        </Button>
      </Toolbar>
      {found.length === 0 && <Dim as="p">{messages.none}</Dim>}
      {found.length > SHOWN && <Dim as="p">{messages.showing(SHOWN, found.length)}</Dim>}
      {found.length > 0 && <LinkTable links={found.slice(0, SHOWN)} hitsById={hitsById} />}
    </>
  );
}

interface LinkTableProps {
  readonly links: readonly Link[];
  readonly hitsById: ReadonlyMap<string, LinkHits>;
}

function LinkTable({ links, hitsById }: LinkTableProps) {
  const messages = useText().links.saved;
  return (
    <div className={classes['tableBox']}>
      <Table verticalSpacing={4} aria-label={messages.table} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.name}</Table.Th>
            <Table.Th>{messages.network}</Table.Th>
            <Table.Th>{messages.address}</Table.Th>
            <Table.Th>{messages.hits}</Table.Th>
            <Table.Th>{messages.last}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{messages.copyColumn}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} hits={hitsById.get(link.id)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function LinkRow({ link, hits }: { readonly link: Link; readonly hits: LinkHits | undefined }) {
  const messages = useText().links.saved;
  const { state } = link.address;
  return (
    <Table.Tr>
      <Table.Td>
        <a className={classes['link']} href={routeHash('links', link.id)}>
          {link.name}
        </a>
        <span className={classes['tags']}>
          {link.archivedAt !== null && <span className={classes['tag']}>{messages.isArchived}</span>}
          {link.tags.map((tag) => (
            <span key={tag} className={classes['tag']}>
              {tag}
            </span>
          ))}
        </span>
        <div className={classes['offer']}>{link.offerLink}</div>
      </Table.Td>
      <Table.Td>
        <span className={classes['network']}>
          {link.networkName !== null && <NetworkLetter name={link.networkName} />}
          {link.networkName}
        </span>
      </Table.Td>
      <Table.Td>
        <Tag tone={TONES[state]} hint={link.address.host ?? messages.addressStates[state]} isInList>
          {messages.addressStates[state]}
        </Tag>
      </Table.Td>
      <Table.Td>
        {hits?.isTellable === false ? (
          <Tag hint={messages.notTellableHint} isInList>
            {messages.notTellable}
          </Tag>
        ) : (
          (hits?.count ?? messages.noHits)
        )}
      </Table.Td>
      <Table.Td>
        {hits === undefined || hits.lastAt === null ? messages.noHits : <Timestamp at={hits.lastAt} />}
      </Table.Td>
      <Table.Td>
        <CopyButton text={link.offerLink} label={messages.copyOffer} />
      </Table.Td>
    </Table.Tr>
  );
}
