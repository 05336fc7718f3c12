/** Many links at once: every geo with every creative and offer, or a table. */
import { Button, SegmentedControl, Table, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import { countAlike } from '../../../shared/domain/link/check-siblings.ts';
import { EMPTY_DRAFT, type LinkDraft } from '../../../shared/domain/link/draft.ts';
import { freeMarkName } from '../../../shared/domain/link/marks.ts';
import {
  combine,
  kindsOfRows,
  type ManyRow,
  nameOf,
  draftOf,
  readTable,
} from '../../../shared/domain/link/make-many.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { ChainFields } from './ChainFields.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { FieldGrid } from './FieldGrid.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type BrokenOffer, checkMany } from './many-check.ts';
import { Findings } from './Findings.tsx';
import { ManyInputs, type ManyTexts } from './ManyInputs.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { checkTags } from './kept-values.ts';
import { splitTags } from './split-tags.ts';
import { useMakeMany } from './use-make-many.ts';
import { usePair, usePairWorld } from './use-pair.ts';
import { CabinetNotes } from './CabinetNotes.tsx';

/** More would make the window slow; a person makes them in parts. */
const MOST = 5_000;
/** More that differ would be slow to check while one types. */
const MOST_CHECKED = 200;
const SHOWN = 8;
const NO_TAGS = { tags: '' };

type Mode = 'combine' | 'table';

export function MakeMany() {
  const text = useText();
  const messages = text.links.many;
  const [base, setBase] = useState<LinkDraft>(EMPTY_DRAFT);
  const [mode, setMode] = useState<Mode>('combine');
  const [texts, setTexts] = useState<ManyTexts>({ geos: '', creatives: '', offers: '', table: '' });
  const [names, setNames] = useState({ geo: 'sub2', creative: 'sub3', offer: '' });
  const form = useDraft(NO_TAGS, (values) => checkTags(values, text));
  const world = usePairWorld();
  const view = usePair(base, null);
  const making = useMakeMany();
  const many = useMemo(
    () => (mode === 'combine' ? combine(texts.geos, texts.creatives, texts.offers) : readTable(texts.table)),
    [mode, texts],
  );
  const count = many.rows.length;
  const drafts = many.rows.slice(0, MOST).map((row) => draftOf(row, base, names));
  const [first] = drafts;
  const kinds = useMemo(() => kindsOfRows(many.rows.slice(0, MOST), MOST_CHECKED), [many]);
  const check = useMemo(
    () => checkMany(kinds, (row: ManyRow) => draftOf(row, base, names), world),
    [kinds, base, names, world],
  );
  const offerLinks = drafts.map((draft) => buildPair(draft, view.parts).offerLink);
  const alike = view.parts.facts === null ? 0 : countAlike(offerLinks, view.parts.facts, view.input.siblings);
  const freeName = first === undefined ? null : freeMarkName(first.offerUrl, view.parts.facts);
  return (
    <>
      <Section title={messages.title} description={messages.what}>
        <ChainFields
          draft={base}
          idMacro={view.pair.idMacro}
          hasOffer={false}
          onChange={(change) => {
            setBase((before) => ({ ...before, ...change }));
          }}
        />
      </Section>
      <Section title={messages.modes[mode]}>
        <Rows width="page">
          <SegmentedControl
            w="fit-content"
            value={mode}
            data={[
              { value: 'combine', label: messages.modes.combine },
              { value: 'table', label: messages.modes.table },
            ]}
            onChange={(value) => {
              setMode(value === 'table' ? 'table' : 'combine');
            }}
          />
          <ManyInputs
            isTable={mode === 'table'}
            texts={texts}
            onChange={(change) => {
              setTexts((before) => ({ ...before, ...change }));
            }}
          />
          <FieldGrid>
            <TextInput
              label={messages.geoName}
              value={names.geo}
              onChange={(event) => {
                setNames({ ...names, geo: event.currentTarget.value.trim() });
              }}
            />
            <TextInput
              label={messages.creativeName}
              value={names.creative}
              onChange={(event) => {
                setNames({ ...names, creative: event.currentTarget.value.trim() });
              }}
            />
            <TextInput
              label={messages.offerName}
              description={messages.offerNameHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={names.offer}
              onChange={(event) => {
                setNames({ ...names, offer: event.currentTarget.value.trim() });
              }}
            />
            <TextInput
              label={messages.tags}
              value={form.values.tags}
              error={form.errorOf('tags')}
              onChange={(event) => {
                form.change({ tags: event.currentTarget.value });
              }}
              onBlur={() => {
                form.leave('tags');
              }}
            />
          </FieldGrid>
        </Rows>
      </Section>
      <Section title={messages.preview(count)}>
        {many.problems.slice(0, SHOWN).map((problem) => (
          <Tone as="p" tone="wait" key={problem.row}>
            {messages.problem(problem.row, problem.code === 'twice' ? messages.twice : messages.noOffer)}
          </Tone>
        ))}
        {many.problems.length > SHOWN && <p>{messages.more(many.problems.length - SHOWN)}</p>}
        {base.networkId !== null && <BrokenOffers broken={check.broken} />}
        {kinds.length === MOST_CHECKED && <Dim as="p">{messages.checked(MOST_CHECKED)}</Dim>}
        {alike > 0 && (
          <Note tone="wait" role="status" title={messages.alike(alike)}>
            {messages.alikeWhat}{' '}
            {freeName !== null && names.offer === '' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setNames({ ...names, offer: freeName });
                }}
              >
                {messages.tellOffersBy(freeName)}
              </Button>
            )}
          </Note>
        )}
        {check.view !== null && <CabinetNotes view={check.view} />}
        <Preview names={many.rows.slice(0, SHOWN).map(nameOf)} links={offerLinks.slice(0, SHOWN)} />
        {count > SHOWN && <Dim as="p">{messages.more(count - SHOWN)}</Dim>}
        {count > MOST && (
          <Tone as="p" tone="bad">
            {messages.tooMany(MOST)}
          </Tone>
        )}
        {making.error !== null && <ErrorNote error={making.error} />}
        <Toolbar>
          <Button
            disabled={count === 0 || count > MOST || making.isRunning}
            onClick={() => {
              if (!form.approve()) return;
              making.start(
                many.rows.map((row, index) => ({
                  name: nameOf(row),
                  tags: splitTags(form.values.tags),
                  notes: '',
                  draft: drafts[index] ?? base,
                })),
              );
            }}
          >
            {messages.make(count)}
          </Button>
          {making.isRunning && (
            <>
              <span role="status">{messages.progress(making.done, count)}</span>
              <Button variant="default" onClick={making.stop}>
                {messages.stop}
              </Button>
            </>
          )}
        </Toolbar>
      </Section>
    </>
  );
}

function BrokenOffers({ broken }: { readonly broken: readonly BrokenOffer[] }) {
  const messages = useText().links.many;
  if (broken.length === 0) return null;
  return (
    <Note tone="bad" role="status" title={messages.broken}>
      {broken.slice(0, SHOWN).map(({ offer, finding }) => (
        <div key={`${offer} ${finding.code}`}>
          <Mono as="div">{visibleText(offer)}</Mono>
          <Findings findings={[finding]} hasPlaces={false} onFix={null} />
        </div>
      ))}
      {broken.length > SHOWN && <p>{messages.more(broken.length - SHOWN)}</p>}
    </Note>
  );
}

function Preview({ names, links }: { readonly names: readonly string[]; readonly links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <Table verticalSpacing={3} maw={860}>
      <Table.Tbody>
        {links.map((link, index) => (
          <Table.Tr key={`${index} ${link}`}>
            <Table.Td>{names[index]}</Table.Td>
            <Table.Td>
              <Mono as="div">{link}</Mono>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
