/** Costs are typed in, pasted from a sheet, or read from a file. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { CostFileCard } from './CostFileCard.tsx';
import { GiveFile } from './GiveFile.tsx';
import { TypedCost } from './TypedCost.tsx';

const ENDED: ReadonlySet<string> = new Set(['uploading', 'done', 'cancelled']);

export function AddCosts() {
  const desk = useDesk();
  const messages = useText().costs;
  const { data: file = null } = useQuery(desk.costs.file.get.queryOptions());
  const isOpen = file !== null && !ENDED.has(file.state);
  return (
    <PageLayout
      title={messages.add}
      tabs={
        <Button size="xs" variant="subtle" component="a" href={routeHash('costs')}>
          {messages.back}
        </Button>
      }
    >
      <Rows>
        {file !== null && <CostFileCard file={file} />}
        {!isOpen && (
          <>
            <GiveFile />
            <TypedCost />
          </>
        )}
      </Rows>
    </PageLayout>
  );
}
