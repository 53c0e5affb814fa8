import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { FileTicket } from '../../shared/model/ids.ts';
import type { FileAccess } from './thread-messages.ts';

export type TicketedFile = { path: string; fileName: string; access: FileAccess };

export type FileTickets = {
  add(path: string, access: FileAccess): FileTicket;
  find(ticket: string): TicketedFile | undefined;
  all(): Iterable<[string, TicketedFile]>;
};

/**
 * Opaque names for files the user chose. A client can only name what it was given: 128 random bits cannot be guessed,
 * and a path in their place is simply unknown.
 */
export function createFileTickets(): FileTickets {
  const files = new Map<string, TicketedFile>();
  return {
    add(path, access) {
      const ticket = FileTicket.parse(randomBytes(16).toString('base64url'));
      files.set(ticket, { path, fileName: basename(path), access });
      return ticket;
    },
    find: (ticket) => files.get(ticket),
    all: () => files.entries(),
  };
}
