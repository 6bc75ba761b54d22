import type { Model } from '../../src/lab/exhibit/model.ts';

/** Every exhibit's model and text, by folder, without anything that needs a page. */
export const MODELS = import.meta.glob<Model>('../../src/lab/exhibits/*/model.ts', { eager: true, import: 'model' });

/** The name of an exhibit's folder. */
export const folderOf = (path: string): string => path.split('/').at(-2) as string;
