/** Procedures of everything that tells the owner. */
import type { ApiBase } from './base.ts';
import { digestRoutes, type DigestRouteDeps } from './digest-routes.ts';
import { heartbeatRoutes, type HeartbeatRouteDeps } from './heartbeat-routes.ts';
import { notificationRoutes, type NotificationRouteDeps } from './notification-routes.ts';
import { telegramRoutes, type TelegramRouteDeps } from './telegram-routes.ts';

export interface TellingRouteDeps
  extends NotificationRouteDeps, DigestRouteDeps, HeartbeatRouteDeps, TelegramRouteDeps {}

export function tellingRoutes(base: ApiBase, deps: TellingRouteDeps) {
  return {
    notifications: notificationRoutes(base, deps),
    digest: digestRoutes(base, deps),
    heartbeat: heartbeatRoutes(base, deps),
    telegram: telegramRoutes(base, deps),
  };
}
