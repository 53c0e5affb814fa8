import './code-picker.css';
import { Plus, Search } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { codeColourClass } from '../../components/CodeMark.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { type CodeMatch, createCodeSearch } from './code-search.ts';
import { Emphasis } from './Emphasis.tsx';
import { groupBy } from './group-by.ts';
import { useRecentCodes } from './recent-codes.ts';
import { useCodes } from './use-codes.ts';

type Props = {
  /** Where it belongs in the window; it opens under it, or above when there is no room. Null: in the middle. */
  anchor: DOMRect | null;
  /** What the code is for: '12 woorden in beurt 46'. */
  hint: string;
  onPick: (codeId: CodeId) => void;
  /** Makes a code with this name and gives it. Left out where no code can be made. */
  onCreate?: (name: string) => void;
  onClose: () => void;
};

const noQuotes = new Map<string, string[]>();

/** Finds a code by typing. Reading goes on beside it: nothing is covered but the lines under it. */
export function CodePicker({ anchor, hint, onPick, onCreate, onClose }: Props) {
  const { t } = useTranslation('coding');
  const [query, setQuery] = useState('');
  const [focused, setFocused] = useState(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box, anchor);
  const matches = useMatches(query);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);

  const name = query.trim();
  function pick(match: CodeMatch | undefined) {
    if (match) onPick(match.code.id);
    else if (name && onCreate) onCreate(name);
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setFocused((at) => Math.max(0, Math.min(matches.length - 1, at + step)));
    else if (event.key === 'Enter' && event.shiftKey && name && onCreate) onCreate(name);
    else if (event.key === 'Enter') pick(matches[focused]);
    else if (event.key === 'Escape') onClose();
    else if (event.altKey && /^[1-9]$/u.test(event.key)) pick(matches[Number(event.key) - 1]);
    else return;
    event.preventDefault();
  }

  return (
    <div className="code-picker" role="dialog" aria-label={t('picker.label')} ref={box} style={place}>
      <div className="code-picker-field">
        <Search size={16} strokeWidth={1.5} aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-label={t('picker.placeholder')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={matches[focused] ? `${listId}-${focused}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('picker.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setFocused(0);
          }}
          onKeyDown={onKeyDown}
        />
        <small>{hint}</small>
      </div>
      <div className="code-picker-list" role="listbox" id={listId} aria-label={t('picker.label')}>
        {matches.map((match, i) => (
          <Option
            key={match.code.id}
            id={`${listId}-${i}`}
            match={match}
            query={name}
            isFocused={i === focused}
            keyHint={i < 9 ? String(i + 1) : null}
            onPick={() => pick(match)}
          />
        ))}
      </div>
      {name && onCreate && (
        <button type="button" className="code-picker-new" onClick={() => onCreate(name)}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('picker.newCode')} <b>{name}</b>
          <KeyCap>Shift</KeyCap>
          <KeyCap>Enter</KeyCap>
        </button>
      )}
      <div className="code-picker-foot">
        <span>
          <KeyCap>Enter</KeyCap> {t('picker.give')}
        </span>
        <span>
          <KeyCap>Alt</KeyCap> <KeyCap>1-9</KeyCap> {t('picker.direct')}
        </span>
        <span>
          <KeyCap>Esc</KeyCap> {t('picker.close')}
        </span>
      </div>
    </div>
  );
}

type OptionProps = {
  id: string;
  match: CodeMatch;
  query: string;
  isFocused: boolean;
  keyHint: string | null;
  onPick: () => void;
};

function Option({ id, match, query, isFocused, keyHint, onPick }: OptionProps) {
  const { t } = useTranslation('coding');
  const { parentName } = useCodes();
  const { code, where, snippet } = match;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard; this row is its active descendant
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isFocused}
      className={`code-picker-option ${codeColourClass(code.colour)}`}
      onClick={onPick}
    >
      <i aria-hidden="true" />
      <div>
        <b>
          <Emphasis text={code.name} words={where === 'name' ? query : ''} />
        </b>{' '}
        <small>{[code.number, parentName(code)].filter(Boolean).join(' ')}</small>
        {snippet && (
          <p>
            {where === 'definition' && `${t('picker.inDefinition')} `}
            {where === 'quote' && `${t('picker.inQuote')} `}
            {where === 'quote' ? (
              <q>
                <Emphasis text={snippet} words={query} />
              </q>
            ) : (
              <Emphasis text={snippet} words={where === 'definition' ? query : ''} />
            )}
          </p>
        )}
      </div>
      {keyHint && (
        <span className="code-picker-keys">
          <KeyCap>Alt</KeyCap> <KeyCap>{keyHint}</KeyCap>
        </span>
      )}
    </div>
  );
}

/** With nothing typed: the recent codes, then the rest of the codebook. */
function useMatches(query: string): CodeMatch[] {
  const { codes, byId } = useCodes();
  const recent = useRecentCodes((state) => state.ids);
  const isTyped = query.trim().length >= 3;
  // The first 500 fragments are enough to find a code by what people said, and stay light.
  const { data: quotes } = useQuery(
    'coding.quotes',
    { limit: 500 },
    { enabled: isTyped, keepPrevious: true },
  );
  const search = useMemo(() => {
    const byCode = quotes ? groupBy(quotes.rows, (row) => row.codeId as string) : null;
    const texts = byCode && new Map([...byCode].map(([id, rows]) => [id, rows.map(({ text }) => text)]));
    return createCodeSearch(codes, texts ?? noQuotes);
  }, [codes, quotes]);
  return useMemo(() => {
    if (query.trim()) return search(query);
    const first = recent.map((id) => byId.get(id)).filter((code): code is Code => code !== undefined);
    const rest = codes.filter(({ id }) => !recent.includes(id));
    return [...first, ...rest].map((code) => ({ code, where: 'name', snippet: code.definition }));
  }, [query, search, codes, byId, recent]);
}

const pickerWidth = 424;
/** Room for the field, three codes and the foot. */
const leastRoom = 230;

/** Under the words, else above them; only when neither has room over what is lowest. */
function usePlace(box: { current: HTMLElement | null }, anchor: DOMRect | null) {
  const [place, setPlace] = useState<CSSProperties>({ left: 0, top: 0 });
  useLayoutEffect(() => {
    if (!box.current) return;
    const { innerWidth, innerHeight } = window;
    if (!anchor) {
      setPlace({ left: Math.max(8, (innerWidth - pickerWidth) / 2), top: innerHeight * 0.2 });
      return;
    }
    const left = Math.max(8, Math.min(anchor.left, innerWidth - pickerWidth - 8));
    const below = innerHeight - anchor.bottom - 16;
    const above = anchor.top - 16;
    if (below >= leastRoom) setPlace({ left, top: anchor.bottom + 8, maxHeight: below });
    else if (above >= leastRoom) setPlace({ left, bottom: innerHeight - anchor.top + 8, maxHeight: above });
    else setPlace({ left, bottom: 36 });
  }, [box, anchor]);
  return { ...place, maxHeight: `min(380px, ${place.maxHeight ?? 380}px)` };
}
