const page = 65536;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What is used of WebAssembly. The shared code is compiled without the library of a browser or of Node. */
type WebAssemblyHost<Exports> = {
  Memory: new (size: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Exports };
};

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (const letter of text.replace(/=+$/, '')) {
    value = ((value << 6) | alphabet.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (value >> bits) & 255;
  }
  return bytes.subarray(0, length);
}

/**
 * Starts a WebAssembly module, in base64, that imports its memory of at least `size` bytes as `host.memory`. Null on a
 * machine that does not run it.
 */
export function startModule<Exports>(
  base64: string,
  size: number,
): { memory: ArrayBuffer; exports: Exports } | null {
  const host = (globalThis as { WebAssembly?: WebAssemblyHost<Exports> }).WebAssembly;
  if (host === undefined) return null;
  try {
    const pages = Math.ceil(size / page);
    const memory = new host.Memory({ initial: pages, maximum: pages });
    const module = new host.Module(fromBase64(base64));
    return { memory: memory.buffer, exports: new host.Instance(module, { host: { memory } }).exports };
  } catch {
    return null;
  }
}
