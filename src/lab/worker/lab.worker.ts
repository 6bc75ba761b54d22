import { serveJobs } from '../../pool/index.ts';
import type { Model } from '../exhibit/model.ts';
import type { ModelJob, SampleJob } from './jobs.ts';

const models = import.meta.glob<Model>('../exhibits/*/model.ts', { import: 'model' });

function modelOf(exhibit: string): Promise<Model> {
  const load = models[`../exhibits/${exhibit}/model.ts`];
  if (load === undefined) throw new Error(`there is no exhibit “${exhibit}”`);
  return load();
}

serveJobs({
  async sample(data) {
    const { exhibit, claim, state, seeds } = data as SampleJob;
    const model = await modelOf(exhibit);
    return seeds.map((seed) => model.claims[claim].sample(state, seed));
  },
  async model(data) {
    const { exhibit, name, data: given } = data as ModelJob;
    const model = await modelOf(exhibit);
    return model.jobs[name](given);
  },
});
