/** Switches and states that a report for support tells: codes of the program's own lists, never what a person wrote. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Backups } from '../backup/backups.ts';
import type { Digests } from '../digest/digests.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Heartbeat } from '../heartbeat/heartbeat.ts';
import type { Housekeeping } from '../housekeeping/housekeeping.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import type { Channels } from '../notify/channels.ts';
import type { Rates } from '../rates/rates.ts';
import type { ReceiverControl } from '../receiver/receiver-control.ts';
import type { Telegram } from '../telegram/telegram.ts';
import type { LanguageRouteDeps } from './language-routes.ts';

export interface SupportSettingsDeps {
  readonly language: LanguageRouteDeps['language'];
  readonly tunnel: { view(): CodedTunnel };
  readonly receiver: Pick<ReceiverControl, 'view'>;
  readonly destinations: Destinations;
  readonly mailboxes: Mailboxes;
  readonly telegram: Telegram;
  readonly channels: Channels;
  readonly digests: Digests;
  readonly heartbeat: Heartbeat;
  readonly backups: Backups;
  readonly housekeeping: Housekeeping;
  readonly rates: Rates;
}

export type SupportSettings = Readonly<Record<string, string | number | boolean | null>>;

export function supportSettings(deps: SupportSettingsDeps): SupportSettings {
  const language = deps.language.view();
  const destinations = deps.destinations.list();
  const channels = deps.channels.list();
  const mailboxes = deps.mailboxes.list();
  return {
    language: language.choice,
    systemLanguage: language.system,
    ...tunnelSettings(deps.tunnel.view()),
    disk: deps.receiver.view().disk.state,
    destinationsOn: destinations.filter(({ enabled }) => enabled).length,
    destinationsPaused: destinations.filter(({ isPaused }) => isPaused).length,
    mailboxes: mailboxes.length,
    mailboxesWaiting: mailboxes.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0),
    telegram: deps.telegram.view().state.kind,
    channelsOn: channels.filter(({ isOn }) => isOn).length,
    channelsStopped: channels.filter(({ parked }) => parked !== null).length,
    digest: deps.digests.view().settings.isOn,
    heartbeat: deps.heartbeat.view().state,
    ...storageSettings(deps),
    ratesFetched: deps.rates.view().isFetchOn,
  };
}

function tunnelSettings({ provider, usedProvider, fallback, state, problem, lastProbe }: CodedTunnel) {
  return {
    tunnel: provider,
    tunnelFallback: fallback,
    tunnelUsed: usedProvider,
    tunnelState: state,
    tunnelProblem: problem?.code ?? null,
    tunnelProbe: lastProbe?.isOk ?? null,
  };
}

function storageSettings({ backups, housekeeping }: SupportSettingsDeps) {
  const { settings, last, items } = backups.view();
  const { retention, fileBytes } = housekeeping.view();
  return {
    backupsDaily: settings.isDaily,
    backups: items.length,
    backupFailed: last.failure?.problem.code ?? null,
    rawMonths: retention.rawMonths,
    conversionMonths: retention.conversionMonths,
    cleansDaily: retention.isDaily,
    databaseMegabytes: Math.ceil(fileBytes / 1_000_000),
  };
}
