/** Buttons to where the problems of a postback are mended, one for each place. */
import { Button, Group } from '@mantine/core';
import { Wrench } from 'lucide-react';
import type { ProblemView } from '../../../../shared/contract/common.ts';
import type { NetworkId } from '../../../../shared/domain/ids.ts';
import { routeHash } from '../../../navigation/route.ts';
import { useText } from '../../../ui/text-context.ts';
import { fixPlacesOf } from './problem-fix.ts';

interface FixButtonsProps {
  readonly networkId: NetworkId;
  readonly problems: readonly ProblemView[];
}

export function FixButtons({ networkId, problems }: FixButtonsProps) {
  const { fixes } = useText().window.detail;
  const places = fixPlacesOf(problems);
  if (places.length === 0) return null;
  return (
    <Group gap="xs">
      {places.map((place) => (
        <Button
          key={place}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<Wrench size={14} aria-hidden />}
          href={routeHash('networks', networkId, place)}
        >
          {fixes[place]}
        </Button>
      ))}
    </Group>
  );
}
