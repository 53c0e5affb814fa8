import { useEffect, useRef } from 'react';
import { host } from '../../app/host.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';

/** Opens the project that was named when the program was started, unless one lies open already. */
export function useOpenAtStart(): void {
  const open = useCommand('project.open');
  const { data: project, isLoading } = useQuery('project.info', {});
  const isAsked = useRef(false);
  useEffect(() => {
    if (isLoading || isAsked.current) return;
    // Asked once, also when a project lies open: else closing that one would open the named one again.
    isAsked.current = true;
    if (project) return;
    void host.startTicket().then((ticket) => ticket && open.run({ ticket }));
  }, [isLoading, project, open.run]);
}
