import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobState } from '../../../shared/features/jobs/jobs.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { client, onConnection } from '../../app/rpc.ts';
import { useCommand } from '../../app/server-state.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';

/** Jobs that end sooner than this are never shown: a flicker tells nobody anything. */
const patienceMs = 300;

/** What runs in the background, with how far it is and a way to stop it. */
export function JobTray() {
  const { t } = useTranslation('jobs');
  const jobs = useRunningJobs();
  const cancel = useCommand('jobs.cancel');
  const job = jobs.at(-1);
  if (!job) return null;
  return (
    <span className="flex min-w-0 items-center gap-2" role="status">
      <span>{t(`method.${job.method}`)}</span>
      <span className="flex w-24">
        <ProgressBar fraction={job.fraction} label={t(`method.${job.method}`)} />
      </span>
      {job.total !== null && job.done !== null && (
        <span className="tabular-nums">
          {t('progress', { done: formatNumber(job.done), total: formatNumber(job.total) })}
        </span>
      )}
      <button type="button" onClick={() => cancel.run({ id: job.id })}>
        {t('cancel')}
      </button>
    </span>
  );
}

function useRunningJobs(): JobState[] {
  const [jobs, setJobs] = useState<JobState[]>([]);
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const latest = new Map<string, JobState>();
    const show = () => setJobs([...latest.values()].filter((job) => !timers.has(job.id)));
    const stop = client.subscribe('jobs.updated', (job) => {
      if (job.state !== 'running') {
        clearTimeout(timers.get(job.id));
        timers.delete(job.id);
        latest.delete(job.id);
      } else {
        if (!latest.has(job.id)) {
          timers.set(
            job.id,
            setTimeout(() => {
              timers.delete(job.id);
              show();
            }, patienceMs),
          );
        }
        latest.set(job.id, job);
      }
      show();
    });
    // A back end that died, or a project that was closed, ends its jobs without a word about each.
    const clear = () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      latest.clear();
      show();
    };
    const stopSwitched = client.subscribe('project.switched', clear);
    const stopConnection = onConnection(clear);
    return () => {
      stop();
      stopSwitched();
      stopConnection();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, []);
  return jobs;
}
