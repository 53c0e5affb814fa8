import { userInfo } from 'node:os';

/** The account's name as first guess for the coder; a machine without accounts gives a plain word. */
export function accountName(): string {
  try {
    return userInfo().username || 'Codeur';
  } catch {
    return 'Codeur';
  }
}
