import { useState } from 'react';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReplacementFormId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { useCommand } from '../../app/server-state.ts';
import type { Form } from './groups.ts';

export type Verdicts = {
  /** By how often they stand in the texts. */
  forms: readonly Form[];
  /** The one that A and X are about. */
  form: Form | undefined;
  isJudged(form: Form): boolean;
  chooseForm(id: ReplacementFormId): void;
  judge(form: Form, isRejected: boolean): Promise<void>;
  /** Puts a form in a group of its own; undefined when that failed. */
  split(form: Form): Promise<Result<'anonymise.splitForm'> | undefined>;
  decideAll(state: 'accepted' | 'rejected'): Promise<void>;
};

/** Form by form; when the last form of an open group is judged, so is the group. */
export function useVerdicts(group: ReplacementGroup, onJudged: () => void): Verdicts {
  const [chosenId, setChosenId] = useState<ReplacementFormId | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<ReplacementFormId>>(new Set());
  const decide = useCommand('anonymise.decide');
  const decideForm = useCommand('anonymise.decideForm');
  const splitForm = useCommand('anonymise.splitForm');
  const forms = [...group.forms].sort((a, b) => b.occurrences - a.occurrences || b.replaced - a.replaced);
  const isOpen = group.state === 'open';
  const isJudged = (form: Form) => !isOpen || form.isRejected || seen.has(form.id);
  const form = forms.find(({ id }) => id === chosenId) ?? forms[0];

  async function decideAll(state: 'accepted' | 'rejected') {
    await decide.run({ replacementIds: [group.id], state });
    onJudged();
  }

  async function judge(judged: Form, isRejected: boolean) {
    const others = forms.filter(({ id }) => id !== judged.id);
    // A group of one form is rejected as a group, so that looking again finds its form as it was.
    if (others.length > 0 && judged.isRejected !== isRejected) {
      await decideForm.run({ formId: judged.id, isRejected });
    }
    setSeen((before) => new Set(before).add(judged.id));
    const at = forms.indexOf(judged);
    const left = [...forms.slice(at + 1), ...forms.slice(0, at)].filter(
      (other) => isOpen && !isJudged(other),
    );
    if (left[0]) {
      setChosenId(left[0].id);
      return;
    }
    const state = !isRejected || others.some((other) => !other.isRejected) ? 'accepted' : 'rejected';
    if (isOpen) await decideAll(state);
    else if (state !== group.state) await decide.run({ replacementIds: [group.id], state });
  }

  async function split(apart: Form) {
    const answer = await splitForm.run({ formId: apart.id });
    const others = forms.filter(({ id }) => id !== apart.id);
    if (answer && isOpen && others.every(isJudged)) {
      await decideAll(others.some((other) => !other.isRejected) ? 'accepted' : 'rejected');
    }
    return answer;
  }
  return { forms, form, isJudged, chooseForm: setChosenId, judge, split, decideAll };
}
