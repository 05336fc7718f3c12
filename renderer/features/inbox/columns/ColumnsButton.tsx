/** Chooses the columns of the list, their order and width, and how high its rows are. */
import { ActionIcon, Button, Checkbox, NumberInput, Popover, SegmentedControl, Switch } from '@mantine/core';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useText } from '../../../ui/text-context.ts';
import classes from './ColumnsButton.module.css';
import {
  type Column,
  DENSITIES,
  type ListLook,
  moveColumn,
  showColumn,
  sizeColumn,
  USUAL_LOOK,
  visibleColumns,
  widthOf,
} from './columns.ts';

interface ColumnsButtonProps {
  readonly look: ListLook;
  readonly onLook: (next: (look: ListLook) => ListLook) => void;
}

export function ColumnsButton({
  look,
  onLook,
  onGroup,
}: ColumnsButtonProps & { readonly onGroup: () => void }) {
  const messages = useText().inboxList.columns;
  return (
    <Popover position="bottom-end" trapFocus withRoles shadow="md" width={340}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes['button'] ?? ''}
          leftSection={<Columns3 size={14} aria-hidden />}
        >
          {messages.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={messages.density}
          data={DENSITIES.map((value) => ({ value, label: messages.densities[value] }))}
          value={look.density}
          onChange={(value) => {
            const density = DENSITIES.find((each) => each === value);
            if (density !== undefined) onLook((before) => ({ ...before, density }));
          }}
        />
        <Switch
          size="xs"
          mt="sm"
          label={messages.group}
          description={messages.groupHint}
          checked={look.isGrouped}
          onChange={onGroup}
        />
        <ul className={classes['columns']}>
          {look.order.map((column) => (
            <ColumnLine key={column} column={column} look={look} onLook={onLook} />
          ))}
        </ul>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            onLook(({ isGrouped }) => ({ ...USUAL_LOOK, isGrouped }));
          }}
        >
          {messages.reset}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnLine({ column, look, onLook }: ColumnsButtonProps & { readonly column: Column }) {
  const text = useText();
  const messages = text.inboxList.columns;
  const name = text.window.inbox.columns[column];
  const visible = visibleColumns(look);
  const at = visible.indexOf(column);
  const px = widthOf(look, column);
  return (
    <li className={classes['line']}>
      <Checkbox
        size="xs"
        className={classes['name'] ?? ''}
        label={name}
        checked={at !== -1}
        disabled={at !== -1 && visible.length === 1}
        onChange={({ currentTarget: { checked } }) => {
          onLook((before) => showColumn(before, column, checked));
        }}
      />
      {px !== null && (
        <NumberInput
          size="xs"
          w={84}
          step={8}
          suffix=" px"
          allowNegative={false}
          allowDecimal={false}
          aria-label={messages.width(name)}
          value={px}
          disabled={at === -1}
          onChange={(value) => {
            if (typeof value === 'number') onLook((before) => sizeColumn(before, column, value));
          }}
        />
      )}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={messages.left(name)}
        title={messages.left(name)}
        disabled={at <= 0}
        onClick={() => {
          onLook((before) => moveColumn(before, column, -1));
        }}
      >
        <ArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={messages.right(name)}
        title={messages.right(name)}
        disabled={at === -1 || at === visible.length - 1}
        onClick={() => {
          onLook((before) => moveColumn(before, column, 1));
        }}
      >
        <ArrowDown size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
