import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The one rule react-aria adds to the page (touch-action of pressable things); by its hash, so nothing else gets in. */
const styleOfReactAria = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Both hosts serve the window with this policy: nothing inline, nothing from elsewhere, no frames. */
function contentSecurityPolicy(socketOrigin?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleOfReactAria}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${socketOrigin ? ` ${socketOrigin}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(socketOrigin?: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(socketOrigin),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cache-Control': 'no-store',
  };
}

/**
 * The built file for a URL's path, or null. Only known kinds of files, and only what really lies in `root` after
 * links are followed, however the path was written.
 */
export async function servedFile(
  root: string,
  urlPath: string,
): Promise<{ path: string; mimeType: string } | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const name = decoded === '/' ? '/index.html' : decoded;
  const mimeType = mimeTypes[extname(name).toLowerCase()];
  if (!mimeType || name.includes('\0') || name.includes('\\')) return null;
  try {
    const folder = await realpath(root);
    const path = await realpath(join(folder, name));
    return path.startsWith(folder + sep) ? { path, mimeType } : null;
  } catch {
    return null;
  }
}
