/** "Does the network pay what it should?": its reports beside our log. */
import { useRoute } from '../../navigation/route.ts';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import { ImportSection } from './ImportSection.tsx';
import { NewReport } from './NewReport.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportView } from './ReportView.tsx';

export function ReportsPage() {
  const { id } = useRoute();
  const messages = useText().reports;
  return (
    <PageLayout title={messages.title}>
      {id === null ? (
        <>
          <Dim as="p">{messages.intro}</Dim>
          <NewReport />
          <ReportList />
          <ImportSection />
        </>
      ) : (
        <ReportView key={id} id={id} />
      )}
    </PageLayout>
  );
}
