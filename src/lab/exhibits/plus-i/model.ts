import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { chainModes, type Modes } from './model-chain.ts';
import { claims } from './model-claims.ts';
import { drawnSeed, type Spectrum, spectrumOf } from './model-spectrum.ts';

export interface Scene {
  readonly spectrum: Spectrum;
  readonly modes: Modes;
}

export type Found = Readonly<Record<never, never>>;

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  sweepsFirst: ['lifted', 'blocks'],
  clock: {
    noun: 'block',
    last: ({ blocks }) => blocks,
    perSecond: ({ blocks }) => Math.max(3, blocks / 5),
    opensAt: 'end',
  },
  scene: (state, seed) => ({ spectrum: spectrumOf(state, drawnSeed(seed)), modes: chainModes(state.span) }),
  works: {},
  jobs: {},
});
