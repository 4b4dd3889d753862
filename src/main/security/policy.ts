/**
 * The headers of our pages. The directives and why each is as it is: docs/security.md.
 *
 * `nonce` is for the style elements that React Aria adds at run time, which reads it from the
 * page's `csp-nonce` meta element.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lexical dompurify 'allow-duplicates'",
  ].join("; ");
}

/**
 * Headers of every answer, whatever it is; none of our files is to be read in another way than meant.
 *
 * No `Cross-Origin-Opener-Policy`: nothing of ours opens a window or is opened by one, and Chromium starts a
 * second process for a page that has it, in which all begins anew (docs/decisions/0016).
 */
export const plainHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()",
} as const;
