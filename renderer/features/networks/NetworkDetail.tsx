/** Everything about one network, in sections. */
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TitleRow } from '../../ui/TitleRow.tsx';
import { useText } from '../../ui/text-context.ts';
import { AllowListSection } from './access/AllowListSection.tsx';
import { KeySection } from './access/KeySection.tsx';
import { SignatureSection } from './access/SignatureSection.tsx';
import { FirstContact } from './FirstContact.tsx';
import { GeneralFields } from './GeneralFields.tsx';
import { KeylessSection } from './KeylessSection.tsx';
import { MeaningFields } from './MeaningFields.tsx';
import classes from './NetworkDetail.module.css';
import { NetworkFacts } from './NetworkItem.tsx';
import { NetworkFormBar } from './NetworkFormBar.tsx';
import { NETWORK_SECTIONS, type NetworkSection, sectionNamed } from './network-sections.ts';
import { PostbackUrlSection } from './PostbackUrlSection.tsx';
import { PresetNotes } from './PresetNotes.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { RefusedRequests } from './RefusedRequests.tsx';
import { RemoveNetwork } from './RemoveNetwork.tsx';
import { Reprocessing } from './Reprocessing.tsx';
import { meaningOf } from './seen-meaning.ts';
import { type NetworkForm, useNetworkForm } from './use-network-form.ts';
import { ValuesSection } from './ValuesSection.tsx';

interface NetworkDetailProps {
  readonly network: Network;
  readonly section: NetworkSection;
  readonly onSection: (section: NetworkSection) => void;
}

export function NetworkDetail({ network, section, onSection }: NetworkDetailProps) {
  const messages = useText().networks.sections;
  const fields = useRef<HTMLDivElement>(null);
  const form = useNetworkForm(network, fields, onSection);
  return (
    <article aria-label={network.name} className={classes['detail']}>
      <TitleRow
        title={network.name}
        facts={<NetworkFacts network={network} />}
        actions={<RemoveNetwork network={network} />}
      />
      <Reprocessing network={network} />
      <Tabs
        value={section}
        keepMounted={false}
        onChange={(chosen) => {
          onSection(sectionNamed(chosen));
        }}
      >
        <Tabs.List className={classes['tabs'] ?? ''} aria-label={messages.label}>
          {NETWORK_SECTIONS.map((each) => (
            <Tabs.Tab key={each} value={each} className={classes['tab'] ?? ''}>
              {messages.names[each]}
              {each === 'meanings' && <Unmapped network={network} />}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div ref={fields}>
          {NETWORK_SECTIONS.map((each) => (
            <Tabs.Panel key={each} value={each} className={classes['panel'] ?? ''}>
              <SectionBody section={each} network={network} form={form} />
            </Tabs.Panel>
          ))}
        </div>
      </Tabs>
      <NetworkFormBar network={network} form={form} />
    </article>
  );
}

interface SectionBodyProps {
  readonly section: NetworkSection;
  readonly network: Network;
  readonly form: NetworkForm;
}

function SectionBody({ section, network, form }: SectionBodyProps) {
  switch (section) {
    case 'url':
      return (
        <>
          <Unconfirmed network={network} />
          <UrlSection network={network} />
        </>
      );
    case 'meanings':
      return (
        <>
          <ValuesSection network={network} />
          <MeaningFields form={form} />
        </>
      );
    case 'reading':
      return (
        <>
          <Unconfirmed network={network} />
          <ReadingFields form={form} />
        </>
      );
    case 'access':
      return (
        <>
          <KeySection network={network} />
          <AllowListSection network={network} />
          <SignatureSection network={network} />
        </>
      );
    case 'keyless':
      return <KeylessSection network={network} />;
    case 'refused':
      return <RefusedRequests />;
    case 'more':
      return <GeneralFields form={form} />;
    default:
      return section satisfies never;
  }
}

/** Where the reading is asked about: beside the URL that it is of, and beside its rules. */
function Unconfirmed({ network }: { readonly network: Network }) {
  const isAsked = network.confirmedAt === null && network.postbackCount > 0 && !network.test;
  return isAsked && <FirstContact network={network} />;
}

function UrlSection({ network }: { readonly network: Network }) {
  const text = useText();
  const preset = findPreset(network.preset);
  return (
    <>
      <PostbackUrlSection network={network} />
      {preset !== null && (
        <Section title={text.catalog.about(preset.name)}>
          <PresetNotes preset={preset} />
        </Section>
      )}
    </>
  );
}

/** How many values wait for a meaning. */
function Unmapped({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const messages = useText().networks.sections;
  const { data } = useQuery(desk.networks.words.queryOptions({ input: { id: network.id } }));
  const count = (data?.items ?? []).filter((each) => meaningOf(each) === null).length;
  if (count === 0) return null;
  return (
    <span className={classes['count']}>
      <Tag tone="wait" hint={messages.unmapped(count)}>
        {String(count)}
      </Tag>
    </span>
  );
}
