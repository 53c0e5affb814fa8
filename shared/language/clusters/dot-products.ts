import { startModule } from '../run/web-assembly.ts';
import { dotProduct } from './dot-product.ts';
import { productsBytes } from './products-bytes.ts';

type Kernel = {
  multiply(row: number, rows: number, length: number, count: number, products: number): void;
  row: Float32Array;
  products: Float64Array;
  rows: Float64Array;
};

const MOST_NUMBERS = 4096;
const MOST_ROWS = 4096;
const ROOM = 131_072;
const PRODUCTS_AT = MOST_NUMBERS * 4;
const ROWS_AT = PRODUCTS_AT + MOST_ROWS * 8;

function startKernel(): Kernel | null {
  const started = startModule<Pick<Kernel, 'multiply'>>(productsBytes, ROWS_AT + ROOM * 8);
  if (started === null) return null;
  const { memory, exports } = started;
  return {
    multiply: exports.multiply,
    row: new Float32Array(memory, 0, MOST_NUMBERS),
    products: new Float64Array(memory, PRODUCTS_AT, MOST_ROWS),
    rows: new Float64Array(memory, ROWS_AT, ROOM),
  };
}

const kernel = startKernel();
/** Of which rows the kernel's memory holds a copy now. */
let held: Float64Array | null = null;

/** Where the kernel keeps a copy of `rows`, or null. Whoever changes a number of rows changes it there as well. */
export function heldCopy(rows: Float64Array): Float64Array | null {
  return held === rows && kernel !== null ? kernel.rows : null;
}

/**
 * Writes into `products` the sum of products of `length` numbers of `a` from place `from` with each row of so many
 * numbers of `rows`; to the last bit what `dotProduct` gives, in a third of its time where WebAssembly is to be had.
 * The rows are copied when others were asked for in between. Most of the work of clustering is done here.
 */
export function dotProducts(
  a: Float32Array,
  from: number,
  rows: Float64Array,
  length: number,
  products: Float64Array,
): void {
  const count = products.length;
  const fits = length > 0 && length % 4 === 0 && length <= MOST_NUMBERS && count > 0 && count <= MOST_ROWS;
  if (kernel === null || !fits || rows.length > ROOM) {
    for (let row = 0; row < count; row++) products[row] = dotProduct(a, from, rows, row * length, length);
    return;
  }
  if (held !== rows) {
    kernel.rows.set(rows);
    held = rows;
  }
  for (let i = 0; i < length; i++) kernel.row[i] = a[from + i] ?? 0;
  kernel.multiply(0, ROWS_AT, length, count, PRODUCTS_AT);
  for (let row = 0; row < count; row++) products[row] = kernel.products[row] ?? 0;
}
