import { say } from '../../language/index.ts';
import { CampaignWay } from './campaign-way.tsx';

/** The ways from a map to other places of levels. */
export function MapWays({ isCampaign }: { isCampaign: boolean }) {
  return (
    <p className="map-ways">
      {!isCampaign && <CampaignWay />}
      <a href="#/play/daily">{say`Puzzle of the day`}</a>
      <a href="#/play/endless">{say`Endless`}</a>
    </p>
  );
}
