import type { TableName } from '../../shared/model/tables.ts';
import type { ChangeDone } from '../database/change-log.ts';
import type { FileTable } from './file-table.ts';
import type { JobRegistry } from './job-registry.ts';
import type { Platform } from './platform.ts';
import type { ProjectDesk } from './project-desk.ts';

/** What a request may reach. */
export type RouterParts = {
  platform: Platform;
  files: FileTable;
  jobs: JobRegistry;
  desk: ProjectDesk;
  onChange(change: ChangeDone, method: string): void;
  /** Derived rows that a job kept; nothing that could be undone. */
  onDerived(method: string, tables: TableName[]): void;
};
