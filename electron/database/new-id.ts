import { randomFillSync } from 'node:crypto';

let lastTime = 0;
let sequence = 0;

/** Randomness is fetched in bulk: one call for each id took a third of the time of a large import. */
const pool = Buffer.alloc(8192);
let used = pool.length;

function randomTail(): Buffer {
  if (used + 8 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 8);
  used += 8;
  return bytes;
}

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then a sequence that keeps ids of one millisecond in order,
 * then randomness. Sorted ids keep the indexes of a bulk import compact.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    sequence = randomTail().readUInt16BE() & 0x7ff;
  } else if (++sequence > 0xfff) {
    // More than 4,096 ids in one millisecond: borrow the next one rather than lose the order.
    lastTime += 1;
    sequence = 0;
  }
  const time = lastTime.toString(16).padStart(12, '0');
  const random = randomTail();
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  const middle = (0x7000 | sequence).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** An id made in the type of its brand. */
export function newIdOf<Id extends string>(): Id {
  return newId() as Id;
}
