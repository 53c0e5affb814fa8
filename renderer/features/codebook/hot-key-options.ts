import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';

const hotKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The keys a code may have; each says which other code has it now. The first stands for no key. */
export function hotKeyOptions(
  code: Code,
  codes: readonly Code[],
  noKey: string,
): { value: string; label: string }[] {
  const users = new Map(
    codes.filter(({ hotKey, id }) => hotKey && id !== code.id).map((one) => [one.hotKey, one.name]),
  );
  const keys = hotKeys.includes(code.hotKey) || code.hotKey === '' ? hotKeys : [code.hotKey, ...hotKeys];
  return [
    { value: '', label: noKey },
    ...keys.map((key) => ({ value: key, label: users.has(key) ? `${key} (${users.get(key)})` : key })),
  ];
}
