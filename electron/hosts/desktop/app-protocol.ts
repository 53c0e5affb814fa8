import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { securityHeaders, servedFile } from '../served-files.ts';
import { appOrigin } from './guard-session.ts';

/** Must run before the app is ready. A standard scheme has an origin, so that 'self' in the policy means something. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window by app://, with the same policy as the web host and without a port. */
export function serveRenderer(rendererFolder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const isOwn = `${url.protocol}//${url.host}` === appOrigin && request.method === 'GET';
    const file = isOwn ? await servedFile(rendererFolder, url.pathname) : null;
    if (!file) return new Response(null, { status: 404, headers: securityHeaders() });
    const headers = { ...securityHeaders(), 'Content-Type': file.mimeType };
    return new Response(new Uint8Array(await readFile(file.path)), { headers });
  });
}
