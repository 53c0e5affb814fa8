import { startModule } from '../run/web-assembly.ts';
import type { Kernel } from './kernel.ts';
import { kernelBytes } from './kernel-bytes.ts';

/** The kernel in WebAssembly with 128-bit vectors (`kernel.wat`), or null on a machine that does not run it. */
export function wasmKernel(size: number): Kernel | null {
  const started = startModule<Omit<Kernel, 'memory'>>(kernelBytes, size);
  return started && { memory: started.memory, ...started.exports };
}
