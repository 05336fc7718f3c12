/** Table `notification_channels`: ways out to the owner. Their secrets are in the secret book. */
import { z } from 'zod';
import { type ChannelProblem, channelProblemSchema } from '../../../shared/contract/channel-problems.ts';
import {
  type ChannelSettings,
  channelSettingsSchema,
} from '../../../shared/domain/notify/channel-settings.ts';
import { type Switches, switchesSchema } from '../../../shared/domain/notify/rules.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type Columns,
  flagColumn,
  insertInto,
  jsonColumn,
  numberColumn,
  readRow,
  textColumn,
  updateIn,
  writeRow,
} from './columns.ts';

interface EditedFields {
  readonly name: string;
  readonly settings: ChannelSettings;
  readonly switches: Switches;
  readonly isOn: boolean;
  /** Whether it waits for the end of quiet hours. */
  readonly keepsQuiet: boolean;
  readonly showsAmounts: boolean;
  /** Why nothing goes out over it until a person changes something. */
  readonly parked: ChannelProblem | null;
}

interface FixedFields {
  readonly id: string;
  readonly kind: string;
  readonly createdAtMs: number;
}

export interface ChannelRow extends FixedFields, EditedFields {}

const EDITED: Columns<EditedFields> = {
  name: textColumn('name'),
  settings: jsonColumn('settings', (value) => channelSettingsSchema.parse(value)),
  switches: jsonColumn('switches', (value) => switchesSchema.catch({}).parse(value)),
  isOn: flagColumn('is_on'),
  keepsQuiet: flagColumn('keeps_quiet'),
  showsAmounts: flagColumn('shows_amounts'),
  parked: {
    name: 'parked',
    read: (stored) =>
      stored === null ? null : channelProblemSchema.parse(JSON.parse(z.string().parse(stored))),
    write: (value) => (value === null ? null : JSON.stringify(value)),
  },
};

const FIXED: Columns<FixedFields> = {
  id: textColumn('id'),
  kind: textColumn('kind'),
  createdAtMs: numberColumn('created_at_ms'),
};

const COLUMNS = { ...FIXED, ...EDITED };

export type NotificationChannelReads = ReturnType<typeof createNotificationChannelReads>;

export function createNotificationChannelReads(db: ReadableDb) {
  const selectAll = db.query<[], NamedValues>(
    'notificationChannels.all',
    'SELECT * FROM notification_channels ORDER BY created_at_ms, id',
  );
  return {
    /** In the order in which they were added; this computer's own is the first. */
    all: (): readonly ChannelRow[] => selectAll.all().map((row) => readRow(COLUMNS, row)),
  };
}

export type NotificationChannelWrites = ReturnType<typeof createNotificationChannelWrites>;

export function createNotificationChannelWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'notificationChannels.insert',
    insertInto('notification_channels', COLUMNS),
  );
  const update = db.write<[NamedValues]>(
    'notificationChannels.update',
    updateIn('notification_channels', EDITED),
  );
  const remove = db.write<[string]>(
    'notificationChannels.remove',
    'DELETE FROM notification_channels WHERE id = ?',
  );
  return {
    insert: (row: ChannelRow): void => {
      insert.run(writeRow(COLUMNS, row));
    },
    update: (row: ChannelRow): void => {
      update.run({ ...writeRow(EDITED, row), id: row.id });
    },
    remove: (id: string): void => {
      remove.run(id);
    },
  };
}
