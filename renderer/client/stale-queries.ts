/** What is to be asked again after a change of which only the kind is told. */
import type { QueryKey } from '@tanstack/react-query';
import type { LiveChange } from '../../shared/contract/desk.ts';
import type { Desk } from './desk-client.ts';

/** The others carry what changed, or are about all. */
type ToldByKind = Exclude<LiveChange['type'], 'hello' | 'postback' | 'delivery' | 'tunnel' | 'resync'>;

const STALE: Readonly<Record<ToldByKind, (desk: Desk) => readonly QueryKey[]>> = {
  networks: (desk) => [
    desk.networks.list.key(),
    desk.networks.questions.key(),
    // An old key was used, or replaced in another window.
    desk.access.key(),
  ],
  destinations: (desk) => [desk.destinations.list.key(), desk.destinations.figures.key()],
  links: (desk) => [desk.links.key()],
  replay: (desk) => [desk.replays.state.key()],
  housekeeping: (desk) => [desk.housekeeping.get.key()],
  bulk: (desk) => [desk.bulk.state.key()],
  hiddenSenders: (desk) => [desk.hiddenSenders.key(), desk.postbacks.list.key(), desk.groups.list.key()],
  testPostbacks: (desk) => [desk.resends.key()],
  reports: (desk) => [desk.reports.key()],
  views: (desk) => [desk.savedViews.key()],
  rates: (desk) => [desk.rates.get.key(), desk.insights.get.key(), desk.desk.summary.key()],
  costs: (desk) => [
    desk.costs.get.key(),
    // What was recognised of a file is not asked again while it is read.
    desk.costs.file.get.key(),
  ],
  warnings: (desk) => [desk.warnings.key()],
  notifications: (desk) => [desk.notifications.key()],
  telegram: (desk) => [desk.telegram.key()],
  outages: (desk) => [desk.outages.key()],
  addresses: (desk) => [desk.addresses.key(), desk.links.key()],
  mailboxes: (desk) => [desk.mailboxes.key()],
  broker: (desk) => [desk.broker.get.key(), desk.mailboxes.key()],
  notices: (desk) => [desk.desk.info.key(), desk.receiver.key(), desk.backups.key()],
  language: (desk) => [desk.language.key()],
  refused: (desk) => [desk.desk.refused.key()],
};

export function staleQueries(desk: Desk, kind: ToldByKind): readonly QueryKey[] {
  return STALE[kind](desk);
}
