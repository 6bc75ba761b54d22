import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { reached } from './picture.ts';

const singular: Plot<State, Scene, Found> = {
  id: 'singular',
  title: say`As blocks multiply`,
  spec: () => ({
    x: { title: say`blocks k` },
    y: { title: say`singular values`, scale: 'log', atLeast: [0.1, 10], bounds: [1e-6, 1e14] },
    series: [
      { name: say`‖Jᵏ‖, branches alone`, draw: 'dashed', tone: 'warm' },
      { name: say`largest to smallest`, draw: 'strip', tone: 'cool' },
      { name: say`each of (I + J)ᵏ`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ scene: { spectrum }, at }) {
    const depths = spectrum.depths.slice(0, reached(spectrum, at) + 1);
    const seen = spectrum.singular.slice(0, depths.length);
    return {
      series: [
        { x: spectrum.depths, y: spectrum.plain },
        { x: depths, y: seen.map((all) => all[0]), low: seen.map((all) => Math.max(all[all.length - 1], 1e-300)) },
        { x: depths.flatMap((depth, place) => seen[place].map(() => depth)), y: seen.flat() },
      ],
    };
  },
};

const plane: Plot<State, Scene, Found> = {
  id: 'plane',
  title: say`Plane`,
  spec: () => ({
    x: { title: say`real part`, atLeast: [-1.9, 2.9] },
    y: { title: say`imaginary part`, atLeast: [-1.2, 1.2] },
    series: [
      { name: say`inside the unit circle`, draw: 'strip', tone: 'quiet' },
      { name: 'J', draw: 'points', tone: 'warm' },
      { name: 'I + J', draw: 'points', tone: 'cool' },
    ],
  }),
  data({ scene: { spectrum } }) {
    const across = Array.from({ length: 81 }, (_, k) => -Math.cos((Math.PI * k) / 80));
    const high = across.map((re) => Math.sqrt(Math.max(0, 1 - re * re)));
    return {
      series: [
        { x: across, y: high, low: high.map((value) => -value) },
        { x: spectrum.before.map(({ re }) => re), y: spectrum.before.map(({ im }) => im) },
        { x: spectrum.after.map(({ re }) => re), y: spectrum.after.map(({ im }) => im) },
      ],
    };
  },
};

const modes: Plot<State, Scene, Found> = {
  id: 'modes',
  title: say`The same in a chain`,
  spec: () => ({
    x: { title: say`mode, slowest first` },
    y: { title: say`eigenvalue μ of the Kirchhoff matrix`, atLeast: [0, 4] },
    series: [
      { name: say`without a link`, draw: 'points', tone: 'warm' },
      { name: say`with one`, draw: 'points', tone: 'link' },
    ],
  }),
  data({ scene: { modes: found } }) {
    const places = found.free.map((_, k) => k);
    return {
      series: [
        { x: places, y: found.free },
        { x: places, y: found.linked },
      ],
    };
  },
};

export const plots = [singular, plane, modes];
