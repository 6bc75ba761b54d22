import { digits, magnitudeText, say } from '../../language/index.ts';
import { clearRise, hasLink, type Link } from '../../links/index.ts';
import {
  type Advice,
  dockedRuns,
  isSamePlacement,
  meanGradient,
  type Outcome,
  type Pairing,
  type Placement,
  pairingName,
  sameDials,
  turnsBetween,
} from '../../task/index.ts';
import type { Verdict } from './judge.ts';

/** In how many runs each pairing of strands docks, and what floor 0 hears. */
interface Figures {
  readonly docked: readonly { readonly pairing: Pairing; readonly docked: number }[];
  readonly heard: number;
}

/** A change that a lost verdict found to help and the player carried in, with what the verdict before it came to. */
export interface Carried {
  readonly level: string;
  readonly seed: number;
  readonly from: Placement;
  readonly edit: Placement;
  readonly outcome: Outcome;
  readonly foldPass: boolean;
  readonly learnPass: boolean;
  readonly figures: Figures;
}

const figuresOf = ({ task, main: { measured } }: Pick<Verdict, 'task' | 'main'>): Figures => ({
  docked: dockedRuns(task, measured.runs),
  heard: meanGradient(measured)[0],
});

/** What is to be remembered of a verdict when its advice is carried in. */
export function carriedOf(level: string, verdict: Verdict, { edit }: Pick<Advice, 'edit'>): Carried {
  const { placement, seed, main, grade } = verdict;
  const { foldPass, learnPass } = grade;
  return {
    level,
    seed,
    from: placement,
    edit,
    outcome: main.outcome,
    foldPass,
    learnPass,
    figures: figuresOf(verdict),
  };
}

const names = (links: readonly Link[]) => links.map((link) => link.join('–')).join(say` and `);

/** What was changed, in words that begin a sentence. */
function changeWords({ from, edit }: Carried): string {
  const added = edit.links.filter((link) => !hasLink(from.links, link));
  const gone = from.links.filter((link) => !hasLink(edit.links, link));
  if (!sameDials(from.dials, edit.dials)) {
    const [{ name }] = turnsBetween(from.dials, edit.dials);
    return name === 'cage' && edit.dials.cage === 0
      ? say`Without the cage`
      : say`With ${name} at ${digits(String(edit.dials[name]))}`;
  }
  if (added.length === 0) return say`Without ${names(gone)}`;
  return gone.length === 0 ? say`With ${names(added)}` : say`With ${names(added)} for ${names(gone)}`;
}

/** Why a carried change won, in figures before and after for the world that had failed; null where this verdict is not its win. */
export function wonWords(carried: Carried | null, level: string, verdict: Verdict): string | null {
  if (carried === null || carried.level !== level || carried.seed !== verdict.seed) return null;
  if (verdict.grade.pass !== true || !isSamePlacement(verdict.placement, carried.edit)) return null;
  const { outcome: before, figures } = carried;
  const { outcome: after } = verdict.main;
  const now = figuresOf(verdict);
  const told: string[] = [];
  if (!carried.foldPass) {
    const folds = say`${before.folded} → ${after.folded} of ${after.runs} runs fold`;
    // The same fold has the same pairings, in the same order.
    const gains = now.docked.map((each, k) => ({ ...each, was: figures.docked[k].docked }));
    const most = gains.reduce((best, each) => (each.docked - each.was > best.docked - best.was ? each : best));
    const isClear = clearRise([most.was, before.runs], [most.docked, after.runs]) > 0;
    told.push(isClear ? say`${folds}; ${pairingName(most.pairing)} dock in ${most.was} → ${most.docked}` : folds);
  }
  if (!carried.learnPass) {
    const learns = say`${before.learned} → ${after.learned} of ${after.starts} starts learn`;
    const isLouder = now.heard > figures.heard;
    told.push(
      isLouder
        ? say`${learns}; floor 0 hears ${magnitudeText(figures.heard)} → ${magnitudeText(now.heard)} of the output’s gradient`
        : learns,
    );
  }
  return told.length === 0 ? null : say`${changeWords(carried)}: ${told.join('; ')}.`;
}
