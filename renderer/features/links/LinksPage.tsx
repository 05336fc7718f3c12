/** Links: saved pairs, a new pair, reading any link, making many. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { goTo, routeHash, useRoute } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useText } from '../../ui/text-context.ts';
import { LinkEditor } from './LinkEditor.tsx';
import classes from './LinksPage.module.css';
import { MakeMany } from './MakeMany.tsx';
import { ReadLinkView } from './ReadLinkView.tsx';
import { SavedLinks } from './SavedLinks.tsx';

const TABS = ['list', 'build', 'read', 'many'] as const;
type Tab = (typeof TABS)[number];

function tabOf(id: string | null): Tab | null {
  return id === null ? 'list' : (TABS.find((tab) => tab === id) ?? null);
}

export function LinksPage() {
  const messages = useText().links;
  const { id } = useRoute();
  const tab = tabOf(id);
  return (
    <PageFrame
      title={messages.title}
      actions={
        <nav className={classes['tabs']} aria-label={messages.tabs.label}>
          {TABS.map((each) => (
            <a
              key={each}
              href={routeHash('links', each === 'list' ? null : each)}
              className={classes['tab']}
              aria-current={each === tab ? 'page' : undefined}
            >
              {messages.tabs[each]}
            </a>
          ))}
        </nav>
      }
    >
      <Body tab={tab} id={id} />
    </PageFrame>
  );
}

function Body({ tab, id }: { readonly tab: Tab | null; readonly id: string | null }) {
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
  if (links.data === undefined) return <Loader size="sm" aria-label={text.window.shared.loading} />;
  if (tab === 'list') return <SavedLinks links={links.data.items} />;
  const link = links.data.items.find((each) => each.id === id);
  if (link === undefined) return <Note tone="wait" title={messages.keep.missing} />;
  return <LinkEditor key={link.id} link={link} onSaved={() => {}} />;
}
