export type NumpyArray = { shape: number[]; type: string; data: Buffer };

/** One `.npy` file (version 1: header length in two bytes), C order. `type` is as in the header, e.g. `<f4` or `|u1`. */
export function readNpy(file: Buffer): NumpyArray {
  if (file.toString('latin1', 1, 6) !== 'NUMPY' || file.readUInt8(6) !== 1)
    throw new Error('no .npy of version 1');
  const dataStart = 10 + file.readUInt16LE(8);
  const header = file.toString('latin1', 10, dataStart);
  const type = /'descr': '([^']+)'/.exec(header)?.[1];
  const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1];
  if (type === undefined || shape === undefined || !header.includes("'fortran_order': False")) {
    throw new Error('a header of .npy that is not understood');
  }
  const sizes = shape.split(',').filter((part) => part.trim() !== '');
  return { shape: sizes.map(Number), type, data: file.subarray(dataStart) };
}

/** The numbers of a float32 or float64 array. */
export function floatsOf({ type, data }: NumpyArray): Float64Array {
  const bytes = new Uint8Array(data).buffer;
  if (type === '<f4') return Float64Array.from(new Float32Array(bytes));
  if (type === '<f8') return new Float64Array(bytes);
  throw new Error(`array of ${type} where floats were expected`);
}
