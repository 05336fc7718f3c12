/** What comes out of a pair: each text with where it is pasted. */
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './PairOutputs.module.css';
import { OutText } from './OutText.tsx';
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
    <Section title={messages.title}>
      <Rows width="page">
        <OutText
          title={messages.offer}
          where={isDirect ? messages.offerDirect(source.name) : messages.offerWhere(app.name)}
          text={pair.offerLink}
          placeholder={messages.needOffer}
          qrText={testLink(pair)}
          {...common('offerLink')}
        />
        {app.kind === 'landing' && (
          <OutText
            title={messages.ad}
            where={messages.adWhere(source.name)}
            text={pair.adLink}
            placeholder=""
            qrText={pair.adLink}
            {...common('adLink')}
          />
        )}
        {network === null ? (
          <div>
            <div className={classes['outTitle']}>{messages.postback}</div>
            <Dim as="div">{messages.needNetwork}</Dim>
          </div>
        ) : (
          pair.postbacks.map((postback) => (
            <OutText
              key={postback.part}
              title={postback.event === null ? messages.postback : messages.postbackFor(postback.label)}
              where={
                postback.event === null
                  ? messages.postbackWhere(network.name)
                  : messages.postbackEventWhere(network.name, postback.label)
              }
              text={postback.url}
              placeholder=""
              qrText={null}
              {...common(postback.part)}
            />
          ))
        )}
        {network !== null && !network.isPostbackUrlPublic && <Note tone="wait">{messages.notPublic}</Note>}
      </Rows>
    </Section>
  );
}

/** On a phone nobody fills the id macro in: a test id stands for it. */
function testLink(pair: PairView['pair']): string {
  return pair.idMacro === '' ? pair.offerLink : pair.offerLink.replaceAll(pair.idMacro, TEST_ID);
}
