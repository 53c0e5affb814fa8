import { errorSentence } from '../../shared/features/project/error-sentences.ts';
import type { AppError } from '../../shared/rpc/app-error.ts';
import { i18n } from './i18n.ts';

/** What happened, what is safe, what to do; in the language of the window. */
export function errorText(error: AppError): string {
  return errorSentence(error, i18n.language === 'en' ? 'en' : 'nl');
}
