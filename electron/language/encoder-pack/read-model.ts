/** A piece of the vocabulary; its number is its place in the list. */
export type Piece = { text: Buffer; score: number };
export type Model = { pieces: Piece[]; normaliser: Buffer };

type Field = { field: number; bytes: Buffer };

/** The fields of a protobuf message: varints are skipped, since nothing here needs them. */
function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const wireType = tag & 7;
    if (wireType === 0) {
      varint();
      continue;
    }
    if (wireType !== 1 && wireType !== 2 && wireType !== 5)
      throw new Error(`wire type ${wireType} in the model`);
    const length = wireType === 2 ? varint() : wireType === 1 ? 8 : 4;
    if (at + length > message.length) throw new Error('the model is cut off');
    yield { field: tag >>> 3, bytes: message.subarray(at, at + length) };
    at += length;
  }
}

/** Pieces (field 1: string 1, score 2) and the normaliser table (field 3, in it field 2) of a SentencePiece model. */
export function readModel(message: Buffer): Model {
  const pieces: Piece[] = [];
  let normaliser: Buffer | undefined;
  for (const { field, bytes } of fieldsOf(message)) {
    if (field === 1) {
      const piece: Piece = { text: Buffer.alloc(0), score: 0 };
      for (const part of fieldsOf(bytes)) {
        if (part.field === 1) piece.text = part.bytes;
        if (part.field === 2) piece.score = part.bytes.readFloatLE(0);
      }
      pieces.push(piece);
    } else if (field === 3) {
      for (const part of fieldsOf(bytes)) if (part.field === 2) normaliser = part.bytes;
    }
  }
  if (normaliser === undefined || pieces.length === 0)
    throw new Error('the model has no pieces or no normaliser');
  return { pieces, normaliser };
}
