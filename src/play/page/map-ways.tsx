import { say } from '../../language/index.ts';

/** The ways from a map to other places of levels. */
export function MapWays({ isCampaign }: { isCampaign: boolean }) {
  return (
    <p className="map-ways">
      {!isCampaign && <a href="#/play">{say`Campaign`}</a>}
      <a href="#/play/daily">{say`Puzzle of the day`}</a>
      <a href="#/play/endless">{say`Endless`}</a>
    </p>
  );
}
