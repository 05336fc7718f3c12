/** The time zone of the page: the computer’s own until another one is chosen, which outlives the window. */
import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { createZoneDays, isTimeZone, type ZoneDays } from '../../../shared/domain/report/zone-days.ts';

interface InsightZone {
  readonly timeZone: string;
  readonly isOwnZone: boolean;
  readonly zone: ZoneDays;
  readonly choose: (timeZone: string) => void;
}

export function useInsightZone(): InsightZone {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [kept, setKept] = useLocalStorage({
    key: 'postback-desk.insights-zone',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const timeZone = kept !== '' && isTimeZone(kept) ? kept : own;
  const zone = useMemo(() => createZoneDays(timeZone), [timeZone]);
  return {
    timeZone,
    isOwnZone: timeZone === own,
    zone,
    choose: (chosen) => {
      setKept(chosen === own ? '' : chosen);
    },
  };
}
