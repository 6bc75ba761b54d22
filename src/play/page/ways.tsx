import { say } from '../../language/index.ts';
import type { Ways } from './context.ts';
import { CampaignMap, OwnMap } from './dialogs.ts';
import { NextLevel, OnFromOwn } from './next-level.tsx';
import { PassOver } from './pass-over.tsx';

/** From level to level of the campaign. */
export const CAMPAIGN_WAYS: Ways = {
  mapName: say`Levels`,
  map: (props) => <CampaignMap {...props} />,
  next: (props) => <NextLevel {...props} />,
  skip: (props) => <PassOver {...props} />,
};

/** From a level of one's own back to where it is made, or to the other levels. */
export const OWN_WAYS: Ways = {
  mapName: say`Levels`,
  map: (props) => <OwnMap {...props} />,
  next: (props) => <OnFromOwn {...props} />,
  skip: () => null,
};
