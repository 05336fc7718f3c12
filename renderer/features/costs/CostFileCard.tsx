/** Where the file of costs stands, and the next step. */
import { Button, Group, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CostFileView } from '../../../shared/contract/costs.ts';
import { COST_FAULTS } from '../../../shared/domain/cost/read-cost-row.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { CostMappingForm } from './CostMappingForm.tsx';
import { CostPlanNote } from './CostPlanNote.tsx';

const MAPPED: ReadonlySet<string> = new Set(['mapping', 'read', 'failed']);
const CANCELLABLE: ReadonlySet<string> = new Set(['mapping', 'reading', 'read', 'saving', 'failed']);

export function CostFileCard({ file }: { readonly file: CostFileView }) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().costs;
  const save = useMutation(desk.costs.file.save.mutationOptions());
  const cancel = useMutation(desk.costs.file.cancel.mutationOptions());
  const error = save.error ?? cancel.error;
  const { state, plan, problem } = file;
  const title = messages.summary(visibleText(file.name), messages.states[state]);
  // One that goes on after a restart has no plan any more.
  const all = plan?.rows ?? file.rows;
  return (
    <Section title={title}>
      <Rows gap="md">
        {state === 'reading' && (
          <Progress value={(file.readBytes / Math.max(1, file.bytes)) * 100} aria-label={title} />
        )}
        {state === 'saving' && (
          <>
            <Progress value={(file.saved / Math.max(1, all)) * 100} aria-label={title} />
            <Dim>{messages.savedOf(count(file.saved), count(all))}</Dim>
          </>
        )}
        {state === 'cancelled' && file.saved > 0 && (
          <Note tone="wait" role="status">
            {messages.stopped(count(file.saved), count(all))}
          </Note>
        )}
        {problem !== null && (
          <Note tone="bad" title={messages.problemTitle} role="alert">
            {messages.problems[problem.code](problem.line === null ? null : count(problem.line))}
          </Note>
        )}
        <Faults file={file} />
        {plan !== null && state !== 'cancelled' && <CostPlanNote plan={plan} isDone={state === 'done'} />}
        {error !== null && <ErrorNote error={error} />}
        <Group gap="xs">
          {state === 'read' && plan !== null && (
            <Button
              loading={save.isPending}
              onClick={() => {
                save.mutate({});
              }}
            >
              {plan.replaced.keys > 0 ? messages.plan.replace : messages.plan.save}
            </Button>
          )}
          {CANCELLABLE.has(state) && (
            <Button
              variant="default"
              onClick={() => {
                cancel.mutate({});
              }}
            >
              {state === 'saving' ? messages.stop : messages.cancel}
            </Button>
          )}
          {state === 'saving' && <Dim>{messages.stopHint}</Dim>}
        </Group>
        {MAPPED.has(state) && <CostMappingForm key={file.name} />}
      </Rows>
    </Section>
  );
}

function Faults({ file: { faults, faultLines } }: { readonly file: CostFileView }) {
  const { count } = useFormats();
  const messages = useText().costs;
  const found = COST_FAULTS.filter((fault) => (faults[fault] ?? 0) > 0);
  if (found.length === 0) return null;
  const all = found.reduce((sum, fault) => sum + (faults[fault] ?? 0), 0);
  return (
    <Note tone="wait" title={messages.unread(count(all))}>
      <PlainList label={messages.unread(count(all))}>
        {found.map((fault) => (
          <li key={fault}>
            {messages.fault(count(faults[fault] ?? 0), messages.faultNames[fault])}{' '}
            <Dim>
              {messages.faultLines(
                faultLines
                  .filter((each) => each.fault === fault)
                  .slice(0, 5)
                  .map(({ line }) => count(line))
                  .join(', '),
              )}
            </Dim>
          </li>
        ))}
      </PlainList>
    </Note>
  );
}
