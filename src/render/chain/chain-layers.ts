import { createLinkPreview } from '../stage/link-preview.ts';
import { createBin } from '../stage/paint.ts';
import { Container } from '../stage/pixi.ts';
import { blend, type Theme } from '../stage/theme.ts';
import { createBenchShapeLayer } from './bench-shapes.ts';
import { createTweezerLayer } from './bench-tweezers.ts';
import { createChainBadge } from './chain-badge.ts';
import { createBeadLayer } from './chain-beads.ts';
import { createBondLayer, createTraceLayer } from './chain-bonds.ts';
import { createCageLayer } from './chain-cage.ts';
import { createContactLayer } from './chain-contacts.ts';
import type { ChainScene } from './chain-data.ts';
import { createHeatLayer } from './chain-heat.ts';
import { createChainLegend } from './chain-legend.ts';
import { createChainLinkLayer } from './chain-links.ts';
import { createLostLinkLayer } from './chain-lost.ts';
import { createChainMarks } from './chain-marks.ts';
import { ownContacts, sharedContacts } from './chain-state.ts';
import { createDecoyInset } from './decoy-inset.ts';

/** Everything that hangs on one scene, one theme and one resolution, in the order in which it is drawn. */
export function createChainLayers(scene: ChainScene, theme: Theme, resolution: number, parent: Container) {
  const bin = createBin();
  const { n, decoy } = scene;
  const outer = new Container();
  const world = new Container();
  parent.addChild(outer);
  bin.keep({ destroy: () => outer.destroy({ children: true }) });
  const heat = bin.keep(createHeatLayer(theme, resolution));
  const cage = bin.keep(createCageLayer(theme, resolution));
  const shapes = bin.keep(createBenchShapeLayer(theme, resolution));
  const tweezers = bin.keep(createTweezerLayer(theme, resolution));
  const flat = { rod: theme.outline, disc: theme.outline, discSize: 1 };
  const lit = blend(theme.outline, theme.made, theme.name === 'light' ? 0.22 : 0.16);
  const fallen = blend(theme.outline, theme.wrong, theme.name === 'light' ? 0.18 : 0.2);
  const outlines = {
    target: bin.keep(createTraceLayer(n, flat, resolution)),
    reached: bin.keep(createTraceLayer(n, { rod: lit, disc: lit, discSize: 1 }, resolution)),
    decoy: bin.keep(createTraceLayer(n, { rod: fallen, disc: fallen, discSize: 1 }, resolution)),
  };
  const ghost = bin.keep(createTraceLayer(n, { rod: theme.ghost, disc: theme.ghostBead, discSize: 2.4 }, resolution));
  const contacts = bin.keep(createContactLayer({ made: theme.made, unmade: theme.unmade, shape: 'disc' }, resolution));
  const wrongLook = { made: theme.wrong, unmade: null, shape: 'diamond' } as const;
  const decoyContacts = bin.keep(createContactLayer(wrongLook, resolution));
  const bothContacts = bin.keep(createContactLayer({ ...wrongLook, unmade: theme.wrong }, resolution));
  const strayContacts = bin.keep(createContactLayer(wrongLook, resolution));
  const bonds = bin.keep(createBondLayer(n, theme, resolution));
  const links = bin.keep(createChainLinkLayer(theme, resolution));
  const lost = bin.keep(createLostLinkLayer(theme, resolution));
  const beads = bin.keep(createBeadLayer(scene, theme, resolution));
  const marks = bin.keep(createChainMarks(scene, theme, resolution));
  const preview = bin.keep(createLinkPreview(theme, resolution));
  const inset = decoy === null ? null : bin.keep(createDecoyInset(decoy, scene.target, n, theme, resolution));
  const badge = bin.keep(createChainBadge(theme, resolution));
  const legend = bin.keep(createChainLegend(theme, resolution));
  contacts.setContacts(scene.target.contacts);
  decoyContacts.setContacts(decoy === null ? [] : ownContacts(decoy, scene.target));
  bothContacts.setContacts(sharedContacts(scene.target, decoy));
  world.addChild(
    cage.container,
    shapes.container,
    outlines.target.container,
    outlines.reached.container,
    outlines.decoy.container,
    ghost.container,
    contacts.container,
    decoyContacts.container,
    bothContacts.container,
    strayContacts.container,
    marks.sockets,
    bonds.container,
    links.under,
    beads.container,
    lost.under,
    links.over,
    marks.container,
    lost.over,
    tweezers.container,
  );
  outer.addChild(
    heat.container,
    world,
    ...(inset === null ? [] : [inset.container]),
    legend.container,
    badge.container,
    preview.container,
  );
  return {
    scene,
    world,
    heat,
    cage,
    shapes,
    tweezers,
    outlines,
    ghost,
    contacts,
    decoyContacts,
    bothContacts,
    strayContacts,
    bonds,
    links,
    lost,
    beads,
    marks,
    preview,
    inset,
    badge,
    legend,
    destroy: bin.empty,
  };
}
