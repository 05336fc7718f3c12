/** What comes out of a pair: each text with where it is pasted. */
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { idParameter } from '../../../shared/domain/link/check-pair.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { tokenFor } from '../../../shared/domain/link/network-side.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import { CabinetMark } from './CabinetMark.tsx';
import { OutCard } from './OutCard.tsx';
import classes from './PairOutputs.module.css';
import type { PairView } from './use-pair.ts';

const TEST_ID = 'desk-test-1';

interface PairOutputsProps {
  readonly draft: LinkDraft;
  readonly view: PairView;
  /** Null builds the text again from the choices. */
  readonly onEdit: (part: PartKey, text: string | null) => void;
}

export function PairOutputs({ draft, view, onEdit }: PairOutputsProps) {
  const messages = useText().links.out;
  const { pair, parts, network, findings } = view;
  const isBroken = (part: PartKey): boolean =>
    findings.some((each) => each.part === part && each.severity === 'fatal');
  const common = (part: PartKey) => ({
    isEdited: draft.edits[part] !== undefined,
    hasError: isBroken(part),
    onEdit: (text: string | null) => {
      onEdit(part, text);
    },
  });
  const { source, app } = parts;
  const isDirect = app.kind === 'direct';
  return (
    <section className={classes['outputs']} aria-label={messages.title}>
      <Rows gap="xl">
        <OutCard
          title={messages.offer}
          where={isDirect ? messages.offerDirect(source.name) : messages.offerWhere(app.name)}
          text={pair.offerLink}
          placeholder={messages.needOffer}
          thread={pair.idMacro}
          qrText={testLink(pair)}
          {...common('offerLink')}
        />
        {app.kind === 'landing' && (
          <OutCard
            title={messages.ad}
            where={messages.adWhere(source.name)}
            text={pair.adLink}
            placeholder={messages.needLanding}
            thread=""
            qrText={pair.adLink}
            {...common('adLink')}
          />
        )}
        {network === null ? (
          <OutCard
            title={messages.postback}
            where=""
            text=""
            placeholder={messages.needNetwork}
            thread=""
            isEdited={false}
            hasError={false}
            qrText={null}
            onEdit={null}
          />
        ) : (
          pair.postbacks.map((postback) => (
            <OutCard
              key={postback.part}
              title={postback.event === null ? messages.postback : messages.postbackFor(postback.label)}
              where={
                postback.event === null
                  ? messages.postbackWhere(network.name)
                  : messages.postbackEventWhere(network.name, postback.label)
              }
              text={postback.url}
              placeholder=""
              thread={returnToken(view)}
              qrText={null}
              mark={<CabinetMark view={view} label={postback.label} needed={postback.url} />}
              {...common(postback.part)}
            />
          ))
        )}
        {network !== null && !network.isPostbackUrlPublic && <Note tone="wait">{messages.notPublic}</Note>}
      </Rows>
    </section>
  );
}

/** The macro that gives the click id back; empty while it is not known where the id is. */
function returnToken({ pair, parts }: PairView): string {
  const carrier = idParameter(parseLink(pair.offerLink), pair.idMacro);
  return carrier === null ? '' : tokenFor(carrier, parts.facts);
}

/** On a phone nothing replaces the id macro: a test id is in its place. */
function testLink(pair: PairView['pair']): string {
  return pair.idMacro === '' ? pair.offerLink : pair.offerLink.replaceAll(pair.idMacro, TEST_ID);
}
