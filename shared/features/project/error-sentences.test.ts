import { expect, test } from 'vitest';
import { ErrorCode } from '../../rpc/app-error.ts';
import { errorSentence } from './error-sentences.ts';

test('every error code has one line in Dutch and another in English', () => {
  for (const code of ErrorCode.options) {
    const dutch = errorSentence({ code, details: {} }, 'nl');
    const english = errorSentence({ code, details: {} }, 'en');
    expect(dutch).toMatch(/^[A-Z][^\n]+\.$/);
    expect(english).toMatch(/^[A-Z][^\n]+\.$/);
    expect(dutch).not.toBe(english);
  }
});

test('the place an error names stands in its sentence', () => {
  const error = { code: 'file-unreadable', details: { reason: 'quote', row: 12 } } as const;
  expect(errorSentence(error, 'nl')).toContain('(quote, 12)');
});
