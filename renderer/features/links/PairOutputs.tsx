/** What comes out of a pair: each text with where it is pasted. */
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './Links.module.css';
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
  const words = useText().links.out;
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
    <Section title={words.title}>
      <div className={classes['stack']}>
        <OutText
          title={words.offer}
          where={isDirect ? words.offerDirect(source.name) : words.offerWhere(app.name)}
          text={pair.offerLink}
          placeholder={words.needOffer}
          qrText={testLink(pair)}
          {...common('offerLink')}
        />
        {app.kind === 'landing' && (
          <OutText
            title={words.ad}
            where={words.adWhere(source.name)}
            text={pair.adLink}
            placeholder=""
            qrText={pair.adLink}
            {...common('adLink')}
          />
        )}
        {network === null ? (
          <div>
            <div className={classes['outTitle']}>{words.postback}</div>
            <div className={classes['dim']}>{words.needNetwork}</div>
          </div>
        ) : (
          pair.postbacks.map((postback) => (
            <OutText
              key={postback.part}
              title={postback.event === null ? words.postback : words.postbackFor(postback.label)}
              where={
                postback.event === null
                  ? words.postbackWhere(network.name)
                  : words.postbackEventWhere(network.name, postback.label)
              }
              text={postback.url}
              placeholder=""
              qrText={null}
              {...common(postback.part)}
            />
          ))
        )}
        {network !== null && !network.isPostbackUrlPublic && <Note tone="wait">{words.notPublic}</Note>}
      </div>
    </Section>
  );
}

/** On a phone nobody fills the id macro in: a test id stands for it. */
function testLink(pair: PairView['pair']): string {
  return pair.idMacro === '' ? pair.offerLink : pair.offerLink.replaceAll(pair.idMacro, TEST_ID);
}
