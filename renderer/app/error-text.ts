import { errorSentence } from '../../shared/features/project/error-sentences.ts';
import type { AppError } from '../../shared/rpc/app-error.ts';
import { i18n } from './i18n.ts';

/** What happened, what is safe, what to do; in the language of the window. */
export function errorText(error: AppError): string {
  // A file can be unreadable in ways that each ask for something else; a bare key would tell nobody what.
  const finer = `app:unreadable.${error.details.reason}`;
  if (error.code === 'file-unreadable' && i18n.exists(finer)) return i18n.t(finer);
  return errorSentence(error, i18n.language === 'en' ? 'en' : 'nl');
}
