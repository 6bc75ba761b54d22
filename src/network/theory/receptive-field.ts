/**
 * The expected square gradient of the centre of a random 3-tap stack with respect to the input, along one axis: cross terms of
 * independent weights vanish, so each layer convolves it with carry²·δ + step²·gain²·s·(⅓, ⅓, ⅓), s the mean square slope of
 * the activation (identity 1, ReLU ½). Normalised; the centre is entry `layers`. In 2D this is the marginal along an axis.
 */
export function expectedReceptiveField(layers: number, carry: number, branch: number): Float64Array {
  let field = new Float64Array(2 * layers + 1);
  field[layers] = 1;
  for (let layer = 0; layer < layers; layer++) {
    const before = field;
    field = before.map((value, k) => {
      const spread = ((before[k - 1] ?? 0) + value + (before[k + 1] ?? 0)) / 3;
      return (carry * carry * value + branch * spread) / (carry * carry + branch);
    });
  }
  return field;
}
