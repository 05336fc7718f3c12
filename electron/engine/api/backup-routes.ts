/** Procedures of backups. Thin: each one calls and shows. */
import type { BackupLook, BackupsView } from '../../../shared/contract/backups.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { UserError } from '../../platform/user-error.ts';
import type { BackupFindings, Backups, BackupsState } from '../backup/backups.ts';
import type { DatabaseContent } from '../store/inspect-database.ts';
import type { ApiBase } from './base.ts';

export function backupRoutes(base: ApiBase, backups: Backups) {
  return {
    get: base.backups.get.handler(({ context }) => backupsView(context.text, backups.view())),
    update: base.backups.update.handler(({ input, context }) =>
      backupsView(context.text, backups.update(input)),
    ),
    make: base.backups.make.handler(async ({ context }) => {
      const problem = await backups.make();
      if (problem !== null) throw new UserError('CONFLICT', problem);
      return backupsView(context.text, backups.view());
    }),
    look: base.backups.look.handler(async ({ input }) =>
      lookView(await backups.look(input.file, input.passphrase ?? null)),
    ),
    restore: base.backups.restore.handler(({ input }) => {
      backups.restore(input.look);
      return { ok: true } as const;
    }),
  };
}

function backupsView(text: Text, state: BackupsState): BackupsView {
  const { good, failure } = state.last;
  return {
    folder: state.folder,
    isFolderChosen: state.settings.folder !== null,
    keep: state.settings.keep,
    isDaily: state.settings.isDaily,
    hasPassphrase: state.hasPassphrase,
    isRunning: state.isRunning,
    lastGood:
      good === null
        ? null
        : {
            path: good.path,
            at: toIso(good.atMs),
            bytes: good.bytes,
            isEncrypted: good.isEncrypted,
            content: contentView(good.content),
          },
    lastFailure:
      failure === null
        ? null
        : {
            at: toIso(failure.atMs),
            code: failure.problem.code,
            message: messageFor(text.userErrors, failure.problem),
          },
    items: state.items.map(({ name, path, madeAtMs, bytes, isEncrypted }) => ({
      name,
      path,
      at: toIso(madeAtMs),
      bytes,
      isEncrypted,
    })),
  };
}

function contentView({ newestAtMs, ...counts }: DatabaseContent): BackupLook['content'] {
  return { ...counts, newestAt: toIsoOrNull(newestAtMs) };
}

function lookView({ look, content, loss: { fromMs, untilMs, ...loss } }: BackupFindings): BackupLook {
  return {
    look,
    content: contentView(content),
    loss: {
      ...loss,
      networks: [...loss.networks],
      destinations: [...loss.destinations],
      links: [...loss.links],
      tests: [...loss.tests],
      from: toIsoOrNull(fromMs),
      until: toIsoOrNull(untilMs),
    },
  };
}
