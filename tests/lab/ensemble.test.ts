import { describe, expect, test } from 'vitest';
import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import { exhibit } from '../../src/lab/exhibits/ensemble/index.ts';
import { model } from '../../src/lab/exhibits/ensemble/model.ts';
import { levelOf } from '../../src/lab/exhibits/ensemble/model-networks.ts';
import { captions } from '../../src/lab/exhibits/ensemble/picture.ts';
import { LEVELS } from './levels.ts';

test.each([['meander', 'meander']] as const)(
  'the network “%s” whose links are cut is that of the level %s',
  (network, id) => {
    const { walk, links, temperature, gain } = levelOf({ ...model.defaults, network });
    const level = LEVELS[id];
    expect({ lattice: walk }).toEqual(level.target);
    expect(links).toEqual(level.solution);
    expect(temperature).toBe(level.chain.temperature);
    expect(gain).toBe(level.network.gain);
  },
);

describe('how far the training has come is told once', () => {
  const sight = (accuracy: number) => ({ accuracy });
  const one = { title: 'residual', isHurt: false, now: sight(0.76), whole: sight(0.76) };

  test('above a plane stands no step: the clock below the picture counts', () => {
    const [title, note] = captions(model.defaults, 275, one, false);
    expect(title).toContain('76 %');
    expect(note).not.toMatch(/\d/);
  });

  test('what was counted after the answer names the step that it is of', () => {
    const each = [Array.from({ length: 16 }, () => 0.96)];
    const run = { each, study: {} };
    const { predict } = exhibit;
    const words = predict.kind === 'choice' ? predict.whyNow!({ training: { runs: [run, run] } }) : null;
    expect(words).toContain(`at step ${model.clock.last(model.defaults)}`);
    expect(words).toContain('96 %');
  });
});

// What the exhibit opens with is measured by tests/lab/claims.test.ts.
test.each([
  ['residual', { step: 0.15 }],
  ['residual', { step: 0.35 }],
  ['short', { step: 0.5 }],
  ['early', { step: 0.35, dropped: [2] }],
  ['voters', { step: 0.35, random: 2 }],
  ['spared', { network: 'meander', cut: [3] }],
  ['retrained', { network: 'belt' }],
] as const)(
  'what is claimed of trained networks holds at a second setting: %s at %o',
  (name, set) => {
    const claim = model.claims[name];
    const state = {
      ...model.defaults,
      ...set,
      dropped: [...('dropped' in set ? set.dropped : [])],
      cut: [...('cut' in set ? set.cut : [])],
    };
    expect('outside' in claim ? claim.outside!(state) : null).toBeNull();
    const measured = measureClaim(claim, state, 1);
    expect(agrees(claim.expected(state), measured), `${claim.text(state)}: ${measured.value} ± ${measured.error}`).toBe(
      true,
    );
  },
  120_000,
);
