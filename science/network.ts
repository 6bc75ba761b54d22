import type { Law } from './law.ts';
import { ensembleLaws } from './network/ensembles.ts';
import { gradientLaws } from './network/gradients.ts';
import { implicitLaws } from './network/implicit.ts';
import { meanFieldLaws } from './network/mean-field.ts';
import { productLaws } from './network/products.ts';
import { schemeLaws } from './network/schemes.ts';
import { shortcutLaws } from './network/shortcut.ts';
import { stabilityLaws } from './network/stability.ts';

/** Every claim about networks that the program makes, each with its measurement. */
export const laws: Law[] = [
  ...gradientLaws,
  ...productLaws,
  ...meanFieldLaws,
  ...stabilityLaws,
  ...implicitLaws,
  ...ensembleLaws,
  ...schemeLaws,
  ...shortcutLaws,
];
