import { useState } from 'react';
import { say } from '../../language/index.ts';
import { loadProgress } from '../state/progress-storage.ts';
import { usePlay } from './context.ts';
import { campaignPlace } from './shipped-levels.ts';

/** The way to the campaign, named after the level that it opens: the one that was played there last. */
export function CampaignWay() {
  const { storage } = usePlay().shell;
  const [place] = useState(() => campaignPlace(loadProgress(storage).progress.level));
  return <a href="#/play">{place === null ? say`To the campaign` : say`Back to ${place.number}. ${place.title}`}</a>;
}
