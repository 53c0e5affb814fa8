import {
  branchPlaces,
  dimensions,
  type EncoderMemory,
  groupSize,
  multiplyRows,
  recordWidth,
} from './encoder-memory.ts';
import type { EncoderPack } from './open-encoder-pack.ts';
import { branchWidth } from './pack-format.ts';
import { decodeSymbols } from './range-decoder.ts';

const recordBytes = 4 * recordWidth;

/**
 * What the first layers make of a piece depends on that piece alone, and half of all the work goes into it. So the
 * pieces met last keep their record: embedding, own numbers of each branch, share of each place in a window. At most
 * `slots` of them. Room is made by a hand that goes round the slots: a piece that was met since the hand came by stays
 * one more round (the clock of F. J. Corbató, 1968).
 */
export class PieceRecords {
  private readonly pack: EncoderPack;
  private readonly memory: EncoderMemory;
  private readonly symbols = new Uint8Array(dimensions);
  /** Slot of each piece, -1 for none, and piece of each slot. */
  private readonly slotOf: Int32Array;
  private readonly pieceOf: Int32Array;
  /** In which call a slot was asked for last, and whether that was since the hand came by. */
  private readonly lastCall: Int32Array;
  private readonly isRecent: Uint8Array;
  private call = 0;
  private hand = 0;

  constructor(pack: EncoderPack, memory: EncoderMemory, slots: number) {
    this.pack = pack;
    this.memory = memory;
    this.slotOf = new Int32Array(pack.pieces).fill(-1);
    this.pieceOf = new Int32Array(slots).fill(-1);
    this.lastCall = new Int32Array(slots).fill(-1);
    this.isRecent = new Uint8Array(slots);
  }

  /** Makes records for those of `pieces` that have none. There may be at most `slots` different ones. */
  prepare(pieces: Int32Array): void {
    this.call = (this.call + 1) & 0x7fffffff;
    for (let i = 0; i < pieces.length; i++) {
      const slot = this.slotOf[pieces[i] ?? 0] ?? -1;
      if (slot >= 0) this.touch(slot);
    }
    const group: number[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] ?? 0;
      if ((this.slotOf[piece] ?? -1) >= 0) continue;
      this.giveSlot(piece);
      group.push(piece);
      if (group.length === groupSize) this.fill(group.splice(0));
    }
    if (group.length > 0) this.fill(group);
  }

  /** Address of a prepared piece's record. */
  addressOf(piece: number): number {
    return this.memory.places.records + (this.slotOf[piece] ?? 0) * recordBytes;
  }

  private touch(slot: number): void {
    this.lastCall[slot] = this.call;
    this.isRecent[slot] = 1;
  }

  private giveSlot(piece: number): void {
    for (;;) {
      const slot = this.hand;
      this.hand = (slot + 1) % this.pieceOf.length;
      // What this very call needs must not go.
      if (this.lastCall[slot] === this.call) continue;
      if (this.isRecent[slot] === 1) {
        this.isRecent[slot] = 0;
        continue;
      }
      const before = this.pieceOf[slot] ?? -1;
      if (before >= 0) this.slotOf[before] = -1;
      this.slotOf[piece] = slot;
      this.pieceOf[slot] = piece;
      this.touch(slot);
      return;
    }
  }

  private readEmbedding(piece: number, target: number): void {
    const { rows } = this.pack;
    decodeSymbols(rows.bytes, rows.starts[piece] ?? 0, rows.tables, rows.tableOf[piece] ?? 0, this.symbols);
    const block = (this.pack.ids[piece] ?? 0) % (rows.blockScales.length / 2);
    const scale = rows.blockScales[2 * block] ?? 0;
    const lowest = rows.blockScales[2 * block + 1] ?? 0;
    const { floats } = this.memory;
    for (let i = 0; i < dimensions; i++) floats[target + i] = (this.symbols[i] ?? 0) * scale + lowest;
  }

  /**
   * Bias, mean 0 and variance 1, gain and shift of a piece's own numbers, in place. The three branches are brought to
   * one mean and variance together, as in the source: a mean for each by itself gives other vectors (cosine 0.89-0.99).
   */
  private normaliseOwn(at: number): void {
    const { memory, pack } = this;
    const { floats } = memory;
    const width = branchPlaces.length * branchWidth;
    // The branches' biases lie behind each other in the memory, and so do gains and shifts.
    const first = branchPlaces[0]?.size;
    const bias = memory.vector(`proj_b${first}`) / 4;
    const gain = memory.vector(`ln_g${first}`) / 4;
    const shift = memory.vector(`ln_b${first}`) / 4;
    let mean = 0;
    for (let i = 0; i < width; i++) {
      const value = (floats[at + i] ?? 0) + (floats[bias + i] ?? 0);
      floats[at + i] = value;
      mean += value / width;
    }
    let variance = 0;
    for (let i = at; i < at + width; i++) variance += ((floats[i] ?? 0) - mean) ** 2 / width;
    const scale = 1 / Math.sqrt(variance + pack.epsilon);
    for (let i = 0; i < width; i++) {
      floats[at + i] =
        ((floats[at + i] ?? 0) - mean) * scale * (floats[gain + i] ?? 0) + (floats[shift + i] ?? 0);
    }
  }

  private fill(pieces: readonly number[]): void {
    const { memory } = this;
    const { floats } = memory;
    const group = memory.places.group;
    pieces.forEach((piece, i) => {
      this.readEmbedding(piece, group / 4 + i * recordWidth);
    });
    for (const { size, own } of branchPlaces) {
      const matrix = memory.matrix(`proj${size}`);
      multiplyRows(memory, matrix, group, recordBytes, pieces.length, group + 4 * own, recordBytes);
    }
    for (let row = 0; row < pieces.length; row++)
      this.normaliseOwn(group / 4 + row * recordWidth + dimensions);
    for (const { size, own, shares } of branchPlaces) {
      const matrix = memory.matrix(`w1_${size}`);
      const [from, to] = [group + 4 * own, group + 4 * shares];
      multiplyRows(memory, matrix, from, recordBytes, pieces.length, to, recordBytes);
    }
    pieces.forEach((piece, i) => {
      const from = group / 4 + i * recordWidth;
      floats.copyWithin(this.addressOf(piece) / 4, from, from + recordWidth);
    });
  }
}
