import { type DrawnCloud, NO_CLOUD } from '../exhibit/cloud.ts';
import type { CloudPredict, Predict, SketchPredict } from '../exhibit/predict.ts';
import { CloudPad } from './cloud-pad.tsx';
import { SketchPad } from './sketch-pad.tsx';

type DrawnPredict = SketchPredict | CloudPredict;

/** Is the answer to be drawn, where the plot will stand? */
export function isDrawn(predict: Predict): predict is DrawnPredict {
  return predict.kind === 'sketch' || predict.kind === 'cloud';
}

/** What stands on the pad before anything was drawn. */
export function blankOf(predict: Predict): readonly number[] {
  if (predict.kind === 'cloud') return NO_CLOUD;
  return predict.kind === 'sketch' ? predict.xs.map(() => predict.start?.y ?? predict.from) : [];
}

interface AnswerPadProps {
  predict: DrawnPredict;
  draft: readonly number[];
  onChange(draft: readonly number[]): void;
}

/** Where an answer is drawn. */
export function AnswerPad({ predict, draft, onChange }: AnswerPadProps) {
  if (predict.kind === 'sketch') return <SketchPad predict={predict} heights={draft} onChange={onChange} />;
  return <CloudPad predict={predict} cloud={draft as DrawnCloud} onChange={onChange} />;
}
