/** Settings: public URL, receiver, appearance, data, backups, set-up, API, demo. */
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useText } from '../../ui/text-context.ts';
import { PublicUrlSection } from './PublicUrlSection.tsx';
import { ApiSection } from './ApiSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DemoSection } from './DemoSection.tsx';
import { SetupSection } from './SetupSection.tsx';
import { ReceiverSection } from './ReceiverSection.tsx';

export function SettingsPage() {
  return (
    <PageFrame title={useText().settings.title}>
      <PublicUrlSection />
      <ReceiverSection />
      <AppearanceSection />
      <DataSection />
      <BackupsSection />
      <SetupSection />
      <ApiSection />
      <DemoSection />
    </PageFrame>
  );
}
