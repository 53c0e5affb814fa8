import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/rpc/app-error.ts';

/** Which name became what. The only thing that ties a share to people, so it never travels with it. */
export const KeyEntry = z.object({ text: z.string(), kind: z.string(), forms: z.array(z.string()) });
export type KeyEntry = z.infer<typeof KeyEntry>;

const base64 = z.string().regex(/^[\w+/=]+$/);
const Header = z.object({
  format: z.literal('rode-draad-sleutel'),
  version: z.literal(1),
  // Bounded: a foreign file must not make us fill the memory.
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z
      .number()
      .int()
      .min(2)
      .max(2 ** 18),
    r: z.number().int().min(1).max(16),
    p: z.number().int().min(1).max(4),
    salt: base64,
  }),
  cipher: z.object({ name: z.literal('aes-256-gcm'), iv: base64 }),
});
const KeyFile = z.object({ header: Header, tag: base64, data: base64 });

/** About a third of a second and 128 MB for each guess (scrypt, RFC 7914; block size and parallelism as there). */
const cost = { N: 2 ** 17, r: 8, p: 1 };

/** Writes the key under a password, with AES-256-GCM, which also shows later that nobody changed it. */
export function writeKeyFile(path: string, entries: readonly KeyEntry[], password: string): void {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const header: z.infer<typeof Header> = {
    format: 'rode-draad-sleutel',
    version: 1,
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    cipher: { name: 'aes-256-gcm', iv: iv.toString('base64') },
  };
  const cipher = createCipheriv('aes-256-gcm', deriveKey(password, header.kdf), iv);
  cipher.setAAD(Buffer.from(JSON.stringify(header)));
  const data = Buffer.concat([cipher.update(JSON.stringify(entries), 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag().toString('base64');
  writeFileSync(path, JSON.stringify({ header, tag, data: data.toString('base64') }), {
    mode: 0o600,
    flag: 'wx',
  });
}

/** Fails with wrong-password, which a changed file cannot be told from, and with file-unreadable for another file. */
export function readKeyFile(path: string, password: string): KeyEntry[] {
  const { header, tag, data } = parseKeyFile(path);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    deriveKey(password, header.kdf),
    Buffer.from(header.cipher.iv, 'base64'),
    {
      authTagLength: 16,
    },
  );
  try {
    decipher.setAAD(Buffer.from(JSON.stringify(header)));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const words = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]);
    return z.array(KeyEntry).parse(JSON.parse(words.toString('utf8')));
  } catch (error) {
    throw new AppError('wrong-password', {}, { cause: error });
  }
}

function parseKeyFile(path: string): z.infer<typeof KeyFile> {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new AppError('file-unreadable', { reason: 'key' }, { cause: error });
  }
}

function deriveKey(password: string, kdf: z.infer<typeof Header>['kdf']): Buffer {
  const { N, r, p } = kdf;
  // The same password typed on another machine may come with its accents apart.
  return scryptSync(password.normalize('NFC'), Buffer.from(kdf.salt, 'base64'), 32, {
    N,
    r,
    p,
    maxmem: 160 * N * r * p,
  });
}
