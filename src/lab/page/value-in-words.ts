import { digits, say } from '../../language/index.ts';
import type { Control, Value } from '../exhibit/controls.ts';

/** A number with a real minus sign and its unit. */
export function numberInWords(value: number, unit = ''): string {
  return `${digits(String(value)).replace('-', '−')}${unit}`;
}

/** What a control holds, as its page tells it. */
export function valueInWords(control: Control, value: Value): string {
  switch (control.kind) {
    case 'number':
      return numberInWords(value as number, control.unit);
    case 'choice':
      return control.options.find((option) => option.value === value)?.label ?? String(value);
    case 'switch':
      return value === true ? say`on` : say`off`;
    case 'list': {
      const numbers = value as readonly number[];
      if (numbers.length === 0) return say`none`;
      if (control.told === 'pairs')
        return Array.from({ length: numbers.length / 2 }, (_, k) => `${numbers[2 * k]}–${numbers[2 * k + 1]}`).join(
          ', ',
        );
      return control.told === 'all' ? numbers.map((one) => numberInWords(one)).join(', ') : say`set by hand`;
    }
  }
}
