/** Reports of networks, from their file to their end. */
import type { NetworkId, ReportId } from '../../../shared/domain/ids.ts';
import { reportIdSchema } from '../../../shared/domain/ids.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { WORKING_STATES } from '../../../shared/domain/report/report-state.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { UserError } from '../../platform/user-error.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import type { CreatingProgress, CreatingTask } from './create-missing.ts';
import { inspectReport, type InspectedReport, type ReportChoice } from './inspect-report.ts';
import { UploadedFiles } from '../uploads/uploaded-files.ts';
import { createPartThread, type PartThread } from './part-thread.ts';
import { ReportRunner, type ReportRunnerDeps } from './report-runner.ts';

export interface ReportsDeps
  extends Omit<ReportRunnerDeps, 'files' | 'networkOf' | 'thread'>, QueryingThreadDeps {
  readonly dataDir: string;
  /** @throws UserError */
  readonly network: (id: NetworkId) => NetworkRow;
  /** IANA name of the computer's zone, where nobody said that of a network. */
  readonly ownZone: () => string;
}

/** Below the data folder. */
const FOLDER = 'reports';
/** What is shown of progress, at most so often. */
const TELL_EVERY_MS = 200;

export class Reports {
  readonly #deps: ReportsDeps;
  readonly #store: Store;
  readonly #files: UploadedFiles;
  readonly #thread: PartThread;
  readonly #runner: ReportRunner;
  #toldAt = -Infinity;
  #told = '';

  constructor(deps: ReportsDeps) {
    this.#deps = deps;
    this.#store = deps.applying.store;
    this.#thread = createPartThread(deps);
    this.#files = new UploadedFiles(deps.dataDir, FOLDER);
    this.#runner = new ReportRunner({
      ...deps,
      files: this.#files,
      thread: this.#thread,
      networkOf: ({ networkId }) => this.#networkOf(networkId),
      onChanged: () => {
        this.#tell();
      },
    });
  }

  start(): void {
    this.#runner.start();
  }

  /** Nothing is written any more. */
  stop(): void {
    this.#runner.stop();
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  list(): readonly ReportEntry[] {
    return this.#store.reports.list().filter(({ state }) => state !== 'removing');
  }

  creatingOf(id: ReportId): CreatingProgress | null {
    return this.#runner.creatingOf(id);
  }

  /** @throws UserError */
  present(id: ReportId): ReportEntry {
    const report = this.#store.reports.get(id);
    if (report === null || report.state === 'removing')
      throw new UserError('NOT_FOUND', { code: 'report_not_found', id });
    return report;
  }

  /** @throws UserError before it was compared */
  compared(id: ReportId): ReportEntry {
    const report = this.present(id);
    if (report.state !== 'done') throw new UserError('CONFLICT', { code: 'report_busy' });
    return report;
  }

  create({ networkId, name, bytes }: Pick<ReportEntry, 'networkId' | 'name' | 'bytes'>): ReportEntry {
    const network = this.#deps.network(networkId);
    if (missingRoom(this.#deps.dataDir, bytes * 2) > 0)
      throw new UserError('INSUFFICIENT_STORAGE', { code: 'disk_full' });
    const report: ReportEntry = {
      id: reportIdSchema.parse(this.#deps.applying.newId()),
      networkId: network.id,
      name,
      state: 'uploading',
      createdAtMs: this.#deps.now(),
      doneAtMs: null,
      bytes,
      readBytes: 0,
      mapping: null,
      problem: null,
      beforeId: null,
      firstDay: null,
      lastDay: null,
      isOpen: true,
    };
    return this.#save(report, () => {
      this.#store.reports.insert(report);
    });
  }

  /** The same part may come again. @throws UserError where another one is due */
  upload(id: ReportId, offset: number, part: Uint8Array): ReportEntry {
    const report = this.present(id);
    const isFitting =
      report.state === 'uploading' && offset <= this.#files.size(id) && offset + part.length <= report.bytes;
    if (!isFitting) throw new UserError('CONFLICT', { code: 'report_part_unexpected' });
    const size = this.#files.write(id, offset, part);
    if (size < report.bytes) return report;
    const whole: ReportEntry = { ...report, state: 'mapping' };
    return this.#save(whole, () => {
      this.#store.reports.save(whole);
    });
  }

  inspect(id: ReportId, choice: ReportChoice): InspectedReport {
    const report = this.#readable(id);
    return inspectReport(this.#files, id, choice, {
      network: this.#networkOf(report.networkId).mapping,
      kept: report.mapping ?? this.#store.reports.mappingOf(report.networkId),
      zone: this.#deps.ownZone(),
    });
  }

  /** @throws UserError where no column has the click id */
  run(id: ReportId, mapping: ReportMapping): ReportEntry {
    const report = this.#readable(id);
    if (mapping.columns.clickId === undefined)
      throw new UserError('BAD_REQUEST', { code: 'report_without_click_id' });
    const next: ReportEntry = { ...report, mapping, state: 'reading', problem: null, readBytes: 0 };
    this.#runner.forget(id);
    const saved = this.#save(next, () => {
      this.#store.reports.save(next);
      this.#store.reports.saveMapping(report.networkId, mapping);
    });
    this.#runner.wake();
    return saved;
  }

  /** @throws UserError while it is worked on */
  setOpen(id: ReportId, isOpen: boolean): ReportEntry {
    const report = { ...this.#still(id), isOpen };
    return this.#save(report, () => {
      this.#store.reports.save(report);
    });
  }

  remove(id: ReportId): void {
    const report: ReportEntry = { ...this.present(id), state: 'removing' };
    this.#runner.forget(id);
    this.#save(report, () => {
      this.#store.reports.save(report);
    });
    this.#runner.wake();
  }

  /** @throws UserError while another one's are created */
  createMissing(id: ReportId, task: Omit<CreatingTask, 'name'>): ReportEntry {
    const report = this.#still(id);
    this.#deps.network(report.networkId);
    if (!this.#runner.create(report, task)) throw new UserError('CONFLICT', { code: 'report_busy' });
    return report;
  }

  #still(id: ReportId): ReportEntry {
    const report = this.present(id);
    if (WORKING_STATES.has(report.state)) throw new UserError('CONFLICT', { code: 'report_busy' });
    return report;
  }

  /** Its file is whole and still there. */
  #readable(id: ReportId): ReportEntry {
    const report = this.#still(id);
    if (report.state === 'uploading' || this.#files.size(id) === 0)
      throw new UserError('CONFLICT', { code: 'report_file_gone' });
    return report;
  }

  #networkOf(id: NetworkId): NetworkRow {
    const network = this.#store.networks.get(id);
    if (network === null) throw new UserError('NOT_FOUND', { code: 'network_not_found', id });
    return network;
  }

  #save(report: ReportEntry, work: () => void): ReportEntry {
    this.#store.transaction(work);
    this.#deps.onChanged();
    return report;
  }

  /** Whoever looks is told of each state, and of progress some times a second. */
  #tell(): void {
    const states = this.#store.reports.unfinishedStates().map(({ id, state }) => `${id} ${state}`);
    const told = states.join();
    const now = this.#deps.elapsed();
    if (told === this.#told && now - this.#toldAt < TELL_EVERY_MS && told !== '') return;
    [this.#told, this.#toldAt] = [told, now];
    this.#deps.onChanged();
  }
}
