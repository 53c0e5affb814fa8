import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { NamedFile } from './platform.ts';

export function newTicket(): string {
  return randomBytes(16).toString('hex');
}

/** Which file a ticket stands for. Paths stay on this side of the wire. */
export type FileTable = {
  set(ticket: string, file: NamedFile): void;
  add(file: NamedFile): string;
  find(ticket: string): NamedFile | null;
  get(ticket: string): NamedFile;
  /** The files of every ticket that stands anywhere in a value. */
  collect(value: unknown): Record<string, NamedFile>;
};

export function createFileTable(): FileTable {
  const files = new Map<string, NamedFile>();
  return {
    set: (ticket, file) => void files.set(ticket, file),
    add: (file) => {
      const ticket = newTicket();
      files.set(ticket, file);
      return ticket;
    },
    find: (ticket) => files.get(ticket) ?? null,
    get: (ticket) => {
      const file = files.get(ticket);
      if (!file) throw new AppError('not-found', { reason: 'ticket' });
      return file;
    },
    collect: (value) => {
      const found: Record<string, NamedFile> = {};
      const visit = (part: unknown): void => {
        if (typeof part === 'string') {
          const file = files.get(part);
          if (file) found[part] = file;
        } else if (Array.isArray(part)) part.forEach(visit);
        else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
      };
      visit(value);
      return found;
    },
  };
}
