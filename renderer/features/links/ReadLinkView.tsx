/** Any pasted link, taken apart: each parameter, each macro, whose it is, and what is wrong. */
import { Table, Textarea } from '@mantine/core';
import { useState } from 'react';
import { appPresets } from '../../../shared/catalog/app-presets.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { sourcePresets } from '../../../shared/catalog/source-presets.ts';
import { type ReadLink, readLink, type ReadMacro } from '../../../shared/domain/link/read-link.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Findings } from './Findings.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { Mono, MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Tone } from '../../ui/Tone.tsx';

const CATALOGS = { sources: sourcePresets, apps: appPresets, networks: networkPresets };

export function ReadLinkView() {
  const messages = useText().links.read;
  const [text, setText] = useState('');
  const read = text.trim() === '' ? null : readLink(text, CATALOGS);
  return (
    <Section title={messages.title} description={messages.what}>
      <Rows width="page">
        <Textarea
          aria-label={messages.label}
          autosize
          minRows={3}
          maxRows={12}
          spellCheck={false}
          classNames={MONO_INPUT}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        {read !== null && (
          <>
            <b>
              {messages.kinds[read.kind]} {read.source !== null && messages.fromSource(read.source.name)}
            </b>
            {read.findings.length === 0 ? (
              <Note tone="good">{messages.clean}</Note>
            ) : (
              <Findings
                findings={read.findings}
                hasPlaces={false}
                onFix={(_, fixed) => {
                  setText(fixed);
                }}
              />
            )}
            <Parts read={read} />
          </>
        )}
      </Rows>
    </Section>
  );
}

function Parts({ read }: { readonly read: ReadLink }) {
  const messages = useText().links.read;
  const { link } = read;
  return (
    <Table verticalSpacing={4} aria-label={messages.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={140}>{messages.name}</Table.Th>
          <Table.Th>{messages.value}</Table.Th>
          <Table.Th>{messages.whose}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(['scheme', 'host', 'path', 'fragment'] as const).map((part) => {
          const value = link[part] ?? '';
          if (value === '') return null;
          return (
            <Table.Tr key={part}>
              <Table.Td>
                <Dim>{messages.parts[part]}</Dim>
              </Table.Td>
              <Table.Td>
                <Mono as="div">{value}</Mono>
              </Table.Td>
              <Table.Td>
                {read.elsewhere
                  .filter((each) => value.includes(each.macro))
                  .map((macro) => (
                    <Whose key={macro.macro} read={macro} />
                  ))}
              </Table.Td>
            </Table.Tr>
          );
        })}
        {read.parameters.map((parameter, index) => (
          <Table.Tr key={`${index} ${parameter.name}`}>
            <Table.Td>
              <Mono as="div">{parameter.name}</Mono>
            </Table.Td>
            <Table.Td>
              <Mono as="div">{parameter.value}</Mono>
            </Table.Td>
            <Table.Td>
              {parameter.macros.length === 0 && (
                <Dim>{(parameter.value ?? '') === '' ? messages.empty : messages.fixed}</Dim>
              )}
              {parameter.macros.map((macro) => (
                <Whose key={macro.macro} read={macro} />
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const NAMED = 4;

function Whose({ read }: { readonly read: ReadMacro }) {
  const messages = useText().links.read;
  return (
    <div>
      <Mono>{read.macro}</Mono>
      {read.owners.length === 0 && (
        <Tone tone="wait"> {read.near === null ? messages.nobody : messages.near(read.near)}</Tone>
      )}
      {read.owners.map((owner) => (
        <div key={`${owner.kind} ${owner.means}`}>
          {messages.owners[owner.kind]}: {owner.names.slice(0, NAMED).join(', ')}
          {owner.names.length > NAMED && messages.more(owner.names.length - NAMED)}
          <Dim> ({messages.means[owner.means]})</Dim>
        </div>
      ))}
    </div>
  );
}
