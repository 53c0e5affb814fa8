import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Result } from '../../../shared/rpc/api.ts';
import { formatDateTime } from '../../app/format.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';

type Subject = Input<'memos.list'>['subjectTable'];
type Memo = Result<'memos.list'>[number];

type Props = {
  subjectTable: Subject;
  subjectId: string;
  title: string;
  /** Goes up by one each time the researcher asks (M) to write: the field then takes the keyboard. */
  writeRequest?: number;
};

/** The memos on one thing, to read and to change in place. */
export function MemoSection({ subjectTable, subjectId, title, writeRequest = 0 }: Props) {
  const { t } = useTranslation('memos');
  const { data: memos } = useQuery('memos.list', { subjectTable, subjectIds: [subjectId] });
  const create = useCommand('memos.create');
  const [isAdding, setAdding] = useState(false);
  const answered = useRef(writeRequest);
  useEffect(() => {
    if (writeRequest === answered.current) return;
    answered.current = writeRequest;
    setAdding(true);
  }, [writeRequest]);

  return (
    <section className="border-b border-(--line) px-4 py-3">
      <h3 className="mb-1 text-[12px] font-semibold text-(--text-2)">{title}</h3>
      {memos?.map((memo) => (
        <MemoText key={memo.id} memo={memo} />
      ))}
      {isAdding ? (
        <MemoField
          text=""
          label={t('label')}
          onDone={(text) => {
            setAdding(false);
            if (text) create.run({ subjectTable, subjectId, text });
          }}
        />
      ) : (
        <Button variant="quiet" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
    </section>
  );
}

function MemoText({ memo }: { memo: Memo }) {
  const { t } = useTranslation('memos');
  const update = useCommand('memos.update');
  const remove = useCommand('memos.remove');
  const [isWriting, setWriting] = useState(false);
  if (isWriting) {
    return (
      <MemoField
        text={memo.text}
        label={t('label')}
        onDone={(text) => {
          setWriting(false);
          if (text && text !== memo.text) update.run({ memoId: memo.id, text });
        }}
      />
    );
  }
  return (
    <div className="group mb-2">
      <button
        type="button"
        className="block w-full cursor-text whitespace-pre-wrap rounded-(--r-2) text-left text-[13px] leading-5 hover:shadow-[0_0_0_1px_var(--line)]"
        onClick={() => setWriting(true)}
      >
        {memo.text}
      </button>
      <p className="flex items-center gap-2 text-[12px] text-(--text-3)">
        <span className="flex-1">
          {memo.coderName}, {formatDateTime(memo.updatedAt)}
        </span>
        <IconButton icon={Trash2} label={t('remove')} onPress={() => remove.run({ memoId: memo.id })} />
      </p>
    </div>
  );
}

type FieldProps = { text: string; label: string; onDone: (text: string) => void };

/** Leaving the field keeps what was written; Escape gives it back as it was. */
function MemoField({ text, label, onDone }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeft = useRef(false);
  useEffect(() => field.current?.focus(), []);
  function leave(value: string) {
    if (isLeft.current) return;
    isLeft.current = true;
    onDone(value.trim());
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      defaultValue={text}
      className="mb-2 block min-h-16 w-full resize-none rounded-(--r-2) border border-(--line-strong) bg-(--surface-field) p-2 text-[13px] leading-5 text-(--text) [field-sizing:content]"
      onBlur={(event) => leave(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave(text);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(event.currentTarget.value);
      }}
    />
  );
}
