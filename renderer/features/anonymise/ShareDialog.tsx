import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/rpc/api.ts';
import { formatNumber } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { useJob } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { TextField } from '../../components/TextField.tsx';

const shortestPassword = 8;

/** Makes the copy, shows the proof that it is clean, and hands over the copy and its key. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('anonymise');
  const { start, state, cancel } = useJob('anonymise.share');
  const [choice, setChoice] = useState<'key' | 'none'>('key');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [made, setMade] = useState<Result<'anonymise.share'> | null>(null);
  const isShort = password.length < shortestPassword;
  const isReady = choice === 'none' || (!isShort && password === repeat);

  async function run() {
    if (!isReady || isRunning) return;
    setRunning(true);
    const result = await start(choice === 'key' ? { password } : {});
    setRunning(false);
    if (result) setMade(result);
  }
  function close() {
    if (isRunning) cancel();
    onClose();
  }
  if (made) return <ShareResult made={made} onClose={onClose} />;
  const step = state?.step && t(`share.steps.${state.step}`, { defaultValue: t('share.busy') });
  return (
    <Dialog
      title={t('share.run')}
      isOpen
      onClose={close}
      footer={
        <>
          {isRunning && (
            <span className="an-progress" role="status">
              {step || t('share.busy')}
              <ProgressBar fraction={state?.fraction ?? null} label={step || t('share.busy')} />
            </span>
          )}
          <Button onPress={close}>{t('app:cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady || isRunning} onPress={run}>
            {t('share.run')}
          </Button>
        </>
      }
    >
      <p className="an-reason mb-3">{t('share.about')}</p>
      <RadioGroup
        label={t('share.keyChoice')}
        value={choice}
        options={[
          { value: 'key', label: t('share.withKey'), description: t('share.pseudonymised') },
          { value: 'none', label: t('share.noKey'), description: t('share.anonymised') },
        ]}
        onChange={(value) => setChoice(value === 'none' ? 'none' : 'key')}
      />
      {choice === 'key' && (
        <div className="an-fields mt-3">
          <TextField
            label={t('share.password')}
            type="password"
            value={password}
            onChange={setPassword}
            onSubmit={run}
          />
          <TextField
            label={t('share.repeat')}
            type="password"
            value={repeat}
            onChange={setRepeat}
            onSubmit={run}
          />
          <p className="an-help" role="status">
            {passwordHint()}
          </p>
        </div>
      )}
    </Dialog>
  );

  function passwordHint(): string {
    if (isShort) return t('share.passwordShort');
    return password === repeat ? t('share.passwordHelp') : t('share.passwordDiffers');
  }
}

function ShareResult({ made, onClose }: { made: Result<'anonymise.share'>; onClose: () => void }) {
  const { t } = useTranslation('anonymise');
  const [isShareSaved, setShareSaved] = useState(false);
  const [isKeySaved, setKeySaved] = useState(false);
  const { proof, keyTicket, keyFileName } = made;
  const figures = [
    ['namesSought', formatNumber(proof.namesSought)],
    ['tables', formatNumber(proof.tables)],
    ['values', formatNumber(proof.values)],
    ['indexWords', formatNumber(proof.indexWords)],
    ['bytes', formatNumber(proof.bytes)],
  ] as const;
  async function saveShare() {
    if (await host.saveFile(made.ticket, made.fileName)) setShareSaved(true);
  }
  async function saveKey() {
    if (keyTicket && keyFileName && (await host.saveFile(keyTicket, keyFileName))) setKeySaved(true);
  }
  return (
    <Dialog
      title={t('share.proofTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {keyTicket && (
            <Button variant={isShareSaved && !isKeySaved ? 'primary' : 'default'} onPress={saveKey}>
              {isKeySaved ? t('share.keySaved') : t('share.saveKey')}
            </Button>
          )}
          <Button variant={isShareSaved ? 'default' : 'primary'} onPress={saveShare}>
            {isShareSaved ? t('share.shareSaved') : t('share.saveShare')}
          </Button>
          <Button onPress={onClose}>{t('app:close')}</Button>
        </>
      }
    >
      <p className="an-proved">
        <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
        {t('share.proofText')}
      </p>
      <dl className="an-proof">
        {figures.map(([figure, amount]) => (
          <div key={figure}>
            <dt>{t(`share.proof.${figure}`)}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
      <p className="an-help">{keyTicket ? t('share.keepApart') : t('share.anonymised')}</p>
    </Dialog>
  );
}
