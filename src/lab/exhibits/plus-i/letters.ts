import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  J: say`a matrix: what the branch of a block does to an arrow`,
  I: say`the identity: a matrix that changes nothing`,
  λ: say`an eigenvalue of J: by how much, and how far turned, it multiplies one direction of its own`,
  '‖J‖': say`the norm of J: the most that it can stretch an arrow`,
  Π: say`a product, block after block`,
  Q: say`a rotation; Qᵀ turns back`,
  T: say`as Qᵀ: the transpose of Q, which turns back`,
  D: say`the eigenvalues of J along its diagonal`,
  N: say`what couples the directions, beside the diagonal`,
};
