import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { FileTicket } from '../../shared/model/ids.ts';

export type TicketedFile = { path: string; fileName: string };

export type FileTickets = {
  add(path: string): FileTicket;
  /** Remembers a ticket that the back end made, so that it outlives its thread. */
  adopt(ticket: string, file: TicketedFile): void;
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
    add(path) {
      const ticket = FileTicket.parse(randomBytes(16).toString('hex'));
      files.set(ticket, { path, fileName: basename(path) });
      return ticket;
    },
    adopt: (ticket, file) => void files.set(ticket, file),
    find: (ticket) => files.get(ticket),
    all: () => files.entries(),
  };
}
