import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useUi } from '../app/ui-store.ts';

type Props = {
  navigator: ReactNode;
  inspector: ReactNode;
  children: ReactNode;
  /** Pixels, until the researcher drags the edge; a tree with counts needs more than a list. */
  navigatorWidth?: number;
};

/** Navigator, work area, inspector. The panes remember their size; the inspector can be closed. */
export function WorkLayout({ navigator, inspector, children, navigatorWidth = 264 }: Props) {
  const { t } = useTranslation('app');
  const isInspectorOpen = useUi((ui) => ui.inspectorOpen);
  const hasInspector = inspector !== null && isInspectorOpen;
  const hasNavigator = navigator !== null;
  const panelIds = [...(hasNavigator ? ['navigator'] : []), 'work', ...(hasInspector ? ['inspector'] : [])];
  const layout = useDefaultLayout({
    id: `layout-${navigatorWidth}-${panelIds.join('-')}`,
    panelIds,
    storage: localStorage,
  });
  return (
    <Group
      orientation="horizontal"
      className="min-h-0 min-w-0"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      {hasNavigator && (
        <>
          <Panel id="navigator" defaultSize={`${navigatorWidth}px`} minSize="180px" maxSize="40%">
            <aside className="pane" aria-label={t('navigator')}>
              {navigator}
            </aside>
          </Panel>
          <Separator className="resize" aria-label={t('resizeNavigator')} />
        </>
      )}
      <Panel id="work" minSize="320px">
        <main className="work">{children}</main>
      </Panel>
      {hasInspector && (
        <>
          <Separator className="resize" aria-label={t('resizeInspector')} />
          <Panel id="inspector" defaultSize="304px" minSize="220px" maxSize="45%">
            <aside className="pane" aria-label={t('inspector')}>
              {inspector}
            </aside>
          </Panel>
        </>
      )}
    </Group>
  );
}
