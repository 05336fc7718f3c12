/** Links: saved pairs, a new pair, reading any link, making many. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { goTo, routeHash, useRoute } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { useText } from '../../ui/text-context.ts';
import { LinkEditor } from './LinkEditor.tsx';
import classes from './LinksPage.module.css';
import { MakeMany } from './MakeMany.tsx';
import { ReadLinkView } from './ReadLinkView.tsx';
import { SavedLinks } from './SavedLinks.tsx';

const TABS = ['list', 'build', 'read', 'many'] as const;
type Tab = (typeof TABS)[number];
const LOADING_ROWS = [1, 2, 3, 4, 5];

function tabOf(id: string | null): Tab | null {
  return id === null ? 'list' : (TABS.find((tab) => tab === id) ?? null);
}

export function LinksPage() {
  const messages = useText().links;
  const { id } = useRoute();
  const tab = tabOf(id);
  return (
    <PageLayout
      title={messages.title}
      tabs={<Tabs tab={tab} />}
      // A pair scrolls its two halves by themselves.
      isFull={tab === 'build' || tab === null}
    >
      <Body tab={tab} id={id} />
    </PageLayout>
  );
}

function Tabs({ tab }: { readonly tab: Tab | null }) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().links.tabs;
  const saved = useQuery(desk.links.list.queryOptions());
  const inUse = saved.data?.items.filter((each) => each.archivedAt === null).length ?? 0;
  return (
    <nav className={classes['tabs']} aria-label={messages.label}>
      {TABS.map((each) => (
        <a
          key={each}
          href={routeHash('links', each === 'list' ? null : each)}
          className={classes['tab']}
          aria-current={each === tab ? 'page' : undefined}
        >
          {messages[each]}
          {each === 'list' && inUse > 0 && <span className={classes['count']}>{count(inUse)}</span>}
        </a>
      ))}
    </nav>
  );
}

function Body({ tab, id }: { readonly tab: Tab | null; readonly id: string | null }): ReactNode {
  const desk = useDesk();
  const text = useText();
  const messages = text.links;
  const links = useQuery(desk.links.list.queryOptions());
  if (tab === 'read') return <ReadLinkView />;
  if (tab === 'many') return <MakeMany />;
  if (tab === 'build')
    return (
      <LinkEditor
        key="new"
        link={null}
        onSaved={(link) => {
          goTo('links', link.id);
        }}
      />
    );
  if (links.error !== null) return <ErrorNote error={links.error} title={messages.loadFailed} />;
  if (links.data === undefined)
    return (
      <div aria-label={text.window.shared.loading} role="status">
        {LOADING_ROWS.map((row) => (
          <Skeleton key={row} height={24} mb={8} />
        ))}
      </div>
    );
  if (tab === 'list') return <SavedLinks links={links.data.items} />;
  const link = links.data.items.find((each) => each.id === id);
  if (link === undefined) return <Note tone="wait" title={messages.keep.missing} />;
  return <LinkEditor key={link.id} link={link} onSaved={() => {}} />;
}
