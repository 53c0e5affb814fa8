import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type RequestGuard = {
  /** The 256-bit token that stands in the printed address, behind the #, so it is never sent by itself. */
  token: string;
  cookieName: string;
  /** The session cookie's value for the right token, else null. */
  exchange(token: string): string | null;
  /** Is it for this address, and (when a page asks) from this very page? */
  isFromHere(request: IncomingMessage, needsOrigin: boolean): boolean;
  hasSession(request: IncomingMessage): boolean;
};

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Who may talk to the web host. Three nets, since any page in the browser can reach loopback: the Host header (a
 * foreign name that resolves to 127.0.0.1), the Origin header (a foreign page), and a cookie that only the holder of
 * the token gets. Cookies ignore ports, so the cookie's name holds the port.
 */
export function createRequestGuard(port: number): RequestGuard {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  const cookieName = `rodedraad-${port}`;

  return {
    token,
    cookieName,
    exchange: (offered) => (sameText(offered, token) ? session : null),
    isFromHere(request, needsOrigin) {
      if (request.headers.host !== host) return false;
      if (request.headers.origin === undefined) return !needsOrigin;
      return request.headers.origin === origin;
    },
    hasSession(request) {
      const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
      const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
      return value !== undefined && sameText(value.slice(cookieName.length + 1), session);
    },
  };
}
