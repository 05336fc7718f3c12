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
import classes from './Links.module.css';

const CATALOGS = { sources: sourcePresets, apps: appPresets, networks: networkPresets };

export function ReadLinkView() {
  const messages = useText().links.read;
  const [text, setText] = useState('');
  const read = text.trim() === '' ? null : readLink(text, CATALOGS);
  return (
    <Section title={messages.title} words={messages.what}>
      <div className={classes['stack']}>
        <Textarea
          aria-label={messages.label}
          autosize
          minRows={3}
          maxRows={12}
          spellCheck={false}
          classNames={{ input: classes['code'] ?? '' }}
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
      </div>
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
              <Table.Td className={classes['dim']}>{messages.parts[part]}</Table.Td>
              <Table.Td className={classes['code']}>{value}</Table.Td>
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
            <Table.Td className={classes['code']}>{parameter.name}</Table.Td>
            <Table.Td className={classes['code']}>{parameter.value}</Table.Td>
            <Table.Td>
              {parameter.macros.length === 0 && (
                <span className={classes['dim']}>
                  {(parameter.value ?? '') === '' ? messages.empty : messages.fixed}
                </span>
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
      <span className={classes['code']}>{read.macro}</span>
      {read.owners.length === 0 && (
        <span className={classes['wait']}>
          {' '}
          {read.near === null ? messages.nobody : messages.near(read.near)}
        </span>
      )}
      {read.owners.map((owner) => (
        <div key={`${owner.kind} ${owner.means}`}>
          {messages.owners[owner.kind]}: {owner.names.slice(0, NAMED).join(', ')}
          {owner.names.length > NAMED && messages.more(owner.names.length - NAMED)}
          <span className={classes['dim']}> ({messages.means[owner.means]})</span>
        </div>
      ))}
    </div>
  );
}
