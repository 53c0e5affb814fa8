/** The bytes are no encoder pack, or not the whole and unaltered one. The message names the place, never a text. */
export class DamagedPackError extends Error {
  override name = 'DamagedPackError';
}
