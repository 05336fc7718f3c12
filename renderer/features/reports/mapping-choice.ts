/** What a person changes of how a report is read. */
import type { ReportMapping, ReportReading } from '../../../shared/domain/report/report-mapping.ts';

/** For the looking itself: each of these asks the file anew. */
export type Looking = Partial<ReportReading> & Partial<Pick<ReportMapping, 'columns'>>;
/** Beside that. */
export type Chosen = Partial<Omit<ReportMapping, keyof ReportReading | 'columns'>>;
