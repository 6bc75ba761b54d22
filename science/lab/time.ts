import { model } from '../../src/lab/exhibits/time/model.ts';
import { claimLaw } from './claim-law.ts';

export const timeLaws = [
  claimLaw(
    'time-error-heun',
    "Heun's scheme on ẋ = −x, 60 layers over t = 1: its error is e^−1·h²/6 to leading order",
    'derived: Taylor',
    model,
    'error',
    { scheme: 'heun', layers: 60 },
  ),
  claimLaw(
    'time-error-rk4',
    'Runge–Kutta 4 on ẋ = −x, 60 layers over t = 1: its error is e^−1·h⁴/120 to leading order',
    'derived: Taylor',
    model,
    'error',
    { scheme: 'rk4', layers: 60 },
  ),
  claimLaw(
    'time-order-heun',
    "blocks of two evaluations (Heun's scheme) on a damped rotation, against e^{At}x: global error ~ h²",
    'Heun 1900',
    model,
    'order',
    { field: 'rotation', scheme: 'heun' },
  ),
  claimLaw(
    'time-order-rk4',
    'blocks of four evaluations (Runge–Kutta) on a damped rotation, against e^{At}x: global error ~ h⁴',
    'Kutta 1901',
    model,
    'order',
    { field: 'rotation', scheme: 'rk4' },
  ),
  claimLaw(
    'time-order-pendulum',
    'Runge–Kutta on a pendulum let go at 2.4 rad, against 2 asin(k sn(t + K)): global error ~ h⁴',
    'Jacobi; Kutta 1901',
    model,
    'order',
    { field: 'pendulum', scheme: 'rk4' },
  ),
  claimLaw(
    'time-halving',
    'ẋ = −x over t = 1: from 60 to 120 layers of Euler steps the error falls by 2 to a power near 1, as that of the layers’ polynomial does',
    'derived: the global error in closed form',
    model,
    'halving',
    { scheme: 'euler', layers: 60 },
  ),
  claimLaw(
    'time-winding',
    '60 random tanh blocks of the plane, h‖W‖ = 0.1: the image of a ring winds once round that of its centre (8 seeds)',
    'derived: such blocks are homeomorphisms, isotopic to the identity; Dupont et al. 2019',
    model,
    'winding',
    { layers: 60, time: 6 },
  ),
  claimLaw(
    'time-chain-stack',
    '60 overdamped steps of a chain of springs in the engine, and 60 residual blocks x − hkΓx: the same coordinates',
    'exact: one and the same map; only the order of the sums differs',
    model,
    'chain',
    { layers: 60 },
  ),
];
