import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../../shared/features/project/project.contract.ts';
import type { FileTicket } from '../../../shared/model/ids.ts';
import { formatDateTime } from '../../app/format.ts';
import { useCommand } from '../../app/server-state.ts';

/** What was worked on last. */
export function RecentProjects({ onOpen }: { onOpen: (ticket: FileTicket) => void }) {
  const { t } = useTranslation('project');
  const { run } = useCommand('project.recent');
  const [projects, setProjects] = useState<RecentProject[]>([]);
  useEffect(() => {
    void run({}).then((recent) => setProjects(recent ?? []));
  }, [run]);
  return (
    <section>
      <h2>{t('recent')}</h2>
      {projects.length === 0 && <p className="none">{t('noRecent')}</p>}
      <ul className="recent">
        {projects.map((project) => (
          <li key={project.ticket}>
            <button type="button" disabled={!project.isReachable} onClick={() => onOpen(project.ticket)}>
              <span>
                <b>{project.name}</b>
                <small>{project.fileLabel}</small>
              </span>
              {!project.isReachable && (
                <span className="gone">
                  <TriangleAlert size={12} strokeWidth={1.7} aria-hidden /> {t('unreachable')}
                </span>
              )}
              <span className="when">{formatDateTime(project.openedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
