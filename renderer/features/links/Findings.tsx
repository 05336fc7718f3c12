/** What is wrong, what it breaks, and the fix as a button. */
import { Button } from '@mantine/core';
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Finding, PartKey } from '../../../shared/domain/link/findings.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './Findings.module.css';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** False where only one text is looked at. */
  readonly hasPlaces?: boolean;
  /** Puts one text in the place of another; null where nothing can be edited. */
  readonly onFix: ((part: PartKey, text: string) => void) | null;
}

const ICONS = { fatal: OctagonAlert, warning: TriangleAlert, note: Info } as const;
const TONES = { fatal: 'bad', warning: 'wait', note: 'quiet' } as const;

export function Findings({ findings, hasPlaces = true, onFix }: FindingsProps) {
  const messages = useText().links;
  return (
    <ul className={classes['findings']}>
      {findings.map((finding, index) => {
        const { breaks, fix } = messages.findings[finding.code];
        const Icon = ICONS[finding.severity];
        const action = fix(finding.what, finding.right);
        const fixed = finding.fix;
        return (
          <li key={`${finding.code} ${finding.part} ${finding.what} ${index}`} className={classes['finding']}>
            <Icon
              size={15}
              className={classes['icon']}
              data-tone={TONES[finding.severity]}
              aria-label={messages.check.severity[finding.severity]}
            />
            <div className={classes['text']}>
              <div>
                {hasPlaces && `${partName(finding.part, messages)}: `}
                {breaks(finding.what, finding.right)}
              </div>
              {(fixed === null || onFix === null) && <div className={classes['next']}>{action}</div>}
            </div>
            {fixed !== null && onFix !== null && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onFix(fixed.part, fixed.text);
                }}
              >
                {action}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function partName(part: PartKey, messages: Text['links']): string {
  const { parts } = messages.check;
  return part === 'offerLink' || part === 'adLink' || part === 'landing' ? parts[part] : parts.postback;
}
