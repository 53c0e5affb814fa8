import { dimensions, type EncoderMemory, featureWidth, multiplyRows } from './encoder-memory.ts';

/** Places of numbers in the room for a group of pieces, which is not in use when a sentence ends. Rows of 1280. */
const [featureRow, meanRow, firstRow, secondRow, thirdRow, extraRow] = [0, 1, 2, 3, 4, 5];

/** The last layers: from the summed features of `tokens` tokens, at `sum` in the memory, to a vector of length 1. */
export function sentenceVector(memory: EncoderMemory, tokens: number): Float32Array {
  const { floats, places } = memory;
  const row = (index: number) => places.group / 4 + index * featureWidth;
  /** A row times the named weights into another row; gives where that starts. */
  const product = (name: string, from: number, to: number) => {
    multiplyRows(memory, memory.matrix(name), 4 * row(from), 0, 1, 4 * row(to), 0);
    return row(to);
  };
  /** relu of `width` numbers, in place. */
  const relu = (at: number, width: number) => {
    for (let i = at; i < at + width; i++) floats[i] = Math.max(0, floats[i] ?? 0);
  };

  const [gain, shift, bias] = [
    memory.vector('ln_g') / 4,
    memory.vector('ln_b') / 4,
    memory.vector('cnn_b') / 4,
  ];
  const [sum, features] = [places.sum / 4, row(featureRow)];
  for (let i = 0; i < featureWidth; i++) {
    floats[features + i] =
      (floats[sum + i] ?? 0) * (floats[gain + i] ?? 0) + tokens * (floats[shift + i] ?? 0);
  }
  const mean = product('cnn_W', featureRow, meanRow);
  const root = Math.sqrt(tokens);
  for (let i = 0; i < dimensions; i++) {
    floats[mean + i] = ((floats[mean + i] ?? 0) + tokens * (floats[bias + i] ?? 0)) / root;
  }
  const inner = memory.matrix('d0').columns;
  relu(product('d0', meanRow, firstRow), inner);
  const second = product('p1', meanRow, secondRow);
  const ofFirst = product('d1', firstRow, extraRow);
  for (let i = 0; i < inner; i++) floats[second + i] = (floats[second + i] ?? 0) + (floats[ofFirst + i] ?? 0);
  relu(second, inner);
  relu(product('d2', secondRow, thirdRow), dimensions);
  const ofSecond = product('p3', secondRow, firstRow);
  const ofThird = product('d3', thirdRow, extraRow);
  const vector = new Float32Array(dimensions);
  let square = 0;
  for (let i = 0; i < dimensions; i++) {
    const value = Math.tanh((floats[ofSecond + i] ?? 0) + (floats[ofThird + i] ?? 0));
    vector[i] = value;
    square += value * value;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}
