import { Merge, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { codePath } from '../../../shared/features/codebook/code-tree.ts';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { CodeMark, codeColourClass } from '../../components/CodeMark.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import type { CodeActions } from './CodebookNavigator.tsx';
import { CodeQuotes } from './CodeQuotes.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { hotKeyOptions } from './hot-key-options.ts';
import type { Codebook } from './use-codebook.ts';

type Props = { code: Code; codes: readonly Code[]; codebook: Codebook; actions: CodeActions };

const words = ['definition', 'useWhen', 'useWhenNot', 'example'] as const;

/** What one code means, and the quotes it was given to. */
export function CodePage({ code, codes, codebook, actions }: Props) {
  const { t } = useTranslation('codebook');
  const path = codePath(new Map(codes.map((one) => [one.id, one])), code.id).slice(0, -1);
  const change = (fields: Parameters<Codebook['update']>[1]) => void codebook.update(code.id, fields);
  return (
    <>
      <WorkHead title={t('code.numbered', { number: code.number })} detail={path.join(', ')}>
        <Button variant="quiet" icon={Merge} onPress={actions.merge}>
          {t('menu.merge')}
        </Button>
        <IconButton icon={Trash2} label={t('menu.remove')} keys={['Del']} onPress={actions.remove} />
      </WorkHead>
      <div className="codebook-page">
        <div className={`codebook-definition ${codeColourClass(code.colour)}`}>
          <div>
            <h2>
              <CodeMark colour={code.colour} />
              <InlineEdit
                value={code.name}
                label={t('code.name')}
                onCommit={(name) => name.trim() && change({ name: name.trim() })}
              />
            </h2>
            <dl>
              {words.map((field) => (
                <div key={field} data-field={field}>
                  <dt>{t(`code.${field}`)}</dt>
                  <dd>
                    <InlineEdit
                      multiline
                      value={code[field]}
                      label={t(`code.${field}`)}
                      placeholder={t(`code.${field}Placeholder`)}
                      onCommit={(text) => change({ [field]: text.trim() })}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <dl className="side">
            <dt>{t('code.number')}</dt>
            <dd>{code.number}</dd>
            <dt>{t('code.hotKey')}</dt>
            <dd>
              <SelectField
                variant="plain"
                label={t('code.hotKey')}
                value={code.hotKey}
                options={hotKeyOptions(code, codes, t('code.noHotKey'))}
                onChange={(hotKey) => change({ hotKey })}
              />
            </dd>
            <dt>{t('code.exclusive')}</dt>
            <dd>
              <Checkbox isSelected={code.isExclusive} onChange={(isExclusive) => change({ isExclusive })}>
                {t('code.exclusiveHelp')}
              </Checkbox>
            </dd>
            <dt>{t('code.colour')}</dt>
            <dd>{t(`colours.${code.colour}`)}</dd>
            <dd className="swatches">
              <ColourChoice value={code.colour} onChange={(colour) => change({ colour })} />
            </dd>
          </dl>
        </div>
        <CodeQuotes
          code={code}
          hasChildren={codes.some(({ parentId }) => parentId === code.id)}
          onTakeExample={(example) => change({ example })}
        />
      </div>
    </>
  );
}
