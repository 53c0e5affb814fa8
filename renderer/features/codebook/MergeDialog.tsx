import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { depthFirst, withDescendants } from '../../../shared/features/codebook/code-tree.ts';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import { useQuery } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { CodeMark } from '../../components/CodeMark.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { filterCodes } from './tree-moves.ts';

type Props = { code: Code; codes: readonly Code[]; onMerge: (into: Code) => void; onClose: () => void };

/** Lets one code go up in another; says beforehand what goes along. */
export function MergeDialog({ code, codes, onMerge, onClose }: Props) {
  const { t } = useTranslation('codebook');
  const [filter, setFilter] = useState('');
  const [intoId, setIntoId] = useState<string | null>(null);
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const under = new Set<string>(withDescendants(codes, code.id));
  const others = codes.filter(({ id }) => !under.has(id));
  const into = others.find(({ id }) => id === intoId);
  const fragments = counts?.find(({ codeId }) => codeId === code.id)?.fragments ?? 0;
  return (
    <Dialog
      title={t('merge.title', { name: code.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('merge.cancel')}
          </Button>
          <Button variant="primary" isDisabled={!into} onPress={() => into && onMerge(into)}>
            {t('merge.run')}
          </Button>
        </>
      }
    >
      <div className="codebook-merge">
        <TextField
          label={t('merge.filter')}
          isLabelHidden
          placeholder={t('merge.filter')}
          value={filter}
          onChange={setFilter}
          autoFocus
        />
        <ListBox
          aria-label={t('merge.into')}
          className="codebook-targets"
          selectionMode="single"
          // Escape closes the dialog; it does not take the choice back first.
          escapeKeyBehavior="none"
          selectedKeys={intoId ? [intoId] : []}
          onSelectionChange={(keys) => setIntoId(keys === 'all' ? null : String([...keys][0] ?? '') || null)}
          renderEmptyState={() => <p className="codebook-none">{t('noneFound')}</p>}
        >
          {depthFirst(filterCodes(others, filter)).map(({ code: other, depth }) => (
            <ListBoxItem key={other.id} id={other.id} textValue={other.name} className="codebook-target">
              <span style={{ paddingLeft: depth * 12 }}>
                <CodeMark colour={other.colour} /> <small>{other.number}</small> {other.name}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
        <p className="codebook-note" aria-live="polite">
          {into ? t('merge.what', { count: fragments, from: code.name, into: into.name }) : t('merge.choose')}
        </p>
      </div>
    </Dialog>
  );
}
