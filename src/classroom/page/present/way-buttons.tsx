import { Button } from '../../../kit/index.ts';
import { PRESENT } from '../../words/present.ts';

interface WayButtonsProps {
  at: number;
  last: number;
  onPrevious(): void;
  onNext(): void;
}

/** Back and on through a lesson that is presented, on the wall and beside the notes. */
export function WayButtons({ at, last, onPrevious, onNext }: WayButtonsProps) {
  return (
    <>
      <Button onPress={onPrevious} isDisabled={at === 0} shortcut="PageUp">
        {PRESENT.previous}
      </Button>
      <Button kind="main" onPress={onNext} isDisabled={at === last} shortcut="PageDown">
        {PRESENT.next}
      </Button>
    </>
  );
}
