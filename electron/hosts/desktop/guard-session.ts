import { app, type Session, type WebContents } from 'electron';

export const appOrigin = 'app://rode-draad';

/** Must run before the app is ready: no name is ever resolved, whatever part of Chromium asks. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
}

function isOurs(url: string): boolean {
  if (url === appOrigin || url.startsWith(`${appOrigin}/`)) return true;
  // data: holds its content in itself; devtools exist in development only.
  return url.startsWith('data:') || (!app.isPackaged && url.startsWith('devtools://'));
}

/** The second net, per request: only our own files. And no camera, no place, no notifications. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, respond) => respond({ cancel: !isOurs(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, respond) => respond(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The window shows our own page and nothing else, ever. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
