import { describe, expect, it } from 'vitest';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { type Form, groupsByKind, isInTier, isSureAndOpen, tierOf } from './groups.ts';

let count = 0;
const form = (tier: Form['tier'], isRejected = false): Form => ({
  id: `form ${++count}` as ReplacementFormId,
  text: 'Anna',
  tier,
  reason: 'model',
  isRejected,
  isExact: false,
  occurrences: 1,
  replaced: 0,
});
const group = (forms: Form[], rest: Partial<ReplacementGroup> = {}): ReplacementGroup => ({
  id: `group ${++count}` as ReplacementId,
  kind: 'person',
  state: 'open',
  text: '[Persoon 1]',
  isApplied: false,
  forms,
  ...rest,
});

describe('the tier of a group', () => {
  it('is to be looked at when each form that was not rejected is doubtful', () => {
    expect(tierOf(group([form('look'), form('look')]))).toBe('look');
    expect(tierOf(group([form('look'), form('sure', true)]))).toBe('look');
    expect(tierOf(group([form('look'), form('sure')]))).toBe('sure');
  });

  it('is told by all forms when none is left', () => {
    expect(tierOf(group([form('look', true), form('sure', true)]))).toBe('sure');
    expect(tierOf(group([form('look', true)]))).toBe('look');
  });

  it('puts each group in one tier, and in all', () => {
    for (const one of [group([form('sure')]), group([form('look')]), group([])]) {
      expect(isInTier(one, 'all')).toBe(true);
      expect(isInTier(one, 'sure')).not.toBe(isInTier(one, 'look'));
    }
  });
});

describe('what is taken over as sure', () => {
  it('is open, and has a sure form that was not rejected', () => {
    expect(isSureAndOpen(group([form('sure'), form('look')]))).toBe(true);
    expect(isSureAndOpen(group([form('look')]))).toBe(false);
    expect(isSureAndOpen(group([form('sure', true)]))).toBe(false);
    expect(isSureAndOpen(group([form('sure')], { state: 'rejected' }))).toBe(false);
    expect(isSureAndOpen(group([form('sure')], { state: 'accepted' }))).toBe(false);
  });
});

describe('the list', () => {
  it('shows people first, then places, organisations, addresses, numbers, dates and ages', () => {
    const kinds = ['person', 'place', 'organisation', 'address', 'telephone', 'iban', 'date', 'age'] as const;
    const found = kinds.map((kind) => group([form('sure')], { kind })).reverse();
    expect(groupsByKind(found).map(({ kind }) => kind)).toEqual(kinds);
  });
});
