import type { Link } from '../../links/index.ts';
import type { NetworkModel } from '../model.ts';
import { createTrainer } from '../training.ts';

const STEPS = 2000;

function trained(model: NetworkModel, seed: number) {
  const trainer = createTrainer(model, { seed });
  for (let step = 0; step < STEPS; step++) trainer.step();
  return trainer;
}

/** A set of links without one of them, for each of them. */
const withoutEach = (links: readonly Link[]): Link[][] => links.map((_, cut) => links.filter((_link, k) => k !== cut));

/** Accuracy after 2,000 steps of networks that never had one of the model's links, for each of them. */
export function trainedWithoutEach(model: NetworkModel, seed: number): number[] {
  return withoutEach(model.links).map((links) => trained({ ...model, links }, seed).testAccuracy());
}

/** Accuracy of one network, trained for 2,000 steps with all its links, once each of them is cut and nothing is trained anew. */
export function cutEach(model: NetworkModel, seed: number): number[] {
  const trainer = trained(model, seed);
  return withoutEach(model.links).map((links) => {
    trainer.setLinks(links);
    return trainer.testAccuracy();
  });
}
